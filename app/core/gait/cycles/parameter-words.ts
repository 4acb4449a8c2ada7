/** Names and units of parameters, out of what they are called in files. */
import { capitalised } from '../../first-letter.ts'

const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ['PerMin', '1/min'],
  ['Percent', '%'],
  ['Degrees', '°'],
  ['Deg', '°'],
  ['Mps', 'm/s'],
  ['Mm', 'mm'],
  ['Cm', 'cm'],
  ['Hz', 'Hz'],
  ['M', 'm'],
  ['S', 's'],
]

/** `strideLengthM` is a `Stride length` in `m`. */
export function readName(key: string): { name: string; unit: string } {
  const [ending, unit] = UNITS.find(([one]) => key.endsWith(one)) ?? ['', '']
  const words = key.slice(0, key.length - ending.length).replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return { name: capitalised(words), unit }
}
