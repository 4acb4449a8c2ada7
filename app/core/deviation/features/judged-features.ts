/** Physios' features, each with what chance does to it, to how much each differs, how sure that is, and what is said of it. */
import { bySide, type Side } from '../../body/joints.ts'
import type { FeatureValue } from '../../gait/features/features.ts'
import { type Feature, limitsOf } from '../../gait/features/stride-features.ts'
import { NORMAL_95 } from '../../math/normal.ts'
import { tQuantile } from '../../math/t-distribution.ts'
import type { Verdict } from '../deviation.ts'
import type { EventsOtherwise } from '../events-otherwise.ts'
import { byEvents } from './features-by-events.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { possibleInterval } from '../chance/possible-interval.ts'
import type { Spread } from '../chance/session-variance.ts'
import { verdictOf } from '../verdict-of.ts'

/** In the feature's own unit. */
export interface FeatureAgainst {
  reference: number
  delta: number
  /** 95 %, as far as both can be; null where it is not known how far sessions, or strides, differ. */
  interval: readonly [number, number] | null
  /** `family`: over every feature and side; `single`: of this one alone. Null where too little is known. */
  thresholds: { family: number; single: number } | null
  verdict: Verdict
}

export type AgainstBySide = Readonly<Record<Side, Partial<Record<Feature, FeatureAgainst>>>>

/** One feature of one side, with what chance does to it. */
export interface Compared {
  name: Feature
  side: Side
  now: FeatureValue
  reference: number
  /** Of the difference where nothing has changed; null where it is not known. */
  chance: Spread | null
  /** Of what is measured of the difference, and the part of its variance that is the reference's; null where it is not known. */
  measured: (Spread & { ofReference: number }) | null
  /** Nobody can tell how far strides differ. */
  isOfOneStride: boolean
}

const ALPHA = 0.05

/** Whoever looks at so many finds one in twenty times so many by chance: each has a share of that (Bonferroni), however they hang together. */
export function judged(today: MeasuredGait, eventsS: EventsOtherwise, all: readonly Compared[]): AgainstBySide {
  const tested = all.filter(({ chance }) => chance !== null).length
  const perSecond = bySide((side) => byEvents(today.strides[side]))
  const [single, family] = [1 - ALPHA / 2, 1 - ALPHA / 2 / tested]
  const half = ({ variance, degrees }: Spread, share: number) => tQuantile(share, degrees) * Math.sqrt(variance)
  const told = all.map(({ name, side, now, reference, chance, measured, isOfOneStride }) => {
    const delta = now.value - reference
    const eventsDeg = NORMAL_95 * eventsS[side] * perSecond[side](name)
    const halfDeg = measured && Math.hypot(half(measured, single), eventsDeg)
    // Events come otherwise today alone.
    const halves = measured && { halfOfToday: Math.hypot(half({ ...measured, variance: measured.variance - measured.ofReference }, single), eventsDeg), halfOfReference: half({ ...measured, variance: measured.ofReference }, single) }
    const error = chance && { familyDeg: half(chance, family), singleDeg: half(chance, single), halfDeg, isOfOneStride }
    const against: FeatureAgainst = {
      reference,
      delta,
      interval: halves && possibleInterval({ today: now.value, reference, ...halves }, limitsOf(name)),
      thresholds: error && { family: error.familyDeg, single: error.singleDeg },
      verdict: verdictOf({ deltaDeg: delta, error }),
    }
    return { name, side, against }
  })
  return bySide((side) => Object.fromEntries(told.flatMap((one) => (one.side === side ? [[one.name, one.against]] : []))))
}
