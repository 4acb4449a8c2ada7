/** The packets of a container that only ffmpeg reads. */
import { MOST_SAMPLES } from '../../core/media/iso-sample-table.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { ProblemError } from '../../core/problem.ts'
import { runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { FrameListing, type ListedPacket, type ListedStream } from '../ffmpeg/frame-listing.ts'
import { inputArguments } from '../ffmpeg/input-arguments.ts'

export interface CopiedPackets {
  /** In decode order. */
  packets: ListedPacket[]
  stream?: ListedStream
  hasAudio: boolean
}

interface CopyRequest {
  ffmpeg: string
  file: string
  name: string
  facts: Pick<VideoFacts, 'container' | 'editList'>
  signal: AbortSignal
}

export async function copyPackets({ ffmpeg, file, name, facts, signal }: CopyRequest): Promise<CopiedPackets> {
  const packets: ListedPacket[] = []
  const listing = new FrameListing((packet) => {
    if (packet.stream !== 0) return
    if (packets.length >= MOST_SAMPLES) throw tooMany(name)
    packets.push(packet)
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
  await runFfmpeg({ ffmpeg, args, subject: name, signal, onLine: listing.line })
  const [stream] = listing.streams
  return { packets, hasAudio: listing.streams.some(({ mediaType }) => mediaType === 'audio'), ...(stream ? { stream } : {}) }
}

function tooMany(name: string): ProblemError {
  return new ProblemError({
    code: 'too-many-frames',
    message: `${name} has more than ${MOST_SAMPLES} frames, which is four hours at 240 a second.`,
    hint: 'Cut it into pieces with the camera maker’s program.',
    subject: name,
  })
}
