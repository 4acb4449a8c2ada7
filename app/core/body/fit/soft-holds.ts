/** What joints do, held as softly as people differ: keypoints do not tell how a bone is turned about itself, nor how the pelvis tilts. */
import { degreesOf } from '../../math/degrees.ts'
import { bySide, SIDES, type Side } from '../joints.ts'
import { FIT_SEGMENTS, type FitSegment } from './body-tree.ts'
import type { NormalEquations } from './normal-equations.ts'

type Axis = 0 | 1 | 2
const [X, Y, Z] = [0, 1, 2] as const

/** The room's up, in place of a segment. */
const UPWARDS = -1

/** The cosine between an axis of one segment and one of another is so much, give or take so many radians. */
export interface SoftHold {
  segment: number
  axis: Axis
  other: number
  otherAxis: Axis
  cosine: number
  spread: number
}

const numberOf = (segment: FitSegment): number => FIT_SEGMENTS.indexOf(segment)

/** Two axes stay at right angles. */
const square = (one: FitSegment, axis: Axis, other: FitSegment, otherAxis: Axis, spread: number): SoftHold => ({ segment: numberOf(one), axis, other: numberOf(other), otherAxis, cosine: 0, spread })

/** An axis points the way of another: beside `square`, which an axis turned round keeps as well. What the cosine lacks of 1 is flat where they agree. */
const sameWay = (one: FitSegment, other: FitSegment, axis: Axis, spread: number): SoftHold => ({ segment: numberOf(one), axis, other: numberOf(other), otherAxis: axis, cosine: 1, spread })

/** How far up toes are likely to be bent, give or take so much. Radians. */
export interface ToesBend {
  rad: number
  spread: number
}

export const STRAIGHT_TOES: ToesBend = { rad: 0, spread: 0.3 }

const TOES = bySide((side) => square(`${side}-toes`, X, `${side}-foot`, Z, STRAIGHT_TOES.spread))

export const toesBent = (side: Side, { rad, spread }: ToesBend): SoftHold => ({ ...TOES[side], cosine: Math.sin(rad), spread })

/** An axis stays level. */
const level = (segment: FitSegment, axis: Axis, spread: number): SoftHold => ({ segment: numberOf(segment), axis, other: UPWARDS, otherAxis: Z, cosine: 0, spread })

/** By segment nine numbers, row by row, as `Mat3`. */
type Turns = Float64Array

function cosineOf(turns: Turns, { segment, axis, other, otherAxis }: SoftHold): number {
  const [a, b] = [9 * segment + axis, 9 * other + otherAxis]
  return other === UPWARDS ? turns[a + 6]! : turns[a]! * turns[b]! + turns[a + 3]! * turns[b + 3]! + turns[a + 6]! * turns[b + 6]!
}

/** A small turn d of the segment with axis a changes a·b by d·(a × b), one of that with b by as much the other way. */
function put(system: NormalEquations, turns: Turns, { segment, axis, other, otherAxis, spread }: SoftHold, towards: 1 | -1, residual: number): void {
  const a = 9 * segment + axis
  const b = 9 * other + otherAxis
  const isUp = other === UPWARDS
  const ax = turns[a]!
  const ay = turns[a + 3]!
  const az = turns[a + 6]!
  const bx = isUp ? 0 : turns[b]!
  const by = isUp ? 0 : turns[b + 3]!
  const bz = isUp ? 1 : turns[b + 6]!
  system.add(segment, other, towards * (ay * bz - az * by), towards * (az * bx - ax * bz), towards * (ax * by - ay * bx), residual, 1 / (spread * spread))
}

export const putHold = (system: NormalEquations, turns: Turns, hold: SoftHold): void => put(system, turns, hold, 1, cosineOf(turns, hold) - hold.cosine)

const squareOf = (residual: number, { spread }: SoftHold): number => (residual / spread) ** 2

export const squareOfHold = (turns: Turns, hold: SoftHold): number => squareOf(cosineOf(turns, hold) - hold.cosine, hold)

export type LimitName = `${Side}-${'knee' | 'elbow'}-straight`

/** Radians by which a knee or an elbow may still go beyond straight, and by how much, as SD, where keypoints pull it further. Both assumed. */
const BEYOND_STRAIGHT = 0.1
const GIVE = 0.06

/** What a joint cannot do, unless the keypoints are very sure of it. One that bends one way only: bent the other way the distal segment's X comes to lie along the proximal one's Z, or against it. */
export interface Limit {
  name: LimitName
  hold: SoftHold
  towards: 1 | -1
}

const straight = (name: LimitName, distal: FitSegment, proximal: FitSegment, towards: 1 | -1): Limit => ({ name, hold: square(distal, X, proximal, Z, GIVE), towards })

const beyond = (turns: Turns, { hold, towards }: Limit): number => Math.max(0, towards * cosineOf(turns, hold) - BEYOND_STRAIGHT)

export function putLimit(system: NormalEquations, turns: Turns, limit: Limit): void {
  const much = beyond(turns, limit)
  if (much > 0) put(system, turns, limit.hold, limit.towards, much)
}

export const squareOfLimit = (turns: Turns, limit: Limit): number => squareOf(beyond(turns, limit), limit.hold)

/** Degrees by which a pose is beyond it; 0 where it does not act. */
export const beyondDeg = (turns: Turns, limit: Limit): number => degreesOf(beyond(turns, limit))

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
