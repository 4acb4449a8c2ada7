import type { StreamClock } from '../stream-clock.ts'
import { matchedPairs, type StreamEvent } from './matching.ts'

/** Over less, a quartz that is 20 ppm off errs by a millisecond. */
const LEAST_SPAN_US = 60e6
const LEAST_PAIRS = 20
/** Quartzes differ by some 20 ppm: what is known less well is better taken as none. */
const WORST_ERROR = 20e-6
const ROUNDS = 4

/**
 * How the other stream's clock runs beside the one's, by the line through the times of events that both have; undefined where they are too few, or too
 * close together, to tell a quartz from another. `offsetUs`: where the streams lie without any drift, in the mean.
 */
export function driftOf(one: readonly StreamEvent[], other: readonly StreamEvent[], offsetUs: number, apartUs: number): StreamClock | undefined {
  let clock: StreamClock = { offsetUs, rate: 1 }
  let error = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    // Those at the ends fit only once it is known how the clocks run apart.
    const pairs = matchedPairs(one, other, clock, apartUs)
    if (pairs.length < LEAST_PAIRS || pairs.at(-1)![0] - pairs[0]![0] < LEAST_SPAN_US) return undefined
    ;({ clock, error } = lineThrough(pairs))
  }
  return error <= WORST_ERROR ? clock : undefined
}

/** Least squares about the middle; the error is the slope's standard error. */
function lineThrough(pairs: readonly (readonly [oneUs: number, otherUs: number])[]): { clock: StreamClock; error: number } {
  const mean = (of: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const [middleOne, middleOther] = [mean(([oneUs]) => oneUs), mean(([, otherUs]) => otherUs)]
  const spread = mean(([, otherUs]) => (otherUs - middleOther) ** 2)
  // Of the lag, which is small, so that no digits are lost.
  const slope = mean(([oneUs, otherUs]) => (oneUs - middleOne - (otherUs - middleOther)) * (otherUs - middleOther)) / spread
  const missed = mean(([oneUs, otherUs]) => (oneUs - middleOne - (1 + slope) * (otherUs - middleOther)) ** 2)
  return { clock: { offsetUs: middleOne - (1 + slope) * middleOther, rate: 1 + slope }, error: Math.sqrt(missed / spread / (pairs.length - 2)) }
}
