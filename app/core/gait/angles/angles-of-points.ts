/** Angles of every frame straight from keypoints. */
import { SIDES, type Side } from '../../body/joints.ts'
import { POINT_ANGLES, pointAngles, type PointAngle } from '../../body/angles/point-angles.ts'
import type { PointAt } from '../../body/markers/points-of-markers.ts'
import { type AngleCurves, knownCurves } from './angle-curves.ts'

/** `headingRad` of each frame. */
export function anglesOfPoints(pointAt: PointAt, headingRad: Float64Array): AngleCurves {
  const curves = Object.fromEntries(SIDES.map((side) => [side, Object.fromEntries(POINT_ANGLES.map((angle) => [angle, new Float64Array(headingRad.length)]))])) as Record<Side, Record<PointAngle, Float64Array>>
  for (let frame = 0; frame < headingRad.length; frame++) for (const side of SIDES) for (const [angle, value] of Object.entries(pointAngles((keypoint) => pointAt(frame, keypoint), side, headingRad[frame]!))) curves[side][angle as PointAngle][frame] = value
  return knownCurves(curves)
}
