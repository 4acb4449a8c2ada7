/** Mean curves of a measurement and of several, and what one of them has of a gait's score. */
import { bySide, type Side } from '../body/joints.ts'
import { ANGLES, type Angle } from '../body/angles/segment-angles.ts'
import { strideCurves } from '../gait/cycles/stride-curves.ts'
import { meanCurve } from '../gait/cycles/over-strides.ts'
import { type GaitScores, onlyThose } from '../norms/scores/against-reference.ts'
import { sharesOf } from '../norms/scores/profile-score.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'

type CurvesBySide = Readonly<Record<Side, Partial<Record<Angle, Float64Array>>>>

/** Over the strides of a measurement. */
export function meanCurves(gait: MeasuredGait): CurvesBySide {
  return bySide((side) => Object.fromEntries(Object.entries(strideCurves(gait.strides[side])).map(([angle, { mean }]) => [angle, mean] as const)))
}

/** Of sessions every one of which counts as much as another, however many strides it has; of those angles that each of them has. */
export function baselineCurves(earlier: readonly MeasuredGait[]): CurvesBySide {
  const each = earlier.map(meanCurves)
  return bySide((side) => meansOf((angle) => (each.every((curves) => curves[side][angle]) ? each.map((curves) => curves[side][angle]!) : [])))
}

function meansOf(curvesOf: (angle: Angle) => readonly Float64Array[]): Partial<Record<Angle, Float64Array>> {
  return Object.fromEntries(ANGLES.flatMap((angle) => {
    const curves = curvesOf(angle)
    return curves.length > 0 ? [[angle, meanCurve(curves)] as const] : []
  }))
}

/** What one curve has of its side's squared score, and what the score would be were it at reference. Null where it is no part of it. */
export function partOfScore({ gps, gvs }: GaitScores, side: Side, angle: Angle): { share: number; is: number; without: number } | null {
  const share = (sharesOf(onlyThose(gvs[side], gps.variables)) as Partial<Record<Angle, number>>)[angle]
  const is = gps[side]
  return share === undefined || is === null ? null : { share, is, without: is * Math.sqrt(1 - share) }
}
