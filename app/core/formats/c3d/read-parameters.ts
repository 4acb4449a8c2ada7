import type { UnreadBecause } from '../../notes/english/c3d-files.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import { type NumberReader, numbersFor, type Processor } from './c3d-numbers.ts'
import { type C3dGroup, type C3dParameter, type C3dParameters, parameterOf, textIn } from './c3d-parameters.ts'

interface Reading {
  groups: C3dGroup[]
  oddities: Oddity[]
}

interface Place {
  /** Below 0 for a group itself. */
  groupId: number
  name: string
}

interface Entry extends Place {
  locked: boolean
  /** The section up to the entry's end, and where in it the content starts. */
  entry: Uint8Array
  start: number
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

/** Groups and parameters of a parameter section whose four header bytes have been taken off. Says what it had to leave out, and where it had to stop. */
export function readC3dParameters(section: Uint8Array, processor: Processor): Reading {
  const groups = new Map<number, GroupInMaking>()
  const unreadable: (Place & { reason: UnreadBecause })[] = []
  const entries = entriesOf(section, numbersFor(processor, section))
  let next = entries.next()
  for (; next.done !== true; next = entries.next()) {
    const { groupId, name, locked, entry, start } = next.value
    const group = groupOf(groups, Math.abs(groupId))
    const content = groupId < 0 ? undefined : contentOf(entry, start, processor)
    if (content === undefined) Object.assign(group, { name, locked, description: describedAt(entry, start) })
    else if ('why' in content) unreadable.push({ groupId, name, reason: content })
    else group.parameters.push({ name, locked, description: describedAt(entry, content.end), type: content.type, dimensions: content.dimensions, values: content.values } as C3dParameter)
  }
  const fullName = ({ groupId, name }: Place) => `${textIn(groups.get(Math.abs(groupId))?.name ?? '') || `GROUP${Math.abs(groupId)}`}:${textIn(name)}`.toUpperCase()
  const found = [...groups.values()]
  return {
    groups: found,
    oddities: [...unreadable.map((one) => leftOut(fullName(one), one.reason)), ...(next.value === undefined ? [] : [brokenChain(fullName(next.value), found)])],
  }
}

/** From one entry to the next; returns the last before the chain breaks, and nothing where it ends as it should. */
function* entriesOf(section: Uint8Array, numbers: NumberReader): Generator<Entry, Place | undefined> {
  let last: Place = { groupId: 0, name: '' }
  for (let position = 0; position + 2 <= section.length; ) {
    // A negative length marks a locked entry, a negative number a group.
    const [signedLength, groupId] = [signed(section[position]), signed(section[position + 1])]
    if (signedLength === 0 || groupId === 0) return undefined
    const afterName = position + 2 + Math.abs(signedLength)
    if (afterName + 2 > section.length) return last
    last = { groupId, name: bytesAsText(section, position + 2, Math.abs(signedLength)) }
    const nextOffset = numbers.uint16(afterName)
    // An entry's data lie before the next entry: so what is read in all is never more than the section.
    const end = nextOffset === 0 ? section.length : Math.min(afterName + nextOffset, section.length)
    yield { ...last, locked: signedLength < 0, entry: section.subarray(0, end), start: afterName + 2 }
    if (nextOffset === 0) return undefined
    if (nextOffset < 2 || afterName + nextOffset > section.length) return last
    position = afterName + nextOffset
  }
  return undefined
}

function groupOf(groups: Map<number, GroupInMaking>, id: number): GroupInMaking {
  const group = groups.get(id) ?? { id, name: '', description: '', locked: false, parameters: [] }
  groups.set(id, group)
  return group
}

function contentOf(entry: Uint8Array, start: number, processor: Processor): Content | UnreadBecause {
  const kind = TYPES[signed(entry[start])]
  if (kind === undefined) return { why: 'type', type: signed(entry[start]) }
  const dimensionCount = entry[start + 1] ?? 0
  if (dimensionCount > 7) return { why: 'dimensions', dimensions: dimensionCount }
  const dimensions = [...entry.subarray(start + 2, start + 2 + dimensionCount)]
  const elements = dimensions.reduce((product, size) => product * size, 1)
  const dataStart = start + 2 + dimensionCount
  const end = dataStart + elements * kind.size
  if (end > entry.length) return { why: 'beyond', values: dimensions }
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
  return noted(essentialsRead ? 'note' : 'warning', 'c3d-parameter-chain-broken', { name }, { field: name, hint: essentialsRead ? undefined : 'Labels and settings may be missing. Export the trial again if you can.' })
}

function leftOut(name: string, reason: UnreadBecause): Oddity {
  return noted('warning', 'c3d-parameter-unreadable', { name, reason }, { field: name })
}
