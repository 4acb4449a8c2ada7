import type { Oddity } from '../inspection.ts'
import type { Processor } from './c3d-numbers.ts'
import { numbersFor } from './c3d-numbers.ts'

interface C3dParameter {
  /** `POINT:RATE` */
  name: string
  type: 'text' | 'byte' | 'integer' | 'real'
  dimensions: number[]
  /** Text parameters have one value per string. */
  values: (string | number)[]
}

export interface C3dParameters {
  byName: Map<string, C3dParameter>
  oddities: Oddity[]
}

interface RawParameter {
  groupId: number
  name: string
  parameter: Omit<C3dParameter, 'name'>
}

/** C3D user guide, "Parameter format": the sign of a type is its length, −1 for characters. */
const TYPES: Record<number, { type: C3dParameter['type']; size: number }> = {
  [-1]: { type: 'text', size: 1 },
  1: { type: 'byte', size: 1 },
  2: { type: 'integer', size: 2 },
  4: { type: 'real', size: 4 },
}

/**
 * Groups and parameters of a parameter section whose four header bytes have been taken off. Stops at the
 * first entry that does not fit and says which one it was.
 */
export function readC3dParameters(section: Uint8Array, processor: Processor): C3dParameters {
  const numbers = numbersFor(processor, section)
  const groups = new Map<number, string>()
  const found: RawParameter[] = []
  const unreadable: { groupId: number; name: string; reason: string }[] = []
  let brokenAfter: { groupId: number; name: string } | undefined
  let position = 0
  while (position + 2 <= section.length) {
    // A negative length marks a locked entry.
    const nameLength = Math.abs(((section[position] ?? 0) << 24) >> 24)
    const groupId = ((section[position + 1] ?? 0) << 24) >> 24
    if (nameLength === 0 || groupId === 0) break
    const afterName = position + 2 + nameLength
    const name = asciiAt(section, position + 2, nameLength).trim().toUpperCase()
    if (afterName + 2 > section.length) {
      brokenAfter = found.at(-1) ?? { groupId: 0, name: '' }
      break
    }
    const nextOffset = numbers.uint16(afterName)
    if (groupId < 0) {
      groups.set(-groupId, name)
    } else {
      // An entry's data lie before the next entry: so what is read in all is never more than the section.
      const entryEnd = nextOffset === 0 ? section.length : Math.min(afterName + nextOffset, section.length)
      const parameter = readParameter(section.subarray(0, entryEnd), afterName + 2, processor)
      if (typeof parameter === 'string') unreadable.push({ groupId, name, reason: parameter })
      else found.push({ groupId, name, parameter })
    }
    if (nextOffset === 0) break
    if (nextOffset < 2 || afterName + nextOffset > section.length) {
      brokenAfter = { groupId: Math.abs(groupId), name }
      break
    }
    position = afterName + nextOffset
  }
  const fullName = (groupId: number, name: string) => `${groups.get(groupId) ?? `GROUP${groupId}`}:${name}`
  const byName = new Map<string, C3dParameter>()
  for (const { groupId, name, parameter } of found) {
    byName.set(fullName(groupId, name), { name: fullName(groupId, name), ...parameter })
  }
  const oddities = unreadable.map(({ groupId, name, reason }) => leftOut(fullName(groupId, name), reason))
  if (brokenAfter !== undefined) {
    oddities.push(brokenChain(fullName(brokenAfter.groupId, brokenAfter.name), byName))
  }
  return { byName, oddities }
}

function readParameter(
  section: Uint8Array,
  start: number,
  processor: Processor,
): Omit<C3dParameter, 'name'> | string {
  const kind = TYPES[((section[start] ?? 0) << 24) >> 24]
  if (kind === undefined) return `its data type is ${((section[start] ?? 0) << 24) >> 24}, not −1, 1, 2 or 4`
  const dimensionCount = section[start + 1] ?? 0
  if (dimensionCount > 7) return `it has ${dimensionCount} dimensions, 7 are allowed`
  const dimensions = [...section.subarray(start + 2, start + 2 + dimensionCount)]
  const elements = dimensions.reduce((product, size) => product * size, 1)
  const dataStart = start + 2 + dimensionCount
  if (dataStart + elements * kind.size > section.length) {
    return `its data (${dimensions.join(' × ') || 1} values) reach past the end of its entry`
  }
  if (kind.type === 'text') {
    const width = dimensions[0] ?? 1
    const count = width === 0 ? 0 : elements / width
    const values = Array.from({ length: count }, (_, index) =>
      asciiAt(section, dataStart + index * width, width).trim(),
    )
    return { type: 'text', dimensions, values }
  }
  const numbers = numbersFor(processor, section)
  const values = Array.from({ length: elements }, (_, index) => {
    if (kind.type === 'byte') return section[dataStart + index] ?? 0
    if (kind.type === 'integer') return numbers.int16(dataStart + index * 2)
    return numbers.float32(dataStart + index * 4)
  })
  return { type: kind.type, dimensions, values }
}

export function textsOf(parameters: C3dParameters, name: string): string[] {
  const values = parameters.byName.get(name)?.values ?? []
  return values.filter((value) => typeof value === 'string')
}

export function numbersIn(parameters: C3dParameters, name: string): number[] {
  const values = parameters.byName.get(name)?.values ?? []
  return values.filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[]
}

/** Counts beyond 32767 are stored in the same 16 bits, unsigned. */
export function countIn(parameters: C3dParameters, name: string): number | undefined {
  const value = numbersIn(parameters, name)[0]
  if (value === undefined) return undefined
  return value < 0 ? value + 65_536 : value
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  let text = ''
  for (const byte of bytes.subarray(start, start + length)) {
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : byte === 0 ? ' ' : '\ufffd'
  }
  return text
}

/** Some programs leave garbage where the last entry should say that none follows: harmless if all is there. */
function brokenChain(name: string, byName: Map<string, C3dParameter>): Oddity {
  const essentialsRead = ['POINT:LABELS', 'POINT:USED', 'POINT:RATE'].every((key) => byName.has(key))
  return {
    level: essentialsRead ? 'note' : 'warning',
    code: 'c3d-parameter-chain-broken',
    field: name,
    message: `The entry after ${name} would lie outside the parameter section; whatever follows it is not read.`,
    ...(essentialsRead ? {} : { hint: 'Labels and settings may be missing. Export the trial again if you can.' }),
  }
}

function leftOut(name: string, reason: string): Oddity {
  return {
    level: 'warning',
    code: 'c3d-parameter-unreadable',
    field: name,
    message: `The parameter ${name} is left out: ${reason}.`,
  }
}
