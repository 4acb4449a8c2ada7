/** Each file of a ZIP archive, one after the other as they lie in it: also where the directory at its end is damaged. */
import { createZstdDecompress } from 'node:zlib'
import { LOCAL_BYTES, storedBytesOf, zipLocal, type ZipLocal } from '../../../core/formats/zip-local.ts'
import { inflated } from './inflated.ts'
import { isCutShort, unlessDamaged, within, type Inside, type Look } from './look.ts'
import { Pieces } from './pieces.ts'

const MARK = Buffer.from('PK')
const END = Buffer.from('PK\u0005\u0006')
/** PKWARE APPNOTE 6.3.10, §4.4.5. */
const [STORED, DEFLATED, ZSTD] = [0, 8, 93]

export async function lookIntoZip(pieces: Pieces, look: Look, inside: Inside): Promise<void> {
  let isEnded = false
  while (await pieces.skipTo(MARK)) {
    const head = await pieces.peek(LOCAL_BYTES)
    const local = zipLocal(head)
    isEnded = !local && (isEnded || head.subarray(0, END.length).equals(END))
    if (local) await unlessDamaged(look, () => lookIntoFile(pieces, local, look, inside))
    else await pieces.take(MARK.length)
  }
  if (!isEnded) isCutShort(look)
}

async function lookIntoFile(pieces: Pieces, local: ZipLocal, look: Look, inside: Inside): Promise<void> {
  await pieces.take(LOCAL_BYTES + local.nameBytes)
  const length = storedBytesOf(local, await pieces.take(local.extraBytes))
  const { isEncrypted, method } = local
  if (isEncrypted) look.unread.add('it is encrypted')
  else if (method === DEFLATED) await inside(within(look, inflated(pieces)))
  else if (method === STORED && length !== undefined) await inside(pieces.part(length))
  else if (method === ZSTD && length !== undefined) await inside(within(look, inflated(new Pieces(pieces.part(length)), createZstdDecompress())))
  // As text it was looked through already; what is packed within it was not.
  else if (method === STORED) isCutShort(look)
  else look.unread.add('it is packed in a way that is not unpacked')
}
