/** Angles of a body whose bones keep their lengths, fitted to the keypoints of every frame. */
import { ANGLE_KEYPOINTS } from '../body/angle-keypoints.ts'
import { bodySizeOf } from '../body/fit/body-size-of.ts'
import { bodyTree, FIT_SEGMENTS } from '../body/fit/body-tree.ts'
import { firstPose } from '../body/fit/first-pose.ts'
import { fitPose, type FittedPose } from '../body/fit/fit-pose.ts'
import type { Halpe26 } from '../body/halpe26.ts'
import { SIDES, type Side } from '../body/joints.ts'
import type { PointAt } from '../body/points-of-markers.ts'
import { segmentAngles, type Angle, type SegmentAxes } from '../body/segment-angles.ts'
import { type AngleCurves, knownCurves } from './angle-curves.ts'

/** By which keypoints of cameras are off; all alike, so that it only weighs them against what joints do. */
const SPREAD_M = 0.01

/** `headingRad` of each frame. Null where trunk or legs were never seen whole, so that nobody knows how long they are. */
export function anglesOfFit(pointAt: PointAt, headingRad: Float64Array): AngleCurves | null {
  const frames = headingRad.length
  const size = bodySizeOf(frames, pointAt)
  if (!size) return null
  const tree = bodyTree(size)
  const names = Object.keys(ANGLE_KEYPOINTS) as Angle[]
  const curves = Object.fromEntries(SIDES.map((side) => [side, Object.fromEntries(names.map((angle) => [angle, new Float64Array(frames).fill(Number.NaN)]))])) as Record<Side, Record<Angle, Float64Array>>
  let before: FittedPose | null = null
  for (let frame = 0; frame < frames; frame++) {
    const pointOf = (keypoint: Halpe26) => pointAt(frame, keypoint)
    const start: FittedPose | null = before ?? firstPose(pointOf)
    // Without hips there is no body, and what was before is no beginning for what comes after.
    before = start && pointOf('left-hip') && pointOf('right-hip') ? fitPose(tree, pointOf, () => SPREAD_M, start) : null
    if (!before) continue
    const { turns } = before
    const axes = Object.fromEntries(FIT_SEGMENTS.map((segment, place) => [segment, { axes: turns[place]! }])) as unknown as SegmentAxes
    for (const side of SIDES) {
      const angles = segmentAngles(axes, side, headingRad[frame]!)
      for (const angle of names) if (ANGLE_KEYPOINTS[angle]!(side).every((keypoint) => pointOf(keypoint) !== undefined)) curves[side][angle][frame] = angles[angle]
    }
  }
  return knownCurves(curves)
}
