/**
 * The boxes of an ISO base media file (ISO/IEC 14496-12 §4.2): a size, a four-letter type, a body. Sizes are
 * claims until checked against the bytes that are there.
 */
import type { ByteSource } from '../formats/byte-source.ts'

export interface Box {
  type: string
  start: number
  bodyStart: number
  /** As declared: may lie beyond the end of the file. */
  end: number
}

/** A header that cannot be true. `box` is the path to it: `moov/trak/mdia/minf/stbl/stts`. */
export class DamagedBox extends Error {
  override name = 'DamagedBox'
  readonly box: string
  constructor(box: string, message: string) {
    super(message)
    this.box = box
  }
}

const MOST_TOP_LEVEL_BOXES = 200_000
const LONGEST_HEADER_BYTES = 16

/** The boxes at the top of a file, read by their headers alone. Stops at the first that is no box. */
export async function topLevelBoxes(source: ByteSource): Promise<Box[]> {
  const boxes: Box[] = []
  let offset = 0
  while (offset + 8 <= source.sizeBytes && boxes.length < MOST_TOP_LEVEL_BOXES) {
    const header = viewOf(await source.read(offset, Math.min(LONGEST_HEADER_BYTES, source.sizeBytes - offset)))
    const box = readHeader(header, 0, offset, source.sizeBytes)
    if (!box) break
    boxes.push(box)
    offset = box.end
  }
  return boxes
}

/** The boxes inside `[start, end)` of bytes in memory. Throws `DamagedBox` where one reaches beyond its parent. */
export function* childBoxes(view: DataView, start: number, end: number, parent: string): Generator<Box> {
  let offset = start
  // QuickTime ends some containers with a 32-bit zero.
  while (offset + 8 <= end) {
    const box = readHeader(view, offset, offset, end)
    if (!box) throw new DamagedBox(parent, `Inside "${parent}", byte ${offset - start} is not the start of a box`)
    if (box.end > end)
      throw new DamagedBox(
        `${parent}/${box.type}`,
        `The box "${box.type}" claims ${box.end - box.start} bytes, but only ${end - box.start} are left in "${parent}"`,
      )
    yield box
    offset = box.end
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** `at` is the place in the view, `offset` the place in the file, `limit` where a box of size 0 ends. */
function readHeader(view: DataView, at: number, offset: number, limit: number): Box | undefined {
  const type = fourLetters(view, at + 4)
  if (type === undefined) return undefined
  const size = view.getUint32(at)
  if (size === 0) return { type, start: offset, bodyStart: offset + 8, end: limit }
  if (size === 1) {
    if (at + LONGEST_HEADER_BYTES > view.byteLength) return undefined
    const longSize = Number(view.getBigUint64(at + 8))
    return longSize < LONGEST_HEADER_BYTES
      ? undefined
      : { type, start: offset, bodyStart: offset + LONGEST_HEADER_BYTES, end: offset + longSize }
  }
  return size < 8 ? undefined : { type, start: offset, bodyStart: offset + 8, end: offset + size }
}

/** Latin letters, digits, punctuation, and the © that QuickTime likes; anything else is no box type. */
export function fourLetters(view: DataView, at: number): string | undefined {
  if (at + 4 > view.byteLength) return undefined
  let text = ''
  for (let index = 0; index < 4; index++) {
    const code = view.getUint8(at + index)
    if ((code < 0x20 || code > 0x7e) && code !== 0xa9) return undefined
    text += String.fromCharCode(code)
  }
  return text
}
