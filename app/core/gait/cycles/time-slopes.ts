/** How much a stride's parameters change with the events that bound it, to first order. */
import type { FootWays } from './foot-ways.ts'
import { TIMED, timedParameters } from './parameters.ts'
import { isRun, type Stride } from './strides.ts'

/** By a second of each event of a stride, parameter after parameter; NaN of what the stride does not tell. */
export type TimeSlopes = Float64Array

export const BOUNDS = ['fromS', 'toS', 'oppositeStrikeS', 'offS', 'oppositeOffS'] as const
/** Where a foot leaves no length is measured. */
const STRIKES = 3
/** Events are off by so much, so a slope over it says what they do. */
const REACH_S = 0.02

export function timeSlopes(stride: Stride, ways: FootWays | null): TimeSlopes {
  const runs = isRun(stride)
  const slopes = new Float64Array(TIMED.length * BOUNDS.length)
  const all = timedParameters(stride, ways, runs)
  const times = ways ? timedParameters(stride, null, runs) : all
  for (const [place, bound] of BOUNDS.entries()) {
    const [on, now] = place < STRIKES ? [ways, all] : [null, times]
    const before = timedParameters({ ...stride, [bound]: stride[bound] - REACH_S }, on, runs)
    const after = timedParameters({ ...stride, [bound]: stride[bound] + REACH_S }, on, runs)
    for (const [at, name] of TIMED.entries()) slopes[at * BOUNDS.length + place] = Number.isNaN(all[name]) ? Number.NaN : slopeOf(before[name], now[name], after[name])
  }
  return slopes
}

/** The steeper of both ways: a foot that is still swinging inwards moves fast before its strike and not after it. At an end of the recording one way is seen alone; what is not known with any hangs on none. */
function slopeOf(before: number, now: number, after: number): number {
  const [earlier, later] = [now - before || 0, after - now || 0]
  return (Math.abs(earlier) > Math.abs(later) ? earlier : later) / REACH_S
}
