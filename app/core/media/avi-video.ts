/** AVI: what its header says. Times of frames with B-frames are known only to a decoder, so the rest is ffmpeg's. */
import type { ByteSource } from '../formats/byte-source.ts'
import { readAviHeader } from './avi-header.ts'
import { codecOf } from './codecs.ts'
import { displaySize } from './facts.ts'
import { truncated, Unreadable, type VideoReading } from './video-reading.ts'

export async function readAviVideo(source: ByteSource): Promise<VideoReading> {
  const { video, hasAudio, declaredBytes } = await readAviHeader(source)
  if (declaredBytes > source.sizeBytes) throw truncated('RIFF', declaredBytes, source.sizeBytes)
  if (!video) return { facts: { container: 'avi', hasAudio }, oddities: [], complete: true }
  if (video.scale === 0 || video.rate === 0)
    throw new Unreadable({ code: 'damaged-header', field: 'strh', message: 'The stream header "strh" has a frame rate of 0, so no frame has a time.' })
  const size = { codedWidth: video.width, codedHeight: video.height, rotationDeg: 0 as const }
  return {
    facts: {
      container: 'avi',
      codec: codecOf(video.fourcc),
      ...size,
      ...displaySize(size),
      frameCount: video.declaredFrames,
      frameRateHz: video.rate / video.scale,
      durationUs: Math.round((video.declaredFrames * 1e6 * video.scale) / video.rate),
      editList: [],
      hasAudio,
    },
    oddities: [],
    complete: false,
  }
}
