/** What joints do, held as softly as people differ: keypoints do not tell how a bone is turned about itself, nor how the pelvis tilts. */
import { column, type Mat3 } from '../../math/mat3.ts'
import { cross, dot, type Vec3 } from '../../math/vec3.ts'
import { SIDES, type Side } from '../joints.ts'
import { FIT_SEGMENTS, type FitSegment } from './body-tree.ts'
import type { NormalEquations } from './normal-equations.ts'

type SoftHold = (system: NormalEquations, turns: readonly Mat3[]) => void

type Axis = 0 | 1 | 2
const [X, Y, Z] = [0, 1, 2] as const
const UP: Vec3 = [0, 0, 1]

const numberOf = (segment: FitSegment): number => FIT_SEGMENTS.indexOf(segment)

/** A small turn d of the segment with axis a changes a·b by d·(a × b): so much by each of its unknowns. */
function turnedBy(segment: number, [x, y, z]: Vec3): [unknown: number, slope: number][] {
  return [[3 + 3 * segment, x], [4 + 3 * segment, y], [5 + 3 * segment, z]]
}

/** Two axes of two segments stay at right angles, give or take so many radians. */
function square(one: FitSegment, axis: Axis, other: FitSegment, otherAxis: Axis, spread: number): SoftHold {
  const [first, second] = [numberOf(one), numberOf(other)]
  return (system, turns) => {
    const [a, b] = [column(turns[first]!, axis), column(turns[second]!, otherAxis)]
    system.add([...turnedBy(first, cross(a, b)), ...turnedBy(second, cross(b, a))], dot(a, b), 1 / spread ** 2)
  }
}

/** An axis stays level. */
function level(segment: FitSegment, axis: Axis, spread: number): SoftHold {
  const place = numberOf(segment)
  return (system, turns) => {
    const a = column(turns[place]!, axis)
    system.add(turnedBy(place, cross(a, UP)), dot(a, UP), 1 / spread ** 2)
  }
}

/** The sine of the angle from `other`'s Z to `one`'s X stays below a bound: beyond it a knee would bend forwards. */
function notBeyond(one: FitSegment, other: FitSegment, most: number, spread: number): SoftHold {
  const [first, second] = [numberOf(one), numberOf(other)]
  return (system, turns) => {
    const [a, b] = [column(turns[first]!, X), column(turns[second]!, Z)]
    const beyond = dot(a, b) - most
    if (beyond <= 0) return
    system.add([...turnedBy(first, cross(a, b)), ...turnedBy(second, cross(b, a))], beyond, 1 / spread ** 2)
  }
}

const ofSide = (side: Side): SoftHold[] => [
  square(`${side}-thigh`, Y, 'pelvis', X, 0.25),
  // A hinge, but for a few degrees.
  square(`${side}-shank`, Y, `${side}-thigh`, X, 0.06),
  square(`${side}-shank`, Y, `${side}-thigh`, Z, 0.06),
  notBeyond(`${side}-shank`, `${side}-thigh`, 0.1, 0.03),
  square(`${side}-foot`, Y, `${side}-shank`, Z, 0.12),
  square(`${side}-foot`, Y, `${side}-shank`, X, 0.2),
  square(`${side}-toes`, Y, `${side}-foot`, X, 0.04),
  square(`${side}-toes`, Y, `${side}-foot`, Z, 0.04),
  square(`${side}-toes`, X, `${side}-foot`, Z, 0.3),
  square(`${side}-upper-arm`, Y, 'thorax', X, 0.6),
  square(`${side}-forearm`, Y, `${side}-upper-arm`, X, 0.1),
  square(`${side}-forearm`, Y, `${side}-upper-arm`, Z, 0.1),
]

export const SOFT_HOLDS: readonly SoftHold[] = [level('pelvis', X, 0.15), square('thorax', Y, 'pelvis', X, 0.4), ...SIDES.flatMap(ofSide)]
