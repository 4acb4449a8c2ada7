import type { StreamClock } from '../../time/stream-clock.ts'
import { ENOUGH_MOMENTS, livelyMoments } from './moments.ts'
import type { Prepared } from './prepare.ts'
import { refine, type Refined } from './refine.ts'
import type { Clock } from './scene.ts'

/** Over less, a quartz that is 20 ppm off errs by a millisecond. */
const LEAST_SPAN_FOR_DRIFT_US = 60e6
/** Quartzes differ by some 20 ppm: what is known less well is better taken as none. */
const WORST_DRIFT_ERROR = 20e-6

export interface RefinedClocks extends Refined {
  /** Session time at which the clocks' offsets count. */
  middleUs: number
}

/** Sub-frame clocks. A film's clock runs at a rate of its own only where that is known. */
export function refinedClocks(prepared: Prepared, reference: number, start: readonly Clock[]): RefinedClocks {
  const moments = livelyMoments(prepared, start, ENOUGH_MOMENTS.refining)
  const { timesUs, middleUs } = moments
  const isLong = timesUs.length > 0 && timesUs.at(-1)! - timesUs[0]! >= LEAST_SPAN_FOR_DRIFT_US
  const found = refine(prepared, reference, moments, start, start.map((_, film) => isLong && film !== reference))
  if (!isLong) return { ...found, middleUs }
  const isKnown = found.driftError.map((error) => error <= WORST_DRIFT_ERROR)
  if (isKnown.every((known, film) => known || film === reference)) return { ...found, middleUs }
  return { ...refine(prepared, reference, moments, start, isKnown), middleUs }
}

export function streamClock({ offsetUs, drift }: Clock, middleUs: number): StreamClock {
  return { offsetUs: (offsetUs - drift * middleUs) / (1 - drift), rate: 1 / (1 - drift) }
}
