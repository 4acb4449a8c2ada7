import type { StreamClock } from '../../time/stream-clock.ts'
import type { FilmSync } from './types.ts'

type Verdict = Pick<FilmSync, 'clock' | 'verdict' | 'reason'>

/** What is unsure and would move no frame of the film onto its neighbour is no reason to move the film. */
export function worthMoving<Found extends Verdict>(found: Found, timesUs: ArrayLike<number>): Found {
  const shiftUs = largestShiftUs(found.clock, timesUs)
  const intervalUs = (timesUs[timesUs.length - 1]! - timesUs[0]!) / (timesUs.length - 1)
  if (found.verdict !== 'unsure' || !(shiftUs < intervalUs)) return found
  return { ...found, verdict: 'refused', reason: `${found.reason} What was found, ${(shiftUs / 1000).toFixed(1)} ms, is less than from one frame to the next.` }
}

/** At one of the film's ends. */
function largestShiftUs({ offsetUs, rate }: StreamClock, timesUs: ArrayLike<number>): number {
  const shifts = [timesUs[0]!, timesUs[timesUs.length - 1]!].map((timeUs) => Math.abs(offsetUs + (rate - 1) * timeUs))
  return Math.max(...shifts)
}
