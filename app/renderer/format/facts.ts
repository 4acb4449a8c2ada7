import { bytes, duration } from './amounts.ts'

/** A fact as a person reads it: `frameRateHz: 59.94` → Frame rate · 59.94 Hz. */
export interface ReadableFact {
  label: string
  value: string
}

type Show = (value: number) => string
const plain = (digits: number) => (value: number) => String(Number(value.toFixed(digits)))
const withUnit = (unit: string, digits = 3) => (value: number) => `${plain(digits)(value)} ${unit}`

/** Endings of names that say a unit, longest first where one ends another. */
const SUFFIXES: readonly (readonly [string, Show])[] = [
  ['Bps', (value) => (value < 1e6 ? `${plain(1)(value / 1e3)} kbit/s` : `${plain(2)(value / 1e6)} Mbit/s`)],
  ['Mps', withUnit('m/s')],
  ['Bytes', bytes],
  ['Deg', withUnit('°')],
  ['Hz', withUnit('Hz')],
  ['Us', (value) => (Math.abs(value) < 1e6 && value !== 0 ? `${plain(2)(value / 1e3)} ms` : duration(value))],
  ['Kg', withUnit('kg')],
  ['Mm', withUnit('mm')],
  ['Px', withUnit('px')],
  ['S', withUnit('s')],
  ['M', withUnit('m')],
]

/** Nested facts get their path as label; long lists say how long they are. */
export function readableFacts(facts: Record<string, unknown>, path = ''): ReadableFact[] {
  return Object.entries(facts).flatMap(([name, value]) => readable(name, value, path))
}

function readable(name: string, value: unknown, path: string): ReadableFact[] {
  if (value === null || value === undefined) return []
  const found = SUFFIXES.find(([suffix]) => name.endsWith(suffix) && name.length > suffix.length)
  const label = `${path}${words(found ? name.slice(0, -found[0].length) : name)}`
  if (typeof value === 'number') return [{ label, value: found ? found[1](value) : plain(6)(value) }]
  if (typeof value === 'boolean') return [{ label: `${path}${words(name)}`, value: value ? 'yes' : 'no' }]
  if (typeof value === 'string') return [{ label: `${path}${words(name)}`, value }]
  if (Array.isArray(value)) return [{ label: `${path}${words(name)}`, value: list(value) }]
  return readableFacts(value as Record<string, unknown>, `${path}${words(name)} › `)
}

function list(values: unknown[]): string {
  if (values.length === 0) return 'none'
  const simple = values.every((value) => typeof value !== 'object')
  return simple && values.length <= 12 ? values.join(', ') : `${values.length} entries`
}

function words(name: string): string {
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[-_ ]/)
  // Letters that stand for themselves stay as they are: B frames, GPS.
  const spaced = parts.map((part) => (part === part.toUpperCase() ? part : part.toLowerCase())).join(' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
