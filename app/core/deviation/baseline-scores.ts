/** How far today's mean curves lie from those of the earlier sessions, as a gait profile tells it. */
import { bySide, type Side } from '../body/joints.ts'
import { ANGLES, type Angle } from '../body/segment-angles.ts'
import { curveSpread } from '../gait/cycles/over-strides.ts'
import { overallScore, PROFILE, profileScore, type ProfileScore, type ProfileVariable, sharesOf, variableScore, type VariableScores } from '../norms/scores/profile-score.ts'
import type { MeasuredGait } from './measured-gait.ts'

export interface BaselineScores {
  gps: { left: ProfileScore | null; right: ProfileScore | null; overall: ProfileScore | null }
  gvs: Readonly<Record<Side, VariableScores>>
}

export type MeanCurves = Readonly<Record<Side, Partial<Record<Angle, Float64Array>>>>

/** Over the strides of a measurement. */
export function meanCurves(gait: MeasuredGait): MeanCurves {
  return bySide((side) => meansOf((angle) => gait.strides[side].flatMap(({ curves }) => curves[angle] ?? [])))
}

/** Of sessions every one of which counts as much as another, however many strides it has; of those angles that each of them has. */
export function baselineCurves(earlier: readonly MeasuredGait[]): MeanCurves {
  const each = earlier.map(meanCurves)
  return bySide((side) => meansOf((angle) => (each.every((curves) => curves[side][angle]) ? each.map((curves) => curves[side][angle]!) : [])))
}

function meansOf(curvesOf: (angle: Angle) => readonly Float64Array[]): Partial<Record<Angle, Float64Array>> {
  return Object.fromEntries(ANGLES.flatMap((angle) => {
    const spread = curveSpread(curvesOf(angle))
    return spread ? [[angle, spread.mean] as const] : []
  }))
}

/** A score is of every second percent of the stride: 51 points (Baker et al. 2009). */
const atScored = (curve: Float64Array) => curve.filter((_, percent) => percent % 2 === 0)

const SCORED: readonly ProfileVariable[] = [...PROFILE, 'thigh-flexion']

/** `variables`: those that are scored where they are known; all of a profile's. */
export function scoresAgainst(today: MeanCurves, baseline: MeanCurves, variables: readonly ProfileVariable[] = SCORED): BaselineScores {
  const gvs = bySide((side): VariableScores => {
    const known = variables.filter((name) => today[side][name] && baseline[side][name])
    const scores = known.map((name) => [name, variableScore(atScored(today[side][name]!), atScored(baseline[side][name]!))] as const)
    return Object.fromEntries(known.includes('hip-flexion') ? scores.filter(([name]) => name !== 'thigh-flexion') : scores)
  })
  return { gps: { left: profileScore(gvs.left), right: profileScore(gvs.right), overall: overallScore(gvs.left, gvs.right) }, gvs }
}

/** What one curve has of its side's squared score, and what the score would be were it at reference. Null where it is no part of it. */
export function partOfScore({ gps, gvs }: BaselineScores, side: Side, angle: Angle): { share: number; is: number; without: number } | null {
  const share = (sharesOf(gvs[side]) as Partial<Record<Angle, number>>)[angle]
  const is = gps[side]?.score
  return share === undefined || is === undefined ? null : { share, is, without: is * Math.sqrt(1 - share) }
}
