import { setImmediate } from 'node:timers/promises'
import { createInflate } from 'node:zlib'
import { pdfParts } from '../../../core/formats/pdf/pdf-texts.ts'
import { inflated } from './inflated.ts'
import { inOnePiece, unlessDamaged, within, type Inside, type Look } from './look.ts'
import { Pieces } from './pieces.ts'

/** Its parts refer to each other, so all of it is held. */
const MOST_BYTES = 64 << 20
/** Of one page, font or note. */
const MOST_IN_PART = 16 << 20

export async function lookIntoPdf(pieces: Pieces, look: Look, inside: Inside): Promise<void> {
  const bytes = await pieces.take(MOST_BYTES)
  if ((await pieces.peek(1)).length > 0) {
    look.unread.add(`it is a PDF of more than ${MOST_BYTES >> 20} MB`)
    return
  }
  await unlessDamaged(look, async () => {
    for await (const part of pdfParts(bytes, (packed) => whole(packed, look))) {
      if ('unread' in part) look.unread.add(part.unread)
      else if ('text' in part) look.speaks ||= look.holdsWords(Buffer.from(part.text))
      else {
        await inside(inOnePiece(part.bytes))
        await setImmediate()
      }
    }
  })
}

async function whole(packed: Uint8Array, look: Look): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of within(look, inflated(new Pieces(inOnePiece(packed)), createInflate()))) {
    length += part.length
    if (length > MOST_IN_PART) throw new Error('one part is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
