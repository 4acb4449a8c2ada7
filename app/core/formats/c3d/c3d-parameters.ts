import { decodeText } from '../reading/text.ts'

interface Described {
  name: string
  description: string
  /** Programs are not to let a person change it. */
  locked: boolean
}

/** Values as they are stored, the first index of several dimensions running fastest. Texts keep their padding; a character is a byte. */
export type C3dParameter = Described & { dimensions: readonly number[] } & (
    | { type: 'text'; values: readonly string[] }
    | { type: 'byte' | 'integer' | 'real'; values: readonly number[] }
  )

export interface C3dGroup extends Described {
  id: number
  parameters: readonly C3dParameter[]
}

export type C3dParameters = readonly C3dGroup[]

/** By its whole name, `POINT:RATE`. Of several the last one holds. */
export function parameterOf(groups: C3dParameters, name: string): C3dParameter | undefined {
  const [group = '', parameter = ''] = name.split(':')
  return groups
    .filter((each) => isCalled(each, group))
    .flatMap(({ parameters }) => parameters)
    .findLast((each) => isCalled(each, parameter))
}

/** Names may be padded, and in small letters. */
function isCalled({ name }: Described, wanted: string): boolean {
  return name.slice(0, wanted.length).toUpperCase() === wanted && textIn(name).length === wanted.length
}

/** The parameter and those that go on where its 255 places end: `LABELS`, `LABELS2`, `LABELS3` … */
export function continued(groups: C3dParameters, name: string): C3dParameter[] {
  const found: C3dParameter[] = []
  for (let part = 1; ; part++) {
    const parameter = parameterOf(groups, part === 1 ? name : `${name}${part}`)
    if (parameter === undefined) return found
    found.push(parameter)
  }
}

export function textsOf(groups: C3dParameters, name: string): string[] {
  return continued(groups, name).flatMap((parameter) => (parameter.type === 'text' ? parameter.values.map(textIn) : []))
}

export function numbersIn(groups: C3dParameters, name: string): number[] {
  return continued(groups, name).flatMap((parameter) => (parameter.type === 'text' ? [] : parameter.values))
}

/** Counts beyond 32767 are stored in the same 16 bits, unsigned. */
export function countIn(groups: C3dParameters, name: string): number | undefined {
  const value = numbersIn(groups, name)[0]
  if (value === undefined || !Number.isFinite(value)) return undefined
  return value < 0 ? value + 65_536 : value
}

/** What a person reads: without padding and control characters, whatever the encoding. */
export function textIn(stored: string): string {
  const text = /^[\0-\x7f]*$/.test(stored) ? stored : decodeText(Uint8Array.from(stored, (character) => character.charCodeAt(0)))
  return text.replaceAll(/\p{Cc}/gu, ' ').trim()
}
