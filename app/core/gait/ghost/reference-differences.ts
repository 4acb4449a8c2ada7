/** By how much a person's angles would have to change at a moment to be those of a reference at the same point of the stride. */
import type { Differences } from '../../body/ghost/ghost-pose.ts'
import { bySide, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { sampleBefore } from '../../time/sample-before.ts'
import type { AnglesOverTime } from '../tables/angles-arrow.ts'
import { placeInCounted, type ToldStride } from '../cycles/place-in-stride.ts'
import { valueAtPercent } from '../cycles/cycle-curve.ts'

/** By side and angle, at 0 to 100 % of the stride, degrees. */
export type ReferenceCurves = Readonly<Record<Side, Readonly<Record<string, { mean: readonly number[] }>>>>

export interface ComparedAngles {
  strides: Readonly<Record<Side, readonly ToldStride[]>>
  curves: ReferenceCurves
  measured: AnglesOverTime
}

/** Degrees, reference less measured, each side in its own stride; null for a side that is in none. */
export function referenceDifferences({ strides, curves, measured }: ComparedAngles, timeUs: number): Record<Side, Differences | null> {
  return bySide((side) => {
    const place = placeInCounted(strides[side], timeUs)
    if (!place) return null
    const told = Object.entries(curves[side]).flatMap(([angle, { mean }]) => {
      const is = angleAt(measured, side, angle as Angle, timeUs)
      return Number.isNaN(is) ? [] : [[angle, valueAtPercent(mean, place.percent) - is] as const]
    })
    return told.length === 0 ? null : withThigh(Object.fromEntries(told))
  })
}

/** A maker's model tells of the thigh against the pelvis, and of the pelvis against the room. */
export const tellsThigh = (told: Readonly<Record<string, unknown>>): boolean => told['thigh-flexion'] !== undefined || (told['hip-flexion'] !== undefined && told['pelvis-tilt'] !== undefined)

function withThigh(told: Differences): Differences {
  const { 'thigh-flexion': thigh, 'hip-flexion': hip, 'pelvis-tilt': tilt } = told
  return thigh !== undefined || hip === undefined || tilt === undefined ? told : { ...told, 'thigh-flexion': hip - tilt }
}

/** Between two frames on the line from the one to the other; NaN outside, beside a gap, and where nobody has measured it. */
export function angleAt({ timesUs, angles }: AnglesOverTime, side: Side, angle: Angle, timeUs: number): number {
  const values = angles[side][angle]
  const before = sampleBefore(timesUs, timeUs)
  if (!values || before < 0) return Number.NaN
  const fromUs = Number(timesUs[before]!)
  if (timeUs === fromUs) return values[before]!
  if (before + 1 >= timesUs.length) return Number.NaN
  const share = (timeUs - fromUs) / (Number(timesUs[before + 1]!) - fromUs)
  return values[before]! + share * (values[before + 1]! - values[before]!)
}
