/** Grey pictures out of a stream of PGM files, one after the other, as ffmpeg writes them. */
import type { GreyPicture } from '../../core/image/grey-picture.ts'
import { MOST_PIXELS } from '../../core/media/video-oddities.ts'
import { ProblemError } from '../../core/problem.ts'

const LONGEST_HEADER = 64

/** Takes pieces of the stream as they come; each picture is done with before the next is read. */
export function greyFrames(take: (picture: GreyPicture) => void | Promise<void>): (bytes: Uint8Array) => Promise<void> {
  let header = ''
  let picture: GreyPicture | undefined
  let filled = 0
  return async (bytes) => {
    for (let at = 0; at < bytes.length; ) {
      if (!picture) {
        header += String.fromCharCode(bytes[at++]!)
        picture = pictureOf(header)
        if (picture) [header, filled] = ['', 0]
        continue
      }
      const piece = bytes.subarray(at, at + picture.data.length - filled)
      picture.data.set(piece, filled)
      filled += piece.length
      at += piece.length
      if (filled < picture.data.length) continue
      await take(picture)
      picture = undefined
    }
  }
}

/** Once the header is whole. */
function pictureOf(header: string): GreyPicture | undefined {
  const match = /^P5\n(\d{1,6}) (\d{1,6})\n255\n$/.exec(header)
  const [width, height] = [Number(match?.[1]), Number(match?.[2])]
  if (match && width > 0 && height > 0 && width * height <= MOST_PIXELS) return { width, height, data: new Uint8Array(width * height) }
  if (match || header.length > LONGEST_HEADER) throw new ProblemError({ code: 'absurd-size', message: 'ffmpeg gave a picture of a size that is none.' })
  return undefined
}
