import { clampFrame, type FrameTimes, lastStarted } from './frame-times.ts'

/** Times of frames are whole microseconds, but may have been seconds meanwhile. */
const SAME_US = 0.5

/** When the frame begins that is so many after a moment, or before it: from within a frame, one before is its own beginning. */
export function nextFrameUs(times: FrameTimes, timeUs: number, by: number): number {
  const from = by > 0 ? lastStarted(times.startUs, timeUs + SAME_US) : lastStarted(times.startUs, timeUs - SAME_US) + 1
  return times.startUs[clampFrame(times, from + by)] ?? timeUs
}
