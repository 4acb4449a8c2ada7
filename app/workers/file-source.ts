/** A file on disk as a byte source, read in blocks, since demuxers ask for a few bytes at a time. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { ByteSource } from '../core/formats/byte-source.ts'

const BLOCK_BYTES = 2 ** 20
const MOST_BLOCKS = 16

/** Opens read-only, and closes whatever happens. */
export async function withFileSource<T>(file: string, read: (source: ByteSource) => Promise<T>): Promise<T> {
  // Opening a pipe waits until somebody writes into it; opening a device may start something.
  if (!(await stat(file)).isFile()) throw Object.assign(new Error(`${file} is no ordinary file`), { code: 'not-a-file' })
  const handle = await open(file, 'r')
  try {
    return await read(fileSource(handle, (await handle.stat()).size))
  } finally {
    await handle.close()
  }
}

function fileSource(handle: FileHandle, sizeBytes: number): ByteSource {
  const blocks = new Map<number, Promise<Uint8Array>>()
  return {
    sizeBytes,
    async read(offset, length) {
      const start = Math.min(Math.max(offset, 0), sizeBytes)
      const end = Math.min(Math.max(offset + length, start), sizeBytes)
      const first = Math.floor(start / BLOCK_BYTES)
      if (end - start > BLOCK_BYTES) return readWhole(handle, start, end - start)
      const block = await blockAt(first)
      const head = block.subarray(start - first * BLOCK_BYTES, end - first * BLOCK_BYTES)
      if (start + head.length === end) return head
      const joined = new Uint8Array(end - start)
      joined.set(head)
      joined.set((await blockAt(first + 1)).subarray(0, end - start - head.length), head.length)
      return joined
    },
  }

  function blockAt(index: number): Promise<Uint8Array> {
    const start = index * BLOCK_BYTES
    const block = blocks.get(index) ?? readWhole(handle, start, Math.min(BLOCK_BYTES, sizeBytes - start))
    // Last used last, so that the first is the one to forget.
    blocks.delete(index)
    blocks.set(index, block)
    if (blocks.size > MOST_BLOCKS) blocks.delete(blocks.keys().next().value!)
    return block
  }
}

/** Shorter where the file has shrunk since. */
async function readWhole(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled === length ? bytes : bytes.subarray(0, filled)
}
