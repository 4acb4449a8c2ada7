/** What a ZIP archive holds, by its central directory (PKWARE APPNOTE 6.3.10, §4.3.7, §4.3.12 and §4.3.16). */
import type { ByteSource } from './byte-source.ts'
import { LOCAL_BYTES, zipLocal } from './zip-local.ts'

const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENTRY_BYTES = 46
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LARGEST_DIRECTORY = 1 << 20
const ENCRYPTED = 1

export interface ZipEntry {
  name: string
  /** 0: as it is; 8: deflated. */
  method: number
  isEncrypted: boolean
  storedBytes: number
  sizeBytes: number
  offset: number
}

/** Its files, and its folders with a stroke at their end; undefined where it is no archive, or a damaged one. */
export async function zipEntries(source: ByteSource): Promise<ZipEntry[] | undefined> {
  const from = Math.max(0, source.sizeBytes - END_BYTES - LONGEST_COMMENT)
  const tail = viewOf(await source.read(from, source.sizeBytes - from))
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_MARK) continue
    const [count, bytes, offset] = [tail.getUint16(at + 10, true), tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)]
    if (bytes > LARGEST_DIRECTORY || offset + bytes > from + at) return undefined
    return entriesIn(await source.read(offset, bytes), count)
  }
  return undefined
}

/** The bytes of one as they lie in the archive; undefined where they are not where the directory says. */
export async function storedBytes(source: ByteSource, { offset, storedBytes: length }: ZipEntry): Promise<Uint8Array | undefined> {
  const local = zipLocal(await source.read(offset, LOCAL_BYTES))
  if (!local) return undefined
  const bytes = await source.read(offset + LOCAL_BYTES + local.nameBytes + local.extraBytes, length)
  return bytes.length === length ? bytes : undefined
}

function entriesIn(directory: Uint8Array, count: number): ZipEntry[] | undefined {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return undefined
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name)),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      storedBytes: view.getUint32(at + 20, true),
      sizeBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += ENTRY_BYTES + name + extra + comment
  }
  return entries
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
