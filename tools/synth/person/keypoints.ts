import type { Halpe26 } from '../../../app/core/body/halpe26.ts'
import { mix, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Pose, Side } from '../model.ts'
import { footLandmarks, headLandmarks, mirrored } from './landmarks.ts'
import { leftward, pointOf } from './pose.ts'

/**
 * Where Halpe-26 lies on the sample lab's people. Shoulders, elbows, wrists, hips, knees and ankles are joint centres, the
 * neck is the base of the neck (C7/T1), mid-hip the middle of the hips. All else is skin, fixed in its segment:
 * eyes and ears at 0.936 and 0.928 of stature (Drillis & Contini 1966; tragion after ANSUR), nose tip below the eyes and
 * before the face, head the crown, toes the tips of the big and the small one, heel the back of the heel.
 */
export function halpe26(dimensions: Dimensions, pose: Pose): Record<Halpe26, Vec3> {
  const left = ofSide(dimensions, pose, 'left')
  const right = ofSide(dimensions, pose, 'right')
  const head = headLandmarks(dimensions)
  const ofHead = (local: Vec3) => pointOf(pose.head, local)
  return {
    nose: ofHead(head.nose),
    'left-eye': ofHead(head.leftEye),
    'right-eye': ofHead(mirrored(head.leftEye)),
    'left-ear': ofHead(head.leftEar),
    'right-ear': ofHead(mirrored(head.leftEar)),
    'left-shoulder': left.shoulder,
    'right-shoulder': right.shoulder,
    'left-elbow': left.elbow,
    'right-elbow': right.elbow,
    'left-wrist': left.wrist,
    'right-wrist': right.wrist,
    'left-hip': left.hip,
    'right-hip': right.hip,
    'left-knee': left.knee,
    'right-knee': right.knee,
    'left-ankle': left.ankle,
    'right-ankle': right.ankle,
    head: ofHead(head.crown),
    neck: pose.head.origin,
    'mid-hip': mix(left.hip, right.hip, 0.5),
    'left-big-toe': left.bigToe,
    'right-big-toe': right.bigToe,
    'left-small-toe': left.smallToe,
    'right-small-toe': right.smallToe,
    'left-heel': left.heel,
    'right-heel': right.heel,
  }
}

function ofSide(dimensions: Dimensions, pose: Pose, side: Side) {
  const { heel, leftBigToe, leftSmallToe } = footLandmarks(dimensions)
  const outward = (local: Vec3): Vec3 => (leftward(side) === 1 ? local : mirrored(local))
  return {
    shoulder: pose[`${side}-upper-arm`].origin,
    elbow: pose[`${side}-forearm`].origin,
    wrist: pose[`${side}-hand`].origin,
    hip: pose[`${side}-thigh`].origin,
    knee: pose[`${side}-shank`].origin,
    ankle: pose[`${side}-foot`].origin,
    heel: pointOf(pose[`${side}-foot`], heel),
    bigToe: pointOf(pose[`${side}-toes`], outward(leftBigToe)),
    smallToe: pointOf(pose[`${side}-toes`], outward(leftSmallToe)),
  }
}
