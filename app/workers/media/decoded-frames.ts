/** Decodes a whole video and notes the time of every frame that comes out. */
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { passthrough, runFfmpeg } from './ffmpeg.ts'
import { FrameListing, type ListedStream } from './frame-listing.ts'
import { editShift, inputArguments, ownEdits } from './input-arguments.ts'

export interface DecodedFrames {
  /** After the edit list, as they came out. */
  ptsUs: number[]
  keysUs: Set<number>
  durationUs: number[]
  hasBFrames: boolean
  interlaced: boolean
  stream?: ListedStream
  /** What the decoder complained of. */
  lastWords: string[]
}

export interface DecodeRequest {
  ffmpeg: string
  version: string
  file: string
  facts: Pick<VideoFacts, 'container' | 'editList'>
  signal: AbortSignal
  onFrame: (ptsUs: number) => void
}

/** The frames themselves, and of them those that decode alone, those that need later ones, those of two moments. */
const SORTS = ['1', 'key', 'eq(pict_type,B)', 'not(eq(interlace_type,PROGRESSIVE))']
const GRAPH = [
  `[0:v:0]split=${SORTS.length}${SORTS.map((_, sort) => `[in${sort}]`).join('')}`,
  ...SORTS.map((chosen, sort) => `[in${sort}]select='${chosen}'[out${sort}]`),
].join(';')

export async function decodeFrames({ ffmpeg, version, file, facts, signal, onFrame }: DecodeRequest): Promise<DecodedFrames> {
  const { emptyUs, mediaTimeUs } = editShift(facts)
  const shiftUs = ownEdits(facts) ? emptyUs - mediaTimeUs : 0
  const frames: DecodedFrames = { ptsUs: [], keysUs: new Set(), durationUs: [], hasBFrames: false, interlaced: false, lastWords: [] }
  let interlacedFrames = 0
  const listing = new FrameListing(({ stream, pts, duration }) => {
    if (pts === undefined) return
    const ptsUs = pts + shiftUs
    if (stream === 0) {
      frames.ptsUs.push(ptsUs)
      frames.durationUs.push(duration)
      onFrame(ptsUs)
    } else if (stream === 1) frames.keysUs.add(ptsUs)
    else if (stream === 2) frames.hasBFrames = true
    else interlacedFrames++
  })
  const args = [
    ...inputArguments(file, facts),
    '-filter_complex', GRAPH,
    ...SORTS.flatMap((_, sort) => ['-map', `[out${sort}]`]),
    ...passthrough(version),
    '-enc_time_base', '1/1000000',
    // Frames by reference: nothing is copied or compressed.
    '-c:v', 'wrapped_avframe',
    '-f', 'framecrc',
    '-flush_packets', '1',
    'pipe:1',
  ]
  const { lastWords } = await runFfmpeg({ ffmpeg, args, signal, onLine: listing.line })
  const stream = listing.streams[0]
  return { ...frames, interlaced: interlacedFrames * 2 > frames.ptsUs.length, lastWords, ...(stream ? { stream } : {}) }
}
