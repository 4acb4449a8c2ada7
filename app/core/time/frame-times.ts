import type { PacketTable } from '../media/packet-table.ts'
import { toSessionUs, type StreamClock } from './stream-clock.ts'

/** When the frames of one film are seen, on session time. */
export interface FrameTimes {
  /** Ascending; equal only where the film itself repeats a time. */
  startUs: Float64Array
  /** When the last frame ends. */
  endUs: number
}

export type FrameAt =
  | { kind: 'frame'; index: number }
  | { kind: 'before'; startsInUs: number }
  | { kind: 'after'; endedAgoUs: number }

export function frameTimes({ ptsUs, durationUs }: Pick<PacketTable, 'ptsUs' | 'durationUs'>, clock: StreamClock): FrameTimes {
  const startUs = Float64Array.from(ptsUs, (pts) => toSessionUs(clock, Number(pts)))
  const endUs = toSessionUs(clock, Number((ptsUs.at(-1) ?? 0n) + (durationUs.at(-1) ?? 0n)))
  return { startUs, endUs }
}

/**
 * The frame that is nearest in time. A film shows nothing before its first frame but for half an interval, nor once its
 * last one has ended. Where frames share one time only an index tells them apart: `meant` is taken if it is one of them.
 */
export function frameAt({ startUs, endUs }: FrameTimes, timeUs: number, meant?: number): FrameAt {
  const firstUs = startUs[0]
  if (firstUs === undefined) return { kind: 'after', endedAgoUs: 0 }
  if (timeUs < firstUs - leadUs(startUs)) return { kind: 'before', startsInUs: firstUs - timeUs }
  // A frame that lasts no time is there at its own moment.
  if (timeUs > startUs.at(-1)! && timeUs >= endUs) return { kind: 'after', endedAgoUs: timeUs - endUs }
  const index = nearest(startUs, timeUs)
  return { kind: 'frame', index: meant !== undefined && startUs[meant] === startUs[index] ? meant : index }
}

/** From one frame to another by index, whatever their times; stays within the film. */
export const clampFrame = ({ startUs }: FrameTimes, index: number) => Math.max(0, Math.min(startUs.length - 1, index))

/** From the first frame's start to the last one's end, over all films; null without any frame. */
export function extentOf(films: readonly FrameTimes[]): { startUs: number; endUs: number } | null {
  const filled = films.filter(({ startUs }) => startUs.length > 0)
  if (filled.length === 0) return null
  return { startUs: Math.min(...filled.map(({ startUs }) => startUs[0]!)), endUs: Math.max(...filled.map(({ endUs }) => endUs)) }
}

/** Index of the last frame that has started, -1 before the first. */
export function lastStarted(startUs: Float64Array, timeUs: number): number {
  let [low, high] = [0, startUs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (startUs[middle]! <= timeUs) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Halfway, the later one. */
function nearest(startUs: Float64Array, timeUs: number): number {
  const before = lastStarted(startUs, timeUs)
  if (before < 0) return 0
  const after = startUs[before + 1]
  const found = after !== undefined && after - timeUs <= timeUs - startUs[before]! ? before + 1 : before
  return firstOfSameTime(startUs, found)
}

function firstOfSameTime(startUs: Float64Array, index: number): number {
  let first = index
  while (first > 0 && startUs[first - 1] === startUs[index]) first -= 1
  return first
}

/** Half of the first interval. */
function leadUs(startUs: Float64Array): number {
  const [first, second] = startUs
  return second === undefined || first === undefined ? 0 : (second - first) / 2
}
