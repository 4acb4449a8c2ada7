/** Matroska and WebM, by mediabunny; the end that the file declares is checked first. */
import type { ByteSource } from '../formats/byte-source.ts'
import type { FootageFormat } from '../formats/footage-container.ts'
import { viewOf } from './iso-boxes.ts'
import { readDemuxedVideo } from './demuxed-video.ts'
import { truncated, type VideoReading } from './video-reading.ts'

const SEGMENT = 0x18538067
const LONGEST_ELEMENT_HEADER = 12

export async function readMatroskaVideo(container: FootageFormat, source: ByteSource): Promise<VideoReading> {
  const header = await elementAt(source, 0)
  const segment = header && (await elementAt(source, header.end))
  if (segment?.id === SEGMENT && segment.end > source.sizeBytes) throw truncated('Segment', segment.end, source.sizeBytes)
  return readDemuxedVideo(container, source)
}

/** An EBML element's id and end (RFC 8794 §4–§6); undefined where its size is unknown or it is none. */
async function elementAt(source: ByteSource, offset: number): Promise<{ id: number; end: number } | undefined> {
  if (offset >= source.sizeBytes) return undefined
  const view = viewOf(await source.read(offset, Math.min(LONGEST_ELEMENT_HEADER, source.sizeBytes - offset)))
  const idBytes = Math.clz32(view.getUint8(0)) - 23
  if (idBytes > 4 || idBytes >= view.byteLength) return undefined
  let id = 0
  for (let at = 0; at < idBytes; at++) id = id * 256 + view.getUint8(at)
  const sizeBytes = Math.clz32(view.getUint8(idBytes)) - 23
  if (sizeBytes > 8 || idBytes + sizeBytes > view.byteLength) return undefined
  let size = view.getUint8(idBytes) & (0xff >> sizeBytes)
  for (let at = 1; at < sizeBytes; at++) size = size * 256 + view.getUint8(idBytes + at)
  return size === 2 ** (7 * sizeBytes) - 1 ? undefined : { id, end: offset + idBytes + sizeBytes + size }
}
