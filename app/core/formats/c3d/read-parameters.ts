import type { Oddity } from '../inspection.ts'
import type { Processor } from './c3d-numbers.ts'
import { numbersFor } from './c3d-numbers.ts'
import { type C3dGroup, type C3dParameter, type C3dParameters, parameterOf, textIn } from './c3d-parameters.ts'

interface Reading {
  groups: C3dGroup[]
  oddities: Oddity[]
}

type GroupInMaking = C3dGroup & { parameters: C3dParameter[] }
type Content = Pick<C3dParameter, 'dimensions'> & Pick<C3dParameter, 'type' | 'values'> & { end: number }

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
export function readC3dParameters(section: Uint8Array, processor: Processor): Reading {
  const numbers = numbersFor(processor, section)
  const groups = new Map<number, GroupInMaking>()
  const unreadable: { groupId: number; name: string; reason: string }[] = []
  let broken: { groupId: number; name: string } | undefined
  let last = { groupId: 0, name: '' }
  let position = 0
  while (position + 2 <= section.length) {
    const signedLength = signed(section[position])
    const nameLength = Math.abs(signedLength)
    const groupId = signed(section[position + 1])
    if (nameLength === 0 || groupId === 0) break
    const afterName = position + 2 + nameLength
    const name = bytesAsText(section, position + 2, nameLength)
    if (afterName + 2 > section.length) {
      broken = last
      break
    }
    const nextOffset = numbers.uint16(afterName)
    // An entry's data lie before the next entry: so what is read in all is never more than the section.
    const entry = section.subarray(0, nextOffset === 0 ? section.length : Math.min(afterName + nextOffset, section.length))
    const group = groupOf(groups, Math.abs(groupId))
    // A negative length marks a locked entry.
    const locked = signedLength < 0
    if (groupId < 0) Object.assign(group, { name, locked, description: describedAt(entry, afterName + 2) })
    else {
      const content = contentOf(entry, afterName + 2, processor)
      if (typeof content === 'string') unreadable.push({ groupId, name, reason: content })
      else {
        const { end, ...rest } = content
        group.parameters.push({ name, locked, description: describedAt(entry, end), ...rest } as C3dParameter)
        last = { groupId, name }
      }
    }
    if (nextOffset === 0) break
    if (nextOffset < 2 || afterName + nextOffset > section.length) {
      broken = { groupId: Math.abs(groupId), name }
      break
    }
    position = afterName + nextOffset
  }
  const fullName = ({ groupId, name }: { groupId: number; name: string }) => `${textIn(groups.get(groupId)?.name ?? '') || `GROUP${groupId}`}:${textIn(name)}`.toUpperCase()
  const found = [...groups.values()]
  return {
    groups: found,
    oddities: [...unreadable.map((one) => leftOut(fullName(one), one.reason)), ...(broken === undefined ? [] : [brokenChain(fullName(broken), found)])],
  }
}

function groupOf(groups: Map<number, GroupInMaking>, id: number): GroupInMaking {
  const group = groups.get(id) ?? { id, name: '', description: '', locked: false, parameters: [] }
  groups.set(id, group)
  return group
}

function contentOf(entry: Uint8Array, start: number, processor: Processor): Content | string {
  const kind = TYPES[signed(entry[start])]
  if (kind === undefined) return `its data type is ${signed(entry[start])}, not −1, 1, 2 or 4`
  const dimensionCount = entry[start + 1] ?? 0
  if (dimensionCount > 7) return `it has ${dimensionCount} dimensions, 7 are allowed`
  const dimensions = [...entry.subarray(start + 2, start + 2 + dimensionCount)]
  const elements = dimensions.reduce((product, size) => product * size, 1)
  const dataStart = start + 2 + dimensionCount
  const end = dataStart + elements * kind.size
  if (end > entry.length) return `its data (${dimensions.join(' × ') || 1} values) reach past the end of its entry`
  if (kind.type === 'text') {
    const width = dimensions[0] ?? 1
    const count = width === 0 ? 0 : elements / width
    return { type: 'text', dimensions, end, values: Array.from({ length: count }, (_, index) => bytesAsText(entry, dataStart + index * width, width)) }
  }
  const numbers = numbersFor(processor, entry)
  const at = { byte: (place: number) => entry[place] ?? 0, integer: numbers.int16, real: numbers.float32 }[kind.type]
  return { type: kind.type, dimensions, end, values: Array.from({ length: elements }, (_, index) => at(dataStart + index * kind.size)) }
}

/** A text after its length; empty where it does not fit. */
function describedAt(entry: Uint8Array, start: number): string {
  const length = entry[start] ?? 0
  return start + 1 + length > entry.length ? '' : bytesAsText(entry, start + 1, length)
}

function bytesAsText(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}

function signed(byte = 0): number {
  return (byte << 24) >> 24
}

/** Some programs leave garbage where the last entry should say that none follows: harmless if all is there. */
function brokenChain(name: string, groups: C3dParameters): Oddity {
  const essentialsRead = ['POINT:LABELS', 'POINT:USED', 'POINT:RATE'].every((key) => parameterOf(groups, key) !== undefined)
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
