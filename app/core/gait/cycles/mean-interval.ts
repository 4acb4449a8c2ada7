import { NORMAL_95 } from '../../math/normal.ts'
import { tQuantile } from '../../math/t-distribution.ts'
import type { Spread } from './over-strides.ts'
import type { Parameter } from './parameters.ts'
import type { TimingError } from './timing-errors.ts'

/** Of two, t with one degree of freedom says no more than that nobody knows; of one nothing tells how far strides scatter. */
const FEWEST_STRIDES = 3

/** In words; null where there are enough. */
export const whyNoInterval = (strides: number): string | null => (strides < FEWEST_STRIDES ? `of ${strides === 1 ? 'one stride' : 'two strides'} no interval of the mean is told` : null)

/**
 * In which a mean lies with 95 %: as strides scatter, which what differs from event to event is a part of, and what their events share. A few strides that are alike by chance, or on the grid of the frames, scatter by less than their events may be
 * off: then those tell. Null of fewer than three. As far as there can be such a value: nothing but turns of a foot, and a step back, is below nought.
 */
export function meanInterval(name: Parameter, { value, sd, n }: Spread, timing: TimingError | undefined): [low: number, high: number] | null {
  if (n < FEWEST_STRIDES) return null
  const half = Math.hypot(Math.max((tQuantile(0.975, n - 1) * sd) / Math.sqrt(n), NORMAL_95 * ownOf(timing)), NORMAL_95 * (timing?.shared ?? 0))
  const least = name.endsWith('Deg') || name === 'stepLengthM' ? -Infinity : Math.min(0, value)
  return [Math.max(least, value - half), name.endsWith('Percent') ? Math.min(100, value + half) : value + half]
}

/** Of the mean, what each event brings by itself. */
const ownOf = (timing: TimingError | undefined): number => (timing ? Math.sqrt(Math.max(0, timing.mean ** 2 - timing.shared ** 2)) : 0)
