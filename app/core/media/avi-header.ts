/** The header lists of an AVI file (Microsoft, "AVI RIFF File Reference"; OpenDML extensions for `dmlh`). */
import type { ByteSource } from '../formats/byte-source.ts'
import { fourLetters, viewOf } from './iso-boxes.ts'

interface AviHeader {
  video?: AviVideo
  hasAudio: boolean
  /** Where the pictures end as declared. */
  declaredBytes: number
}

interface AviVideo {
  fourcc: string
  width: number
  height: number
  /** As declared, in `rate / scale` frames a second. */
  rate: number
  scale: number
  declaredFrames: number
}

interface Chunk {
  id: string
  start: number
  length: number
}

/** Header lists are a few kilobytes; some writers pad them to 64 KiB. */
const MOST_HEADER_BYTES = 2 ** 20

export async function readAviHeader(source: ByteSource): Promise<AviHeader> {
  const view = viewOf(await source.read(0, Math.min(MOST_HEADER_BYTES, source.sizeBytes)))
  const header: AviHeader = { hasAudio: false, declaredBytes: declaredBytes(view) }
  const hdrl = [...chunks(view, 12, view.byteLength)].find((chunk) => isList(view, chunk, 'hdrl'))
  if (!hdrl) return header
  let mainFrames = 0
  let openDmlFrames = 0
  for (const chunk of chunks(view, hdrl.start + 4, hdrl.start + hdrl.length)) {
    if (chunk.id === 'avih' && chunk.length >= 20) mainFrames = view.getUint32(chunk.start + 16, true)
    else if (isList(view, chunk, 'odml')) openDmlFrames = readOpenDmlFrames(view, chunk)
    else if (isList(view, chunk, 'strl')) readStream(view, chunk, header)
  }
  if (header.video) header.video.declaredFrames = openDmlFrames || header.video.declaredFrames || mainFrames
  return header
}

/** Files above a gigabyte are several RIFF chunks; the first one is what the header speaks of. */
function declaredBytes(view: DataView): number {
  return view.byteLength >= 8 ? view.getUint32(4, true) + 8 : 0
}

function readStream(view: DataView, list: Chunk, header: AviHeader): void {
  const parts = new Map([...chunks(view, list.start + 4, list.start + list.length)].map((chunk) => [chunk.id, chunk]))
  const [strh, strf] = [parts.get('strh'), parts.get('strf')]
  if (!strh || strh.length < 36) return
  const kind = fourLetters(view, strh.start)
  if (kind === 'auds') header.hasAudio = true
  if (kind !== 'vids' || header.video || !strf || strf.length < 20) return
  header.video = {
    fourcc: fourLetters(view, strf.start + 16)?.trim() || fourLetters(view, strh.start + 4)?.trim() || 'raw',
    width: view.getInt32(strf.start + 4, true),
    // Negative: stored top row first.
    height: Math.abs(view.getInt32(strf.start + 8, true)),
    scale: view.getUint32(strh.start + 20, true),
    rate: view.getUint32(strh.start + 24, true),
    declaredFrames: view.getUint32(strh.start + 32, true),
  }
}

function readOpenDmlFrames(view: DataView, list: Chunk): number {
  const dmlh = [...chunks(view, list.start + 4, list.start + list.length)].find((chunk) => chunk.id === 'dmlh')
  return dmlh && dmlh.length >= 4 ? view.getUint32(dmlh.start, true) : 0
}

function isList(view: DataView, chunk: Chunk, type: string): boolean {
  return chunk.id === 'LIST' && chunk.length >= 4 && fourLetters(view, chunk.start) === type
}

/** Only whole chunks. */
function* chunks(view: DataView, start: number, end: number): Generator<Chunk> {
  let offset = start
  const limit = Math.min(end, view.byteLength)
  while (offset + 8 <= limit) {
    const id = fourLetters(view, offset)
    const length = view.getUint32(offset + 4, true)
    if (id === undefined || offset + 8 + length > limit) return
    yield { id, start: offset + 8, length }
    offset += 8 + length + (length % 2)
  }
}
