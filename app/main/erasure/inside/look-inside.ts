/** Looks for words in bytes of any kind, and in what is packed within them. */
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { utf16Watcher } from '../../../core/lab/words-in-utf16.ts'
import { traceWatcher } from '../traces.ts'
import { inflated } from './inflated.ts'
import { unlessDamaged, within, type Inside, type Look } from './look.ts'
import { lookIntoPdf } from './look-into-pdf.ts'
import { lookIntoZip } from './look-into-zip.ts'
import { Pieces } from './pieces.ts'
import { HEAD_BYTES, isPicture, packedAs } from './signatures.ts'

/** An archive in an archive is common, more within each other are a trap. */
const DEEPEST = 5

export async function lookInside(source: AsyncIterable<Uint8Array>, look: Look, depth = 0): Promise<void> {
  const pieces = new Pieces(watched(source, look))
  const head = await pieces.peek(HEAD_BYTES)
  const inside: Inside = (packed) => lookInside(packed, look, depth + 1)
  const kind = packedAs(head)
  if (kind && depth >= DEEPEST) look.unread.add('too many archives lie within each other')
  else if (kind === 'zip') await lookIntoZip(pieces, look, inside)
  else if (kind === 'pdf') await lookIntoPdf(pieces, look, inside)
  else if (kind === 'gzip') await unlessDamaged(look, () => inside(within(look, inflated(pieces, createGunzip()))))
  else if (kind === 'zstd') await unlessDamaged(look, () => inside(within(look, inflated(pieces, createZstdDecompress()))))
  else if (kind) look.unread.add(`it is packed by ${kind}, which is not unpacked`)
  await pieces.drain()
  if (isPicture(head) && depth > 0) look.unread.add('it holds pictures, and what they show is not looked at')
}

/** Each piece is looked through as it passes, as text in UTF-8 and in UTF-16. */
async function* watched(source: AsyncIterable<Uint8Array>, look: Look): AsyncGenerator<Buffer> {
  const watchers = [traceWatcher(look.holdsWords), utf16Watcher((text) => look.holdsWords(Buffer.from(text)))]
  for await (const piece of source) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    look.speaks ||= watchers.some((watch) => watch(bytes))
    yield bytes
  }
  look.speaks ||= watchers.some((watch) => watch(Buffer.alloc(0), true))
}
