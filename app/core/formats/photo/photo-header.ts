import { PHOTO_END, type PhotoEnd } from '../../notes/english/data-files.ts'
import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { notYetReadable, refused, summaryOf } from '../reader.ts'
import { readAvailable } from '../reading/available.ts'

/** Metadata before the size of a JPEG seldom pass a few hundred kilobytes (thumbnails, colour profiles). */
const HEAD_BYTES = 1 << 20
const TAIL_BYTES = 64 << 10

/** A photo larger than this in either direction is no photo; libjpeg's own limit. */
const LONGEST_SIDE_PX = 65_500

export async function readJpegHeader(source: ByteSource): Promise<Findings> {
  const { bytes, missing } = await readAvailable(source, 0, HEAD_BYTES)
  const size = jpegSize(bytes)
  if (size === undefined) {
    if (missing) return notYetReadable('JPEG photo')
    return refused('JPEG photo', {
      code: 'photo-no-size',
      field: 'SOF segment',
      message: 'The segment that holds width and height was not found; the photo is damaged or cut short.',
    })
  }
  const tail = await readAvailable(source, Math.max(source.sizeBytes - TAIL_BYTES, 0), TAIL_BYTES)
  return photoFindings('JPEG photo', size, tail.missing || endsJpeg(tail.bytes) ? [] : [cutShort('jpeg')], tail.missing)
}

export async function readPngHeader(source: ByteSource): Promise<Findings> {
  const { bytes, missing } = await readAvailable(source, 0, 33)
  if (bytes.length < 24 || ascii(bytes, 12, 4) !== 'IHDR') {
    if (missing) return notYetReadable('PNG photo')
    return refused('PNG photo', { code: 'photo-no-size', field: 'IHDR chunk', message: 'The first chunk, which holds width and height, is missing or cut short.' })
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const tail = await readAvailable(source, Math.max(source.sizeBytes - 12, 0), 12)
  const ended = tail.missing || ascii(tail.bytes, 4, 4) === 'IEND'
  return photoFindings('PNG photo', [view.getUint32(16), view.getUint32(20)], ended ? [] : [cutShort('png')], tail.missing)
}

function photoFindings(title: string, [width, height]: [number, number], oddities: Oddity[], missing: boolean): Findings {
  if (width < 1 || height < 1 || width > LONGEST_SIDE_PX || height > LONGEST_SIDE_PX) {
    return refused(title, { code: 'photo-size', field: 'width and height', message: `The header claims ${width} × ${height} pixels, which is no photo.` })
  }
  return { summary: summaryOf(title, `${width} × ${height}`), facts: { widthPx: width, heightPx: height }, oddities, complete: !missing }
}

/** Follows the segments up to the start of frame (ITU-T T.81, B.1.1.3: C0 to CF without C4, C8 and CC). */
function jpegSize(bytes: Uint8Array): [number, number] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let position = 2
  while (position + 9 <= bytes.length) {
    if (bytes[position] !== 0xff) return undefined
    const marker = bytes[position + 1] ?? 0
    if (marker === 0xff) {
      position++
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return [view.getUint16(position + 7), view.getUint16(position + 5)]
    }
    const length = view.getUint16(position + 2)
    if (length < 2) return undefined
    position += 2 + length
  }
  return undefined
}

/** Cameras append previews and notes after the marker, so it is looked for, not expected as the last. */
function endsJpeg(tail: Uint8Array): boolean {
  for (let at = tail.length - 2; at >= 0; at--) if (tail[at] === 0xff && tail[at + 1] === 0xd9) return true
  return false
}

function cutShort(format: PhotoEnd): Oddity {
  return noted('warning', 'photo-truncated', { format }, { field: PHOTO_END[format], hint: 'Copy the photo from the camera again.' })
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length))
}
