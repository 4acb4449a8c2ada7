/** A ZIP archive of whole files, as they are: pictures are small already, and whoever unpacks it needs nothing but a ZIP reader (PKWARE APPNOTE 6.3, without ZIP64). */

export interface ZipEntry {
  /** With `/` between folders. */
  path: string
  bytes: Uint8Array
}

/** What 32 bits can tell. */
const MOST_BYTES = 0xffff_ffff
const MOST_FILES = 0xffff
/** Midnight of 1 January 1980, the first day that a ZIP knows: the same files make the same archive. */
const [TIME, DAY] = [0, 0x21]
const UTF_8 = 0x0800
const VERSION = 20

export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path)
    const facts = [VERSION, UTF_8, 0, TIME, DAY] as const
    const sizes = [crc32(bytes), bytes.length, bytes.length] as const
    const head = record(0x0403_4b50, facts, sizes, [name.length, 0])
    directory.push(record(0x0201_4b50, [VERSION, ...facts], sizes, [name.length, 0, 0, 0, 0], [0, at]), name)
    parts.push(head, name, bytes)
    at += head.length + name.length + bytes.length
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0)
  if (entries.length >= MOST_FILES || at + length > MOST_BYTES) throw new RangeError('More than a ZIP holds: 65 534 files, 4 GB')
  return joined([...parts, ...directory, record(0x0605_4b50, [0, 0, entries.length, entries.length], [length, at], [0])])
}

/** Words of 2 and of 4 bytes by turns, after a signature of 4. */
function record(signature: number, ...groups: (readonly number[])[]): Uint8Array {
  const bytes: number[] = []
  const put = (value: number, size: number) => {
    for (let byte = 0; byte < size; byte++) bytes.push((value >>> (8 * byte)) & 0xff)
  }
  put(signature, 4)
  groups.forEach((group, n) => group.forEach((value) => put(value, n % 2 === 0 ? 2 : 4)))
  return Uint8Array.from(bytes)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1
  return value >>> 0
})

/** As ISO 3309 has it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffff_ffff
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff]!
  return (value ^ 0xffff_ffff) >>> 0
}
