import { ProblemError } from '../../problem.ts'
import { BLOCK } from './c3d-opening.ts'
import { type C3dGroup, type C3dParameter, type C3dParameters, textIn } from './c3d-parameters.ts'

/** One byte counts the blocks of the section. */
const MOST_BLOCKS = 255
const TYPES = { text: -1, byte: 1, integer: 2, real: 4 } as const
const INTEL = 84

/** The parameter section with its four opening bytes, for an Intel file, in whole blocks. */
export function parameterSection(groups: C3dParameters): Uint8Array {
  const entries = groups.flatMap((group) => [
    // A group that a file uses but does not declare stays so.
    ...(group.name === '' ? [] : [entry(group, -group.id, [])]),
    ...group.parameters.map((parameter) => entry(parameter, group.id, contentOf(parameter))),
  ])
  const length = entries.reduce((sum, { length }) => sum + length, 4)
  const blocks = Math.ceil(length / BLOCK)
  if (blocks > MOST_BLOCKS) throw tooLarge(`The parameters take ${blocks} blocks of ${BLOCK} bytes; a C3D file has room for ${MOST_BLOCKS}.`)
  const section = new Uint8Array(blocks * BLOCK)
  section.set([1, 0x50, blocks, INTEL])
  let at = 4
  for (const [index, bytes] of entries.entries()) {
    section.set(bytes, at)
    // The last one leads nowhere.
    if (index === entries.length - 1) section.fill(0, at + nextPlace(bytes), at + nextPlace(bytes) + 2)
    at += bytes.length
  }
  return section
}

function entry({ name, description, locked }: Pick<C3dGroup, 'name' | 'description' | 'locked'>, id: number, content: readonly number[]): Uint8Array {
  const [nameBytes, described] = [bytesOf(name), bytesOf(description)]
  if (nameBytes.length > 127 || described.length > 255) throw tooLarge(`The parameter ${textIn(name).slice(0, 40)} has a name of ${nameBytes.length} and a description of ${described.length} characters; 127 and 255 are the most.`)
  const rest = 2 + content.length + 1 + described.length
  if (rest > 0xffff) throw tooLarge(`The parameter ${textIn(name)} takes ${rest} bytes; 65 535 are the most.`)
  return Uint8Array.from([(locked ? -1 : 1) * nameBytes.length, id, ...nameBytes, rest & 0xff, rest >> 8, ...content, described.length, ...described])
}

/** Where in an entry the way to the next one stands. */
function nextPlace(bytes: Uint8Array): number {
  return 2 + Math.abs((bytes[0]! << 24) >> 24)
}

function contentOf({ type, dimensions, values }: C3dParameter): number[] {
  const opening = [TYPES[type], dimensions.length, ...dimensions]
  if (type === 'text') return [...opening, ...values.flatMap((value) => bytesOf(value))]
  const bytes = new DataView(new ArrayBuffer(4))
  const put = { byte: (value: number) => bytes.setUint8(0, value), integer: (value: number) => bytes.setInt16(0, value, true), real: (value: number) => bytes.setFloat32(0, value, true) }[type]
  const places = Array.from({ length: TYPES[type] }, (_, place) => place)
  return [
    ...opening,
    ...values.flatMap((value) => {
      put(value)
      return places.map((place) => bytes.getUint8(place))
    }),
  ]
}

function bytesOf(stored: string): number[] {
  return Array.from(stored, (character) => character.charCodeAt(0))
}

function tooLarge(message: string): ProblemError {
  return new ProblemError({ code: 'c3d-too-many-parameters', message, hint: 'Shorten labels and descriptions, or leave out what is not needed.' })
}
