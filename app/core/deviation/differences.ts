/** Every angle, side and phase of today against the earlier sessions: how much it differs, how sure that is, and how much it may differ by chance. */
import { bySide, SIDES, type Side } from '../body/joints.ts'
import type { Angle } from '../body/segment-angles.ts'
import { meanBorders } from '../gait/cycles/mean-borders.ts'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { tQuantile } from '../math/t-distribution.ts'
import type { Verdict } from './deviation.ts'
import type { Family } from './family-factor.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { type MethodClass, REPEATABILITY_DEGREES, repeatabilityDeg } from './repeatability.ts'
import { effectiveCells } from './session-errors.ts'
import { differenceError, ownSpread, shrunk } from './session-variance.ts'

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

export const CONFIDENCE = 0.95

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
  const borders = bySide((side) => meanBorders(today.strides[side]))
  const all = known.flatMap(({ angle, sides }) => {
    const own = ownSpread(sides.map(({ before }) => before), effectiveCells(angle, sides.length))
    const priorDeg = method ? repeatabilityDeg(method, angle) : undefined
    const spread = shrunk(own, priorDeg === undefined ? null : { variance: priorDeg ** 2, degrees: REPEATABILITY_DEGREES })
    return sides.flatMap(({ side, now, before }) => {
      const standardDeg = spread && differenceError(spread, now, before)
      const error = spread && standardDeg !== null && Number.isFinite(factor) ? { standardDeg, degrees: spread.degrees, familyDeg: factor * standardDeg, singleDeg: tQuantile(1 - (1 - CONFIDENCE) / 2, spread.degrees) * standardDeg } : null
      return PHASES.map((phase, at): Difference => {
        const [valueDeg, referenceDeg] = [now.mean[at]!, before.reduce((sum, { mean }) => sum + mean[at]!, 0) / before.length]
        return { angle, side, phase, fromPercent: borders[side]![at]!, toPercent: borders[side]![at + 1]!, valueDeg, referenceDeg, deltaDeg: valueDeg - referenceDeg, error, strides: stridesAt(now, at) }
      })
    })
  })
  return { all, familyFactor: factor }
}

const stridesAt = ({ strides }: SessionMeans, phase: number) => strides.map((means) => means?.[phase] ?? Number.NaN)

export function verdictOf({ deltaDeg, error }: Pick<Difference, 'deltaDeg' | 'error'>): Verdict {
  if (!error) return 'too-little-data'
  const size = Math.abs(deltaDeg)
  return size > error.familyDeg ? 'beyond' : size > error.singleDeg ? 'possible' : 'within'
}
