/** The packets of a container that only ffmpeg reads. */
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { FrameListing, type ListedPacket, type ListedStream } from './frame-listing.ts'
import { inputArguments } from './input-arguments.ts'

export interface CopiedPackets {
  /** In decode order. */
  packets: ListedPacket[]
  stream?: ListedStream
  hasAudio: boolean
}

export async function copyPackets(ffmpeg: string, file: string, facts: Pick<VideoFacts, 'container' | 'editList'>, signal: AbortSignal): Promise<CopiedPackets> {
  const packets: ListedPacket[] = []
  const listing = new FrameListing((packet) => {
    if (packet.stream === 0) packets.push(packet)
  })
  const args = [
    // Some containers hold decode times only; ffmpeg works the others out.
    '-fflags', '+genpts',
    ...inputArguments(file, facts),
    '-map', '0:v:0',
    '-map', '0:a:0?',
    '-c', 'copy',
    '-f', 'framecrc',
    'pipe:1',
  ]
  await runFfmpeg({ ffmpeg, args, signal, onLine: listing.line })
  const [stream] = listing.streams
  return { packets, hasAudio: listing.streams.some(({ mediaType }) => mediaType === 'audio'), ...(stream ? { stream } : {}) }
}
