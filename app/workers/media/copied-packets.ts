/** The packets of a container that only ffmpeg reads. */
import { MOST_SAMPLES } from '../../core/media/iso-sample-table.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { ProblemError } from '../../core/problem.ts'
import { FrameListing, type ListedPacket, type ListedStream } from '../ffmpeg/frame-listing.ts'
import { inputArguments } from '../ffmpeg/input-arguments.ts'

export interface CopiedPackets {
  /** In decode order. */
  packets: ListedPacket[]
  stream?: ListedStream
  hasAudio: boolean
}

/**
 * Taken while another output of the same ffmpeg decodes the film, each from an input of its own: it takes as long to start as to read a
 * short film, and a long one comes from the disk once.
 */
export class PacketCopy {
  readonly input: readonly string[]
  /** Where it is the second input, and the third pipe is free. */
  readonly output = ['-map', '1:v:0', '-map', '1:a:0?', '-c', 'copy', '-f', 'framecrc', 'pipe:3']
  private readonly packets: ListedPacket[] = []
  private readonly listing: FrameListing

  constructor(file: string, name: string, facts: Pick<VideoFacts, 'container' | 'editList'>) {
    // Some containers hold decode times only; ffmpeg works the others out.
    this.input = ['-fflags', '+genpts', ...inputArguments(file, facts)]
    this.listing = new FrameListing((packet) => {
      if (packet.stream !== 0) return
      if (this.packets.length >= MOST_SAMPLES) throw tooMany(name)
      this.packets.push(packet)
    })
  }

  readonly onLine = (line: string): void => this.listing.line(line)

  /** All of them, once ffmpeg has ended. */
  copied(): CopiedPackets {
    const { streams } = this.listing
    return { packets: this.packets, hasAudio: streams.some(({ mediaType }) => mediaType === 'audio'), ...(streams[0] ? { stream: streams[0] } : {}) }
  }
}

function tooMany(name: string): ProblemError {
  return new ProblemError({
    code: 'too-many-frames',
    message: `${name} has more than ${MOST_SAMPLES} frames, which is four hours at 240 a second.`,
    hint: 'Cut it into pieces with the camera maker’s program.',
    subject: name,
  })
}
