/** Decodes a whole video and notes the time of every frame that comes out. */
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { passthrough, runFfmpeg } from '../ffmpeg/ffmpeg.ts'
import { FrameListing, type ListedStream } from '../ffmpeg/frame-listing.ts'
import { editShift, inputArguments, ownEdits } from '../ffmpeg/input-arguments.ts'
import type { PacketCopy } from './copied-packets.ts'

export interface DecodedFrames {
  /** After the edit list, as they came out. */
  ptsUs: number[]
  /** True where most frames hold two moments. */
  interlaced: boolean
  stream?: ListedStream
  /** What the decoder complained of. */
  lastWords: string[]
}

interface DecodeRequest {
  ffmpeg: string
  version: string
  file: string
  name: string
  facts: Pick<VideoFacts, 'container' | 'editList'>
  signal: AbortSignal
  onFrame: (ptsUs: number) => void
  /** Where its packets are wanted, too. */
  copy?: PacketCopy
}

/**
 * Half microseconds, of which the odd ones tell interlaced frames: a frame's packet has no room for more. (Branches of
 * a filter graph that let only some frames pass would make ffmpeg hold all the others in memory.)
 */
const TIMES = 'settb=1/1000000,setpts=PTS*2+INTERLACED'

export async function decodeFrames({ ffmpeg, version, file, name, facts, signal, onFrame, copy }: DecodeRequest): Promise<DecodedFrames> {
  const { emptyUs, mediaTimeUs } = editShift(facts)
  const shiftUs = ownEdits(facts) ? emptyUs - mediaTimeUs : 0
  const ptsUs: number[] = []
  let interlacedFrames = 0
  const listing = new FrameListing(({ pts }) => {
    if (pts === undefined) return
    const frameUs = Math.floor(pts / 2) + shiftUs
    interlacedFrames += Math.abs(pts % 2)
    ptsUs.push(frameUs)
    onFrame(frameUs)
  })
  const args = [
    '-noautorotate',
    ...inputArguments(file, facts),
    ...(copy?.input ?? []),
    '-map', '0:v:0',
    '-vf', TIMES,
    ...passthrough(version),
    '-enc_time_base', '1/1000000',
    // Frames by reference: nothing is copied or compressed.
    '-c:v', 'wrapped_avframe',
    '-f', 'framecrc',
    '-flush_packets', '1',
    'pipe:1',
    ...(copy?.output ?? []),
  ]
  const { lastWords } = await runFfmpeg({ ffmpeg, args, subject: name, signal, onLine: listing.line, ...(copy && { onThirdLine: copy.onLine }) })
  const stream = listing.streams[0]
  return { ptsUs, interlaced: interlacedFrames * 2 > ptsUs.length, lastWords, ...(stream ? { stream } : {}) }
}
