/** Containers that mediabunny reads all by itself. */
import type { ByteSource } from '../formats/byte-source.ts'
import { type FootageFormat, footageOfExtension } from '../formats/footage-container.ts'
import { codecOf } from './codecs.ts'
import { demux } from './demuxer.ts'
import { factsOf } from './facts.ts'
import { MIRRORED, severalTracks } from './iso-video.ts'
import { packetTableOf } from './packet-columns.ts'
import type { VideoReading } from './video-reading.ts'

export async function readDemuxedVideo(container: FootageFormat, source: ByteSource): Promise<VideoReading> {
  const { video, hasAudio, videoTracks } = await demux(source, { packets: true })
  if (!video) return { facts: { container, hasAudio }, oddities: [], complete: footageOfExtension(container)?.family !== 'mpeg-ts' }
  const { codecName, mirrored, ticksPerSecond, packets, ...description } = video
  const table = packetTableOf(packets ?? [])
  const described = { container, codec: codecOf(codecName), ...description, editList: [], hasAudio }
  return {
    facts: factsOf(described, table, 1e6 / ticksPerSecond),
    table,
    oddities: [...severalTracks(videoTracks), ...(mirrored ? [MIRRORED] : [])],
    complete: true,
  }
}
