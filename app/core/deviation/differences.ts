/** Every angle, side and phase of today against the earlier sessions: how much it differs, how sure that is, and how much it may differ by chance. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Angle } from '../body/segment-angles.ts'
import { meanBorders } from '../gait/cycles/mean-borders.ts'
import { PHASES, type Phase, type PhaseBorders } from '../gait/cycles/phases.ts'
import { tQuantile } from '../math/t-distribution.ts'
import type { Verdict } from './deviation.ts'
import type { Family } from './family-factor.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { type MethodClass, REPEATABILITY_DEGREES, repeatabilityDeg } from './repeatability.ts'
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
  /** Null where too little is known to tell it. */
  error: { standardDeg: number; degrees: number; familyDeg: number; singleDeg: number } | null
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
      return byPhase({ angle, side, borders: meanBorders(today.strides[side])!, now, reference, error: errorOf(spread && { ...spread, variance: differenceVariance(spread, now, before) }, factor) })
    })
  })
  return { all, familyFactor: factor }
}

interface Cell {
  angle: Angle
  side: Side
  borders: PhaseBorders
  now: SessionMeans
  /** By phase. */
  reference: Float64Array
  error: Difference['error']
}

export function byPhase({ angle, side, borders, now, reference, error }: Cell): Difference[] {
  return PHASES.map((phase, at) => {
    const [valueDeg, referenceDeg] = [now.mean[at]!, reference[at]!]
    return { angle, side, phase, fromPercent: borders[at]!, toPercent: borders[at + 1]!, valueDeg, referenceDeg, deltaDeg: valueDeg - referenceDeg, error, strides: now.strides.map((means) => means?.[at] ?? Number.NaN) }
  })
}

/** `spread`: of the difference. */
export function errorOf(spread: Spread | null, factor: number): Difference['error'] {
  if (!spread || Number.isNaN(factor)) return null
  const standardDeg = Math.sqrt(spread.variance)
  return { standardDeg, degrees: spread.degrees, familyDeg: factor * standardDeg, singleDeg: tQuantile(1 - (1 - CONFIDENCE) / 2, spread.degrees) * standardDeg }
}

function priorOf(method: MethodClass, angle: Angle): Spread | null {
  const deg = repeatabilityDeg(method, angle)
  return deg === undefined ? null : { variance: deg ** 2, degrees: REPEATABILITY_DEGREES }
}

/** In which the true difference lies with 95 %; null where too little is known. */
export function intervalOf({ deltaDeg, error }: Difference): readonly [number, number] | null {
  return error && [deltaDeg - error.singleDeg, deltaDeg + error.singleDeg]
}

export function verdictOf({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): Verdict {
  if (!error) return 'too-little-data'
  const size = Math.abs(deltaDeg)
  return size > error.familyDeg ? 'beyond' : size > error.singleDeg ? 'possible' : 'within'
}
