/** What a ZIP archive holds, by its central directory (PKWARE APPNOTE 6.3.10, §4.3.12 and §4.3.16). */
import type { ByteSource } from './byte-source.ts'

const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_BYTES = 46
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LARGEST_DIRECTORY = 1 << 20

/** The names of its files; undefined where it is no archive, or a damaged one. */
export async function zipNames(source: ByteSource): Promise<string[] | undefined> {
  const from = Math.max(0, source.sizeBytes - END_BYTES - LONGEST_COMMENT)
  const tail = viewOf(await source.read(from, source.sizeBytes - from))
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_MARK) continue
    const [count, bytes, offset] = [tail.getUint16(at + 10, true), tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)]
    if (bytes > LARGEST_DIRECTORY || offset + bytes > from + at) return undefined
    return namesIn(await source.read(offset, bytes), count)
  }
  return undefined
}

function namesIn(directory: Uint8Array, count: number): string[] | undefined {
  const view = viewOf(directory)
  const names: string[] = []
  for (let at = 0; names.length < count; ) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return undefined
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    names.push(new TextDecoder().decode(directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name)))
    at += ENTRY_BYTES + name + extra + comment
  }
  return names
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
