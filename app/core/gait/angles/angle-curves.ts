import type { Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'

/** By frames of a trial, degrees; NaN where it is missing. What is not in it is not known at all. */
export type AngleCurves = Readonly<Record<Side, Partial<Record<Angle, Float64Array>>>>

/** Without those that no frame tells. */
export function knownCurves(curves: AngleCurves): AngleCurves {
  const known = (side: Side) => Object.fromEntries(Object.entries(curves[side]).filter(([, curve]) => curve.some((value) => !Number.isNaN(value))))
  return { left: known('left'), right: known('right') }
}
