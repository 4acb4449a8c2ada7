/** Which frame of the packet table a packet is: by its time, rounded as the table's own times were. */
import { ticksToUs } from '../../core/media/ticks.ts'
import { firstAtOrAfter, type FilmTimesUs } from './plan/nearness.ts'

/** A stand-in's time may be one off, and both were rounded. */
const TOLERANCE_US = 2

/** `cut-away`: before or after all that is shown. `shared`: several frames have this time. `unknown`: none in the table has. */
export type FrameNumber = number | 'cut-away' | 'shared' | 'unknown'

export function frameNumber(times: FilmTimesUs, timeUs: number): FrameNumber {
  const index = firstAtOrAfter(times, timeUs - TOLERANCE_US)
  if (index === times.length) return 'cut-away'
  if (times[index]! > timeUs + TOLERANCE_US) return index === 0 ? 'cut-away' : 'unknown'
  return sharesItsTime(times, index) ? 'shared' : index
}

/** Whether another frame has the same time, so that no one can tell which is which. */
export function sharesItsTime(times: FilmTimesUs, index: number): boolean {
  const near = (other: number) => Math.abs((times[other] ?? Infinity) - times[index]!) <= 2 * TOLERANCE_US
  return near(index - 1) || near(index + 1)
}

/** A packet's time as the probe writes it down. */
export function packetTimeUs(seconds: number, ticksPerSecond: number): number {
  return Number(ticksToUs(Math.round(seconds * ticksPerSecond), ticksPerSecond))
}

/** A question for "the packet at this time" that rounding does not lead to the packet before. */
export function askedSeconds(times: FilmTimesUs, index: number): number {
  return (times[index]! + TOLERANCE_US) / 1e6
}
