/** Every angle, side and phase of today against the earlier sessions: how much it differs, how sure that is, and how much it may differ by chance. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Angle } from '../body/segment-angles.ts'
import { meanBorders } from '../gait/cycles/mean-borders.ts'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { tQuantile } from '../math/t-distribution.ts'
import type { Verdict } from './deviation.ts'
import type { Family } from './family-factor.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { degreesPerSecond } from './moved-window.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { EVENTS_S, type MethodClass, REPEATABILITY_DEGREES, repeatabilityDeg } from './repeatability.ts'
import { effectiveCells } from './session-errors.ts'
import { differenceVariance, ownSpread, shrunk, type Spread } from './session-variance.ts'

export interface Difference {
  angle: Angle
  side: Side
  phase: Phase
  /** Percent of the stride: means over today's strides. */
  fromPercent: number
  toPercent: number
  valueDeg: number
  referenceDeg: number
  deltaDeg: number
  /**
   * Null where too little is known to tell it. `halfDeg`: of the interval in which the true difference lies with 95 %; null where only thresholds are known. `smallerDeg`: one of twenty comes out
   * smaller than it is by more, as sessions differ; not there against people.
   */
  error: { familyDeg: number; singleDeg: number; halfDeg: number | null; smallerDeg?: number } | null
  /** Of every stride of the side today; NaN where it has none. */
  strides: readonly number[]
}

export interface Comparison {
  today: MeasuredGait
  /** At least one. */
  earlier: readonly MeasuredGait[]
  angles: readonly Angle[]
  /** Null: nothing is known beforehand. */
  method: MethodClass | null
  factorOf: (family: Family) => number
  seed: number
}

export interface Differences {
  all: readonly Difference[]
  /** Standard errors that the largest reaches by chance; NaN where it cannot be told. */
  familyFactor: number
}

const CONFIDENCE = 0.95
const NORMAL = 1.96

export function differencesOf({ today, earlier, angles, method, factorOf, seed }: Comparison): Differences {
  const known = angles.flatMap((angle) => {
    const sides = SIDES.flatMap((side) => {
      const [now, before] = [sessionMeans(today, side, angle), earlier.map((gait) => sessionMeans(gait, side, angle))]
      return now && before.every((means) => means !== null) ? [{ side, now, before }] : []
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
      const reference = Float64Array.from(PHASES, (_, at) => before.reduce((sum, { mean }) => sum + mean[at]!, 0) / before.length)
      return byPhase({ angle, gait: today, side, now, reference, spread: spread && { ...spread, variance: differenceVariance(spread, now, before) }, factor, eventsS: EVENTS_S[method ?? 'keypoints'] })
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
  /** Of the difference; null where it is not known. */
  spread: Spread | null
  /** Standard errors that the largest of all differences reaches by chance. */
  factor: number
  eventsS: number
}

export function byPhase({ angle, gait, side, now, reference, spread, factor, eventsS }: Cell): Difference[] {
  const strides = gait.strides[side]
  const borders = meanBorders(strides)!
  const perS = degreesPerSecond(now.curve, borders, strides.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0) / strides.length)
  const standardDeg = spread && Math.sqrt(spread.variance)
  return PHASES.map((phase, at) => {
    const [valueDeg, referenceDeg] = [now.mean[at]!, reference[at]!]
    const singleDeg = standardDeg === null ? Number.NaN : tQuantile(1 - (1 - CONFIDENCE) / 2, spread!.degrees) * standardDeg
    // By what sessions differ, and by what events that come otherwise in a changed gait would feign.
    const error = standardDeg === null || Number.isNaN(factor) ? null : { familyDeg: factor * standardDeg, singleDeg, halfDeg: Math.hypot(singleDeg, NORMAL * eventsS * perS[at]!), smallerDeg: tQuantile(CONFIDENCE, spread!.degrees) * standardDeg }
    return { angle, side, phase, fromPercent: borders[at]!, toPercent: borders[at + 1]!, valueDeg, referenceDeg, deltaDeg: valueDeg - referenceDeg, error, strides: now.strides.map((means) => means?.[at] ?? Number.NaN) }
  })
}

function priorOf(method: MethodClass, angle: Angle): Spread | null {
  const deg = repeatabilityDeg(method, angle)
  return deg === undefined ? null : { variance: deg ** 2, degrees: REPEATABILITY_DEGREES }
}

/** In which the true difference lies with 95 %. Null where too little is known. */
export function intervalOf({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): readonly [number, number] | null {
  return error && error.halfDeg !== null ? [deltaDeg - error.halfDeg, deltaDeg + error.halfDeg] : null
}

/** Beyond is nothing that events alone could feign: its interval, where there is one, leaves out 0. */
export function verdictOf({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): Verdict {
  if (!error) return 'too-little-data'
  const size = Math.abs(deltaDeg)
  const [low, high] = intervalOf({ deltaDeg, error }) ?? [1, 1]
  return size > error.familyDeg && low * high > 0 ? 'beyond' : size > error.singleDeg ? 'possible' : 'within'
}
