/**
 * Angles straight from points, moment by moment: no model of the body stands between, so that bones may change their length, and what points do not tell is
 * not told. Which angles those are, and which stand in for them: design §6.
 */
import { degreesOf } from '../../math/degrees.ts'
import { cross, dot, length, scale, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import type { Side } from '../joints.ts'

export const POINT_ANGLES = [
  'pelvis-obliquity',
  'pelvis-rotation',
  'trunk-lean',
  'trunk-side-lean',
  'trunk-rotation',
  'thigh-flexion',
  'knee-flexion',
  'ankle-flexion',
  'foot-progression',
  'foot-pitch',
  'elbow-flexion',
] as const
export type PointAngle = (typeof POINT_ANGLES)[number]

/** Where a keypoint is, metres, Z up; undefined where it is not. */
export type PointOf = (keypoint: Halpe26) => Vec3 | undefined

/** Signs as of `segmentAngles`. `headingRad`: where the person walks to, 0 along +X, turning towards +Y. Degrees; NaN where a point is missing. */
export function pointAngles(pointOf: PointOf, side: Side, headingRad: number): Record<PointAngle, number> {
  const ahead: Vec3 = [Math.cos(headingRad), Math.sin(headingRad), 0]
  const toLeft: Vec3 = [-ahead[1], ahead[0], 0]
  const leftward = side === 'left' ? 1 : -1
  const between = (from: Halpe26, to: Halpe26): Vec3 | undefined => {
    const [start, end] = [pointOf(from), pointOf(to)]
    return start && end && subtract(end, start)
  }
  const hips = between('right-hip', 'left-hip')
  const shoulders = between('right-shoulder', 'left-shoulder')
  const trunk = between('mid-hip', 'neck')
  const thigh = between(`${side}-hip`, `${side}-knee`)
  const shank = between(`${side}-knee`, `${side}-ankle`)
  const foot = between(`${side}-heel`, `${side}-big-toe`)
  const upperArm = between(`${side}-shoulder`, `${side}-elbow`)
  const forearm = between(`${side}-elbow`, `${side}-wrist`)
  // What lies to the left of a leg, whichever way the person turns: the hips' line.
  const hinge = hips && unit(hips)
  const angles: Record<PointAngle, number> = {
    'pelvis-obliquity': hips ? leftward * Math.atan2(hips[2], Math.hypot(hips[0], hips[1])) : Number.NaN,
    'pelvis-rotation': hips ? leftward * Math.atan2(dot(hips, ahead), dot(hips, toLeft)) : Number.NaN,
    'trunk-lean': trunk ? Math.atan2(dot(trunk, ahead), trunk[2]) : Number.NaN,
    'trunk-side-lean': trunk ? leftward * Math.atan2(dot(trunk, toLeft), trunk[2]) : Number.NaN,
    'trunk-rotation': shoulders ? leftward * Math.atan2(dot(shoulders, ahead), dot(shoulders, toLeft)) : Number.NaN,
    'thigh-flexion': thigh ? Math.atan2(dot(thigh, ahead), -thigh[2]) : Number.NaN,
    // The shank turns backwards from the thigh's line: by a turn about what lies to the left.
    'knee-flexion': thigh && shank && hinge ? turnAbout(thigh, shank, hinge) : Number.NaN,
    // A right angle between shank and foot is 0, toes up is positive.
    'ankle-flexion': shank && foot && hinge ? turnAbout(foot, shank, hinge) - Math.PI / 2 : Number.NaN,
    'foot-progression': foot ? leftward * -Math.atan2(dot(foot, toLeft), dot(foot, ahead)) : Number.NaN,
    'foot-pitch': foot ? Math.atan2(foot[2], Math.hypot(foot[0], foot[1])) : Number.NaN,
    'elbow-flexion': upperArm && forearm ? Math.acos(Math.max(-1, Math.min(1, dot(unit(upperArm), unit(forearm))))) : Number.NaN,
  }
  for (const angle of POINT_ANGLES) angles[angle] = degreesOf(angles[angle])
  return angles
}

/** The turn about `axis` that takes the direction of one into that of the other, both seen along it: −π to π. */
function turnAbout(from: Vec3, to: Vec3, axis: Vec3): number {
  const across = (v: Vec3) => subtract(v, scale(axis, dot(v, axis)))
  const [a, b] = [across(from), across(to)]
  if (length(a) === 0 || length(b) === 0) return Number.NaN
  return Math.atan2(dot(cross(a, b), axis), dot(a, b))
}
