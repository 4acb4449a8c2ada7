/** Where in space an angle opens: for drawing it at its joint. */
import { transform } from '../../math/mat3.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { cross, dot, length, scale, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import type { Side } from '../joints.ts'
import type { PointOf } from '../angles/point-angles.ts'
import type { Angle } from '../angles/segment-angles.ts'

/** All of length 1 but the place. */
export interface AngleArc {
  at: Vec3
  /** Where the angle is 0. */
  zero: Vec3
  /** What is measured: seen along the axis. */
  arm: Vec3
  /** Turning about it makes the angle larger. */
  axis: Vec3
}

const UP: Vec3 = [0, 0, 1]

/** Null where a point is missing, and for angles that no picture shows as one. `headingRad`: where the person walks to. */
export function angleArc(pointOf: PointOf, angle: Angle, side: Side, headingRad: number): AngleArc | null {
  const ahead: Vec3 = [Math.cos(headingRad), Math.sin(headingRad), 0]
  const toLeft = cross(UP, ahead)
  const out = side === 'left' ? 1 : -1
  const aside = scale(toLeft, out)
  const way = (from: Halpe26, to: Halpe26): Vec3 | undefined => {
    const [start, end] = [pointOf(from), pointOf(to)]
    return start && end && subtract(end, start)
  }
  const own = (name: string) => `${side}-${name}` as Halpe26
  const hips = way('right-hip', 'left-hip')
  const hinge = hips && unit(hips)
  const [thigh, shank, foot, trunk] = [way(own('hip'), own('knee')), way(own('knee'), own('ankle')), way(own('heel'), own('big-toe')), way('mid-hip', 'neck')]
  const [upperArm, forearm] = [way(own('shoulder'), own('elbow')), way(own('elbow'), own('wrist'))]
  switch (angle) {
    case 'thigh-flexion':
      return arc(pointOf(own('hip')), scale(UP, -1), thigh, scale(toLeft, -1))
    case 'hip-adduction':
      return thigh && hinge ? arc(pointOf(own('hip')), subtract(thigh, scale(hinge, dot(thigh, hinge))), thigh, scale(cross(thigh, hinge), -out)) : null
    case 'knee-flexion':
      return arc(pointOf(own('knee')), thigh, shank, hinge)
    case 'ankle-flexion':
      // Square to the shank, forwards.
      return shank && hinge ? arc(pointOf(own('ankle')), cross(shank, hinge), foot, scale(hinge, -1)) : null
    case 'foot-progression':
      return arc(pointOf(own('heel')), ahead, foot, scale(UP, -out))
    case 'foot-pitch':
      return foot ? arc(pointOf(own('heel')), [foot[0], foot[1], 0], foot, cross(foot, UP)) : null
    case 'pelvis-obliquity': {
      const outwards = hips && scale(hips, out)
      return outwards ? arc(pointOf('mid-hip'), [outwards[0], outwards[1], 0], outwards, cross(outwards, UP)) : null
    }
    case 'pelvis-rotation':
      return hips ? arc(pointOf('mid-hip'), aside, scale(hips, out), scale(UP, -out)) : null
    case 'trunk-rotation': {
      const shoulders = way('right-shoulder', 'left-shoulder')
      return shoulders ? arc(pointOf('neck'), aside, scale(shoulders, out), scale(UP, -out)) : null
    }
    case 'trunk-lean':
      return arc(pointOf('mid-hip'), UP, trunk, toLeft)
    case 'trunk-side-lean':
      return arc(pointOf('mid-hip'), UP, trunk, scale(ahead, -out))
    case 'elbow-flexion':
      return upperArm && forearm ? arc(pointOf(own('elbow')), upperArm, forearm, cross(upperArm, forearm)) : null
    default:
      return null
  }
}

function arc(at: Vec3 | undefined, zero: Vec3 | undefined, arm: Vec3 | undefined, axis: Vec3 | undefined): AngleArc | null {
  if (!at || !zero || !arm || !axis || length(axis) === 0) return null
  const about = unit(axis)
  const across = (v: Vec3) => subtract(v, scale(about, dot(v, about)))
  const [from, to] = [across(zero), across(arm)]
  return length(from) > 0 && length(to) > 0 ? { at, zero: unit(from), arm: unit(to), axis: about } : null
}

/** From the arc's zero to its arm, as the eye goes. */
export function openingRad({ zero, arm, axis }: AngleArc): number {
  return Math.atan2(dot(cross(zero, arm), axis), dot(zero, arm))
}

/** A direction turned about the arc's axis. */
export const turnedBy = ({ axis }: AngleArc, direction: Vec3, rad: number): Vec3 => transform(fromRotationVector(scale(axis, rad)), direction)
