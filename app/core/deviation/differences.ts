/** Every angle, side and phase of today against the earlier sessions: how much it differs, how sure that is, and how much it may differ by chance. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import { meanBorders, meanStrideS } from '../gait/cycles/mean-borders.ts'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { NORMAL_95 } from '../math/normal.ts'
import { tQuantile } from '../math/t-distribution.ts'
import type { EventsOtherwise } from './events-otherwise.ts'
import type { Family } from './chance/family-factor.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { degreesPerSecond } from './moved-window.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { type PointsBy, REPEATABILITY_DEGREES, repeatabilityDeg } from './chance/repeatability.ts'
import { effectiveCells } from './chance/session-errors.ts'
import { differenceVariance, ownSpread, shrunk, type Spread, steepness, type Weighed } from './chance/session-variance.ts'

export interface Difference {
  angle: Angle
  side: Side
  phase: Phase
  /** Percent of the stride: means over today's strides. */
  fromPercent: number
  toPercent: number
  /** Of the stride, where it is not the mean of a phase that is told but the percent of it that lies farthest out. */
  atPercent?: number
  valueDeg: number
  referenceDeg: number
  deltaDeg: number
  /** Null where too little is known to tell it. */
  error: ChanceError | null
  /** Of every stride of the side today; NaN where it has none. */
  strides: () => readonly number[]
}

interface ChanceError {
  familyDeg: number
  /** At this place alone; against people over the whole curve of this angle. */
  singleDeg: number
  /** Of the interval in which the true difference lies with 95 %; null where only thresholds are known. */
  halfDeg: number | null
  /** What of it events bring that come otherwise, with 95 % by no more than so much. */
  events?: { byS: number; deg: number }
  /** One of twenty comes out smaller than it is by more, as sessions differ; not there against people. */
  smallerDeg?: number
  /** Nobody can tell how far strides differ: there is no interval. */
  isOfOneStride?: boolean
}

export interface Comparison {
  today: MeasuredGait
  /** At least one. */
  earlier: readonly MeasuredGait[]
  angles: readonly Angle[]
  /** Null: nothing is known beforehand. */
  method: PointsBy | null
  eventsS: EventsOtherwise
  factorOf: (family: Family) => number
  seed: number
}

export interface Differences {
  all: readonly Difference[]
  /** Standard errors that the largest reaches by chance; NaN where it cannot be told. */
  familyFactor: number
}

const CONFIDENCE = 0.95

export function differencesOf({ today, earlier, angles, method, eventsS, factorOf, seed }: Comparison): Differences {
  const known = angles.flatMap((angle) => {
    const weighed = (gait: MeasuredGait, side: Side): Weighed | null => {
      const means = sessionMeans(gait, side, angle)
      return means && { means, weights: perSecondOf(gait, side, means).map((perS) => steepness(perS, method ? repeatabilityDeg(method, angle) : undefined)) }
    }
    const sides = SIDES.flatMap((side) => {
      const [now, before] = [weighed(today, side), earlier.map((gait) => weighed(gait, side))]
      return now && before.every((one) => one !== null) ? [{ side, now, before }] : []
    })
    return sides.length === 0 ? [] : [{ angle, sides }]
  })
  // One factor for all of them: where nothing is known beforehand of one, as if it were of none.
  const priorDegrees = method && known.every(({ angle }) => repeatabilityDeg(method, angle) !== undefined) ? REPEATABILITY_DEGREES : 0
  const factor = factorOf({ angles: known.map(({ angle, sides }) => ({ angle, sides: sides.length })), sessions: earlier.length, priorDegrees, seed })
  const all = known.flatMap(({ angle, sides }) => {
    const own = ownSpread(sides.map(({ before }) => before), effectiveCells(angle, sides.length))
    const spread = shrunk(own, method && priorOf(method, angle))
    return sides.flatMap(({ side, now, before }) => {
      const reference = Float64Array.from(PHASES, (_, at) => before.reduce((sum, { means }) => sum + means.mean[at]!, 0) / before.length)
      const isOfOneStride = [now, ...before].every(({ means }) => means.n < 2)
      return byPhase({ angle, gait: today, side, now: now.means, reference, spread: spread && { degrees: spread.degrees, variances: differenceVariance(spread, now, before) }, factor, eventsS: eventsS[side], isOfOneStride })
    })
  })
  return { all, familyFactor: factor }
}

interface Cell {
  angle: Angle
  gait: MeasuredGait
  side: Side
  now: SessionMeans
  /** By phase. */
  reference: Float64Array
  /** Variances of the difference by measurement alone, by phase, and `usual`: of the true one, which thresholds hold beside them; null where they are not known. */
  spread: { variances: Float64Array; usual?: number; degrees: number } | null
  /** Standard errors that the largest of all differences reaches by chance. */
  factor: number
  eventsS: number
  /** Of the reference, whose events may come otherwise, too: by how much, and degrees a second, by phase. Not there: they come as ever. */
  referenceEvents?: { s: number; perS: Float64Array }
  isOfOneStride: boolean
}

/** By how much phases' means change for each second that events come later. */
export function perSecondOf(gait: MeasuredGait, side: Side, { curve }: SessionMeans): Float64Array {
  const strides = gait.strides[side]
  return degreesPerSecond(curve, meanBorders(strides)!, meanStrideS(strides))
}

export function byPhase({ angle, gait, side, now, reference, spread, factor, eventsS, referenceEvents, isOfOneStride }: Cell): Difference[] {
  const borders = meanBorders(gait.strides[side])!
  const perS = perSecondOf(gait, side, now)
  const byS = NORMAL_95 * Math.max(eventsS, referenceEvents?.s ?? 0)
  return PHASES.map((phase, at) => {
    const [valueDeg, referenceDeg] = [now.mean[at]!, reference[at]!]
    const standardDeg = spread && Math.sqrt(spread.variances[at]! + (spread.usual ?? 0))
    const within = spread ? tQuantile(1 - (1 - CONFIDENCE) / 2, spread.degrees) : Number.NaN
    const measuredDeg = spread ? within * Math.sqrt(spread.variances[at]!) : Number.NaN
    const eventsDeg = NORMAL_95 * Math.hypot(eventsS * perS[at]!, referenceEvents ? referenceEvents.s * referenceEvents.perS[at]! : 0)
    // By what sessions differ, and by what events that come otherwise in a changed gait would feign.
    const error = standardDeg === null || Number.isNaN(factor) ? null : { familyDeg: factor * standardDeg, singleDeg: within * standardDeg, halfDeg: isOfOneStride ? null : Math.hypot(measuredDeg, eventsDeg), events: { byS, deg: eventsDeg }, smallerDeg: tQuantile(CONFIDENCE, spread!.degrees) * standardDeg, isOfOneStride }
    return { angle, side, phase, fromPercent: borders[at]!, toPercent: borders[at + 1]!, valueDeg, referenceDeg, deltaDeg: valueDeg - referenceDeg, error, strides: () => now.strides.map((means) => means?.[at] ?? Number.NaN) }
  })
}

function priorOf(method: PointsBy, angle: Angle): Spread | null {
  const deg = repeatabilityDeg(method, angle)
  return deg === undefined ? null : { variance: deg ** 2, degrees: REPEATABILITY_DEGREES }
}
