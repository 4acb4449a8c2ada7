import { createInflateRaw, type Gunzip, type Inflate, type InflateRaw, type ZstdDecompress } from 'node:zlib'
import type { Pieces } from './pieces.ts'

/** What a packed run of bytes was; what comes after it is given back. Throws where it is damaged or ends too early. */
export async function* inflated(from: Pieces, unpack: InflateRaw | Inflate | Gunzip | ZstdDecompress = createInflateRaw()): AsyncGenerator<Buffer> {
  const closed = new Promise<void>((resolve) => unpack.once('close', resolve))
  let [fed, last] = [0, Buffer.alloc(0) as Buffer]
  const feed = async (): Promise<void> => {
    for (let piece = await from.next(); piece; piece = await from.next()) {
      if (unpack.destroyed) return from.giveBack(piece)
      last = piece
      fed += piece.length
      // One piece at a time: it may become a thousand times as many bytes, which wait until somebody reads them.
      await Promise.race([closed, new Promise((resolve) => unpack.write(piece, resolve))])
      if (unpack.bytesWritten < fed) return
    }
    unpack.end()
  }
  const feeding = feed().catch((thrown: Error) => void unpack.destroy(thrown))
  try {
    for await (const piece of unpack as AsyncIterable<Buffer>) yield piece
  } finally {
    unpack.destroy()
    await Promise.all([closed, feeding])
    const unread = Math.min(last.length, fed - unpack.bytesWritten)
    if (unread > 0) from.giveBack(last.subarray(last.length - unread))
  }
}
