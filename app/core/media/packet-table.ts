import { medianBetween } from '../math/median.ts'

/**
 * The pts of every frame of a video, in presentation order. A frame is an index into this table, never
 * `time × fps`. Frames that an edit list cuts away are not in it.
 */
export interface PacketTable {
  /** Microseconds on the track's own presentation timeline after edit lists, ascending. */
  ptsUs: BigInt64Array
  durationUs: BigInt64Array
  /** 1 where decoding can start. */
  isKey: Uint8Array
  /**
   * Place of the frame's packet in decode order, over all packets of the track: differs from the index where there
   * are B-frames, and where an edit list cuts frames away.
   */
  decodeIndex: Uint32Array
  /** 0 where the container cannot tell. */
  byteLength: Uint32Array
}

/** One packet as a demuxer gives it. */
export interface Packet {
  ptsUs: bigint
  durationUs: bigint
  isKey: boolean
  decodeIndex: number
  byteLength: number
}

/** What the times of a table say, in plain numbers. */
interface Timing {
  frameCount: number
  keyFrameCount: number
  hasBFrames: boolean
  /** First frame's pts; not 0 where an edit list or start offset says so. */
  startUs: number
  /** From the first frame's start to the last one's end. */
  durationUs: number
  /** Mean over the intervals, so that a coarse clock does not bend it; their median where there are gaps. */
  frameRateHz: number
  variableFrameRate: boolean
  shortestIntervalUs: number
  longestIntervalUs: number
}

export interface VideoFacts extends Timing {
  /** The format that `recogniseFootageContainer` gives: `mp4`, `mkv`, `mts`, … */
  container: string
  /** `h264`, `hevc`, `vp9`, `mpeg4`, … or the container's own name for one that is not known. */
  codec: string
  /** Full codec string for WebCodecs, e.g. `avc1.64001f`; absent where the container cannot tell. */
  codecString?: string
  /** Size as stored. */
  codedWidth: number
  codedHeight: number
  /** Size as shown, after pixel aspect and rotation. */
  displayWidth: number
  displayHeight: number
  /** Clockwise, to be applied when showing. */
  rotationDeg: 0 | 90 | 180 | 270
  pixelAspect?: { numerator: number; denominator: number }
  colour?: { primaries?: string; transfer?: string; matrix?: string; fullRange?: boolean }
  /** Absent where neither container nor decoder has said. */
  interlaced?: boolean
  /** What the container's edit list does, in plain data; empty where there is none. */
  editList: { mediaTimeUs: number | null; durationUs: number; rate: number }[]
  /** Its first frames cannot be decoded from what is left of it by who starts there: its cut was made without coding it anew. */
  beginsMidway?: boolean
  bitRateBps?: number
  hasAudio: boolean
  /** ISO 8601, by the clock of the camera, or of the program that wrote the file; absent where nobody has said. */
  recordedAt?: string
}

/** Frames whose time is the same as that of the frame before: no one can tell them apart by time. */
export function repeatedTimes(table: PacketTable): number[] {
  const repeated: number[] = []
  for (let index = 1; index < table.ptsUs.length; index++) if (table.ptsUs[index]! <= table.ptsUs[index - 1]!) repeated.push(index)
  return repeated
}

/** `tickUs`: how finely the container tells time; unevenness that comes from rounding to it is no variable rate. */
export function timingOf(table: PacketTable, tickUs: number): Timing {
  const frameCount = table.ptsUs.length
  const intervals = Float64Array.from({ length: Math.max(0, frameCount - 1) }, (_, index) => Number(table.durationUs[index])).sort()
  const shortestIntervalUs = intervals.at(0) ?? 0
  const longestIntervalUs = intervals.at(-1) ?? 0
  const usualUs = medianBetween(intervals)
  const variableFrameRate = longestIntervalUs - shortestIntervalUs > roundingUs(usualUs, tickUs)
  const startUs = Number(table.ptsUs.at(0) ?? 0n)
  const lastUs = Number(table.ptsUs.at(-1) ?? 0n)
  const lastDurationUs = Number(table.durationUs.at(-1) ?? 0n)
  const hasGaps = longestIntervalUs > 1.5 * usualUs
  const typicalUs = intervals.length === 0 ? lastDurationUs : hasGaps ? usualUs : (lastUs - startUs) / intervals.length
  return {
    frameCount,
    keyFrameCount: table.isKey.reduce((sum, flag) => sum + flag, 0),
    hasBFrames: table.decodeIndex.some((place, index) => index > 0 && place < table.decodeIndex[index - 1]!),
    startUs,
    durationUs: lastUs - startUs + lastDurationUs,
    frameRateHz: typicalUs > 0 ? Number((1e6 / typicalUs).toFixed(4)) : 0,
    variableFrameRate,
    shortestIntervalUs,
    longestIntervalUs,
  }
}

/** Where a tick is a good part of a frame, uneven ticks are uneven frames: AVI counts in whole frames. */
function roundingUs(intervalUs: number, tickUs: number): number {
  const ticks = tickUs < intervalUs / 10 ? 2 : tickUs < intervalUs / 2 ? 1 : 0
  return ticks * tickUs + 1
}
