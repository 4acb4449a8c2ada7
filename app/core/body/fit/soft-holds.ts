/** What joints do, held as softly as people differ: keypoints do not tell how a bone is turned about itself, nor how the pelvis tilts. */
import { degreesOf } from '../../math/degrees.ts'
import { column, type Mat3 } from '../../math/mat3.ts'
import { cross, dot, scale, type Vec3 } from '../../math/vec3.ts'
import { SIDES, type Side } from '../joints.ts'
import { FIT_SEGMENTS, type FitSegment } from './body-tree.ts'
import type { NormalEquations, Slopes } from './normal-equations.ts'

/** Gives back the square of its residual, measured in its spread. */
type SoftHold = (system: NormalEquations, turns: readonly Mat3[]) => number

type Axis = 0 | 1 | 2
const [X, Y, Z] = [0, 1, 2] as const
const UP: Vec3 = [0, 0, 1]

const numberOf = (segment: FitSegment): number => FIT_SEGMENTS.indexOf(segment)

/** A small turn d of the segment with axis a changes a·b by d·(a × b): so much by each of its unknowns, and by those of the segment with b, should there be one, the other way round. */
function turning(...segments: readonly number[]): (a: Vec3, b: Vec3) => Slopes {
  const unknowns = Int32Array.from(segments.flatMap((segment) => [3 + 3 * segment, 4 + 3 * segment, 5 + 3 * segment]))
  const by = new Float64Array(unknowns.length)
  return (a, b) => {
    by.set(cross(a, b))
    if (segments.length > 1) by.set(cross(b, a), 3)
    return { unknowns, by }
  }
}

/** Two axes of two segments stay at right angles, give or take so many radians. */
function square(one: FitSegment, axis: Axis, other: FitSegment, otherAxis: Axis, spread: number): SoftHold {
  const [first, second] = [numberOf(one), numberOf(other)]
  const slopes = turning(first, second)
  return (system, turns) => {
    const [a, b] = [column(turns[first]!, axis), column(turns[second]!, otherAxis)]
    system.add(slopes(a, b), dot(a, b), 1 / spread ** 2)
    return (dot(a, b) / spread) ** 2
  }
}

/** An axis points the way of another: beside `square`, which an axis turned round keeps as well. The residual is what the cosine lacks of 1, flat where they agree. */
function sameWay(one: FitSegment, other: FitSegment, axis: Axis, spread: number): SoftHold {
  const [first, second] = [numberOf(one), numberOf(other)]
  const slopes = turning(first, second)
  return (system, turns) => {
    const [a, b] = [column(turns[first]!, axis), column(turns[second]!, axis)]
    const lacking = dot(a, b) - 1
    system.add(slopes(a, b), lacking, 1 / spread ** 2)
    return (lacking / spread) ** 2
  }
}

/** How far up toes are likely to be bent, give or take so much. Radians. */
export interface ToesBend {
  rad: number
  spread: number
}

export const STRAIGHT_TOES: ToesBend = { rad: 0, spread: 0.3 }

export function toesBent(side: Side, { rad, spread }: ToesBend): SoftHold {
  const [toes, foot] = [numberOf(`${side}-toes`), numberOf(`${side}-foot`)]
  const slopes = turning(toes, foot)
  return (system, turns) => {
    const [a, b] = [column(turns[toes]!, X), column(turns[foot]!, Z)]
    const off = dot(a, b) - Math.sin(rad)
    system.add(slopes(a, b), off, 1 / spread ** 2)
    return (off / spread) ** 2
  }
}

/** An axis stays level. */
function level(segment: FitSegment, axis: Axis, spread: number): SoftHold {
  const place = numberOf(segment)
  const slopes = turning(place)
  return (system, turns) => {
    const a = column(turns[place]!, axis)
    system.add(slopes(a, UP), dot(a, UP), 1 / spread ** 2)
    return (dot(a, UP) / spread) ** 2
  }
}

/** What a joint cannot do, unless the keypoints are very sure of it. */
export interface Limit {
  name: LimitName
  hold: SoftHold
  /** Degrees by which a pose is beyond it; 0 where it does not act. */
  beyondDeg: (turns: readonly Mat3[]) => number
}

export type LimitName = `${Side}-${'knee' | 'elbow'}-straight`

/** Radians by which a knee or an elbow may still go beyond straight, and by how much, as SD, where keypoints pull it further. Both assumed. */
const BEYOND_STRAIGHT = 0.1
const GIVE = 0.06

/** A joint that bends one way only: bent the other way the distal segment's X comes to lie along the proximal one's Z, or against it. */
function straight(name: LimitName, distal: FitSegment, proximal: FitSegment, towards: 1 | -1): Limit {
  const [first, second] = [numberOf(distal), numberOf(proximal)]
  const slopes = turning(first, second)
  const axesOf = (turns: readonly Mat3[]) => [scale(column(turns[first]!, X), towards), column(turns[second]!, Z)] as const
  const beyond = (turns: readonly Mat3[]) => Math.max(0, dot(...axesOf(turns)) - BEYOND_STRAIGHT)
  return {
    name,
    hold: (system, turns) => {
      const much = beyond(turns)
      if (much === 0) return 0
      const [a, b] = axesOf(turns)
      system.add(slopes(a, b), much, 1 / GIVE ** 2)
      return (much / GIVE) ** 2
    },
    beyondDeg: (turns) => degreesOf(beyond(turns)),
  }
}

const ofSide = (side: Side): SoftHold[] => [
  square(`${side}-thigh`, Y, 'pelvis', X, 0.25),
  sameWay(`${side}-thigh`, 'pelvis', Y, 0.25),
  // A hinge, but for a few degrees.
  square(`${side}-shank`, Y, `${side}-thigh`, X, 0.06),
  square(`${side}-shank`, Y, `${side}-thigh`, Z, 0.06),
  square(`${side}-foot`, Y, `${side}-shank`, Z, 0.12),
  square(`${side}-foot`, Y, `${side}-shank`, X, 0.2),
  square(`${side}-toes`, Y, `${side}-foot`, X, 0.04),
  square(`${side}-toes`, Y, `${side}-foot`, Z, 0.04),
  square(`${side}-upper-arm`, Y, 'thorax', X, 0.6),
  sameWay(`${side}-upper-arm`, 'thorax', Y, 0.6),
  square(`${side}-forearm`, Y, `${side}-upper-arm`, X, 0.1),
  square(`${side}-forearm`, Y, `${side}-upper-arm`, Z, 0.1),
]

export const SOFT_HOLDS: readonly SoftHold[] = [level('pelvis', X, 0.15), square('thorax', Y, 'pelvis', X, 0.4), ...SIDES.flatMap(ofSide)]

export const LIMITS: readonly Limit[] = SIDES.flatMap((side) => [straight(`${side}-knee-straight`, `${side}-shank`, `${side}-thigh`, 1), straight(`${side}-elbow-straight`, `${side}-forearm`, `${side}-upper-arm`, -1)])
