/**
 * Random access to a file's bytes, wherever they lie: a file on disk, a `File` in a page, or only the
 * head and tail that a window has sent ahead. Reading where nothing is known yet throws `MissingBytes`,
 * so that a reader can say "the rest is read after the copy" instead of guessing.
 */
export interface ByteSource {
  readonly sizeBytes: number
  read(offset: number, length: number): Promise<Uint8Array>
}

export class MissingBytes extends Error {
  override name = 'MissingBytes'
  readonly offset: number
  constructor(offset: number) {
    super(`The bytes at ${offset} have not arrived yet`)
    this.offset = offset
  }
}

export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: async (offset, length) => bytes.subarray(clamp(offset, bytes.length), clamp(offset + length, bytes.length)),
  }
}

/** The first and last bytes of a file of which the middle is not here yet. */
export function headAndTail(sizeBytes: number, head: Uint8Array, tail: Uint8Array): ByteSource {
  const tailStart = sizeBytes - tail.length
  return {
    sizeBytes,
    async read(offset, length) {
      const end = clamp(offset + length, sizeBytes)
      if (offset >= end) return new Uint8Array(0)
      if (end <= head.length) return head.subarray(offset, end)
      if (offset >= tailStart) return tail.subarray(offset - tailStart, end - tailStart)
      if (offset < head.length && tailStart <= head.length) {
        const joined = new Uint8Array(end - offset)
        joined.set(head.subarray(offset))
        joined.set(tail.subarray(head.length - tailStart, end - tailStart), head.length - offset)
        return joined
      }
      throw new MissingBytes(Math.max(offset, Math.min(head.length, end)))
    },
  }
}

/** Of a source that a person waits for: after so many bytes, the rest counts as not here yet. */
export function withinBudget(source: ByteSource, mostBytes: number): ByteSource {
  let readBytes = 0
  return {
    sizeBytes: source.sizeBytes,
    async read(offset, length) {
      if (readBytes > mostBytes) throw new MissingBytes(offset)
      const bytes = await source.read(offset, length)
      readBytes += bytes.length
      return bytes
    },
  }
}

function clamp(value: number, limit: number): number {
  return Math.min(Math.max(value, 0), limit)
}
