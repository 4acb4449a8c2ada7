/** A ZIP archive of whole files, as they are: pictures are small already, and whoever unpacks it needs nothing but a ZIP reader (PKWARE APPNOTE 6.3, without ZIP64). */
import { ProblemError } from '../../problem.ts'
import { joinedBytes } from '../joined-bytes.ts'

export interface Zip {
  /** With `/` between folders. Gives what comes next in the archive. */
  add(path: string, bytes: Uint8Array): Uint8Array[]
  /** What comes last. */
  end(): Uint8Array[]
}

/** What 32 and 16 bits can tell. */
const MOST_BYTES = 0xffff_ffff
const MOST_FILES = 0xffff
/** Midnight of 1 January 1980, the first day that a ZIP knows: the same files make the same archive. */
const [TIME, DAY] = [0, 0x21]
const UTF_8 = 0x0800
const VERSION = 20
const LOCAL_BYTES = 30

/** Piece by piece: nobody has to hold all of it at once. */
export function createZip(): Zip {
  const directory: Uint8Array[] = []
  let [at, count] = [0, 0]
  return {
    add(path, bytes) {
      const name = new TextEncoder().encode(path)
      const facts = [VERSION, UTF_8, 0, TIME, DAY] as const
      const sizes = [crc32(bytes), bytes.length, bytes.length] as const
      directory.push(record(0x0201_4b50, [VERSION, ...facts], sizes, [name.length, 0, 0, 0, 0], [0, at]), name)
      at += LOCAL_BYTES + name.length + bytes.length
      if (++count >= MOST_FILES || at > MOST_BYTES) throw new ProblemError({ code: 'archive-full', message: 'That is more than one archive holds: 4 GB, or 65 534 files.', hint: 'Take fewer frames, or leave the pictures out.' })
      return [record(0x0403_4b50, facts, sizes, [name.length, 0]), name, bytes]
    },
    end: () => [...directory, record(0x0605_4b50, [0, 0, count, count], [directory.reduce((sum, part) => sum + part.length, 0), at], [0])],
  }
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

/** Of files that fit into memory together. */
export function zipOf(entries: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
  const zip = createZip()
  return joinedBytes([...entries.flatMap(({ path, bytes }) => zip.add(path, bytes)), ...zip.end()])
}
