/**
 * The pose that a person would have if their joints stood at other angles: their own bones, the same place and heading. It is asked for by differences
 * between angles, so that whatever measured both (a fitted body, points) may be off by the same in both; where nothing differs the ghost is the person.
 */
import { degreesOf, radiansOf } from '../../math/degrees.ts'
import { cross, dot, length, mix, scale, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { bySide, type Side, SIDES } from '../joints.ts'
import { pointAngles, type PointOf } from '../angles/point-angles.ts'
import type { Angle } from '../angles/segment-angles.ts'
import { MovedPoints } from './moved-points.ts'

/** Degrees by which the ghost's angles are larger, signs as of `segmentAngles`. */
export type Differences = Readonly<Partial<Record<Angle, number>>>

/** `turn` makes the angle larger by so many radians. */
type Turn = readonly [angle: Angle, turn: (rad: number) => void]
type Angles = Readonly<Partial<Record<Angle, number>>>

const UP: Vec3 = [0, 0, 1]
const HIPS: readonly Halpe26[] = ['left-hip', 'right-hip']
const SHOULDERS: readonly Halpe26[] = ['left-shoulder', 'right-shoulder']
const HEAD: readonly Halpe26[] = ['head', 'nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear']
const BELOW_ANKLE = bySide((side): readonly Halpe26[] => [`${side}-heel`, `${side}-big-toe`, `${side}-small-toe`])
const BELOW_KNEE = bySide((side): readonly Halpe26[] => [`${side}-ankle`, ...BELOW_ANKLE[side]])
const BELOW_HIP = bySide((side): readonly Halpe26[] => [`${side}-knee`, ...BELOW_KNEE[side]])
const BELOW_SHOULDER = bySide((side): readonly Halpe26[] => [`${side}-elbow`, `${side}-wrist`])
const THORAX: readonly Halpe26[] = ['neck', ...SIDES.flatMap((side): readonly Halpe26[] => [`${side}-shoulder`, ...BELOW_SHOULDER[side]])]

const leftward = (side: Side) => (side === 'left' ? 1 : -1)

/**
 * `headingRad`: where the person walks to. Null for a side: nobody knows, and its leg and arm are left out; trunk and pelvis then follow the other side, else
 * the mean of both. What bends by an angle that is not told is left out with all that hangs on it, as is what hangs on a missing point; turns about the
 * vertical and aside that are not told stay as they are.
 */
export function ghostPose(pointOf: PointOf, headingRad: number, differences: Readonly<Record<Side, Differences | null>>): PointOf {
  const points = new MovedPoints(pointOf)
  const known = SIDES.filter((side) => differences[side])
  if (known.length === 0 || Number.isNaN(headingRad) || !points.has(...HIPS)) return () => undefined
  const anglesNow = (of: PointOf, side: Side): Angles => ({ ...pointAngles(of, side, headingRad), 'hip-adduction': adductionOf(of, side) })
  const asMeasured = { left: anglesNow(pointOf, 'left'), right: anglesNow(pointOf, 'right') }
  const settle = (side: Side, by: Differences, turns: readonly Turn[]) => settleAt(asMeasured[side], by, () => anglesNow(points.of, side), turns)
  const ahead: Vec3 = [Math.cos(headingRad), Math.sin(headingRad), 0]
  const toLeft = cross(UP, ahead)

  const middle = middleOf(known.map((side) => [side, differences[side]!]))
  const before = { left: points.of('left-hip')!, right: points.of('right-hip')! }
  settle('left', middle, pelvisTurns(points))
  // Legs are told against the room: they go along without turning.
  for (const side of SIDES) points.shift(BELOW_HIP[side], subtract(points.of(`${side}-hip`)!, before[side]))
  const neck = points.of('neck')
  if (neck && points.has('mid-hip') && middle['trunk-lean'] !== undefined) {
    // How a trunk is turned is told by both.
    if (!points.has(...SHOULDERS)) points.drop([...SHOULDERS, ...SIDES.flatMap((side) => BELOW_SHOULDER[side])])
    settle('left', middle, trunkTurns(points, ahead, toLeft))
    // As upright as it is.
    points.shift(HEAD, subtract(points.of('neck')!, neck))
  } else points.drop([...THORAX, ...HEAD])
  for (const side of SIDES) {
    const own = differences[side]
    if (!own) {
      points.drop([...BELOW_HIP[side], ...BELOW_SHOULDER[side]])
      continue
    }
    if (own['thigh-flexion'] === undefined || !points.has(`${side}-knee`)) points.drop(BELOW_HIP[side])
    if (own['knee-flexion'] === undefined || !points.has(`${side}-ankle`)) points.drop(BELOW_KNEE[side])
    if (own['ankle-flexion'] === undefined || !points.has(`${side}-heel`, `${side}-big-toe`)) points.drop(BELOW_ANKLE[side])
    settle(side, own, legTurns(points, side, toLeft))
    turnArm(points, side, own)
  }
  return points.of
}

/** Pelvis and trunk belong to both sides: the mean of what each of them says, in the signs of the left. */
function middleOf(sides: readonly (readonly [Side, Differences])[]): Differences {
  const names = ['pelvis-rotation', 'pelvis-obliquity', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation'] as const
  return Object.fromEntries(names.flatMap((name) => {
    const said = sides.flatMap(([side, { [name]: difference }]) => (difference === undefined ? [] : [name === 'trunk-lean' ? difference : leftward(side) * difference]))
    return said.length === 0 ? [] : [[name, said.reduce((sum, one) => sum + one, 0) / said.length]]
  }))
}

/** Turns down one chain disturb each other a little, most of all those of a foot that points down. */
const MOST_ROUNDS = 12
/** Radians. What was nearer than that and is then turned once more is off by less than 0.01°. */
const SETTLED = 1e-3

/** Turns until every angle that is told differs from what was measured by what was asked for. */
function settleAt(measured: Angles, by: Differences, anglesNow: () => Angles, turns: readonly Turn[]): void {
  const told = turns.filter(([angle]) => by[angle] !== undefined)
  let isSettled = told.length === 0
  for (let round = 0; round < MOST_ROUNDS && !isSettled; round++) {
    const now = anglesNow()
    isSettled = true
    for (const [angle, turn] of told) {
      const left = radiansOf(measured[angle]! + by[angle]! - now[angle]!)
      // Where a point is missing there is no angle, and nothing to turn.
      if (Number.isNaN(left)) continue
      // By the shorter way round.
      turn(Math.atan2(Math.sin(left), Math.cos(left)))
      isSettled &&= Math.abs(left) < SETTLED
    }
  }
}

const between = (points: MovedPoints, from: Halpe26, to: Halpe26): Vec3 => subtract(points.of(to)!, points.of(from)!)
const hipsLine = (points: MovedPoints) => unit(between(points, 'right-hip', 'left-hip'))

/** About the middle of the hips, in the signs of the left. */
function pelvisTurns(points: MovedPoints): Turn[] {
  const middle = mix(points.of('left-hip')!, points.of('right-hip')!, 0.5)
  return [
    ['pelvis-rotation', (rad) => points.turn(HIPS, middle, UP, -rad)],
    ['pelvis-obliquity', (rad) => points.turn(HIPS, middle, unit(cross(hipsLine(points), UP)), rad)],
  ]
}

/** About the middle of the hips, in the signs of the left. */
function trunkTurns(points: MovedPoints, ahead: Vec3, toLeft: Vec3): Turn[] {
  const middle = points.of('mid-hip')!
  return [
    ['trunk-lean', (rad) => points.turn(THORAX, middle, toLeft, rad)],
    ['trunk-side-lean', (rad) => points.turn(THORAX, middle, ahead, -rad)],
    ['trunk-rotation', (rad) => points.turn(THORAX, middle, unit(between(points, 'mid-hip', 'neck')), -rad)],
  ]
}

/** From the hip down, each about its joint, with all that hangs on it. */
function legTurns(points: MovedPoints, side: Side, toLeft: Vec3): Turn[] {
  const hinge = hipsLine(points)
  const [hip, knee, ankle] = ([`${side}-hip`, `${side}-knee`, `${side}-ankle`] as const).map((joint) => () => points.of(joint)!) as [() => Vec3, () => Vec3, () => Vec3]
  return [
    ['thigh-flexion', (rad) => points.turn(BELOW_HIP[side], hip(), toLeft, -rad)],
    ['hip-adduction', (rad) => points.turn(BELOW_HIP[side], hip(), unit(cross(between(points, `${side}-hip`, `${side}-knee`), hinge)), -leftward(side) * rad)],
    ['knee-flexion', (rad) => points.turn(BELOW_KNEE[side], knee(), hinge, rad)],
    ['ankle-flexion', (rad) => points.turn(BELOW_ANKLE[side], ankle(), hinge, -rad)],
    ['foot-progression', (rad) => points.turn(BELOW_ANKLE[side], ankle(), UP, -leftward(side) * rad)],
  ]
}

/** Degrees: how far the thigh is from square to the hips' line, inwards. It is what a body fitted to these points has for Cardan's second angle. */
function adductionOf(pointOf: PointOf, side: Side): number {
  const [left, right, knee] = [pointOf('left-hip'), pointOf('right-hip'), pointOf(`${side}-knee`)]
  if (!left || !right || !knee) return Number.NaN
  return degreesOf(-leftward(side) * Math.asin(dot(unit(subtract(knee, side === 'left' ? left : right)), unit(subtract(left, right)))))
}

/** About the shoulders' line, square to it, and at the elbow; the trunk has carried the arm along. */
function turnArm(points: MovedPoints, side: Side, own: Differences): void {
  if (own['shoulder-flexion'] === undefined || !points.has('mid-hip', 'left-shoulder', 'right-shoulder', `${side}-elbow`)) return points.drop(BELOW_SHOULDER[side])
  const rad = (angle: Angle) => radiansOf(own[angle] ?? 0)
  const shoulder = points.of(`${side}-shoulder`)!
  const trunk = unit(between(points, 'mid-hip', 'neck'))
  const shoulders = between(points, 'right-shoulder', 'left-shoulder')
  const across = unit(subtract(shoulders, scale(trunk, dot(shoulders, trunk))))
  const upperArm = () => between(points, `${side}-shoulder`, `${side}-elbow`)
  points.turn(BELOW_SHOULDER[side], shoulder, across, -rad('shoulder-flexion'))
  const aside = cross(upperArm(), across)
  if (length(aside) > 0) points.turn(BELOW_SHOULDER[side], shoulder, unit(aside), -leftward(side) * rad('shoulder-adduction'))
  if (own['elbow-flexion'] === undefined || !points.has(`${side}-wrist`)) return points.drop([`${side}-wrist`])
  const forearm = between(points, `${side}-elbow`, `${side}-wrist`)
  const axis = cross(upperArm(), forearm)
  const bend = Math.atan2(length(axis), dot(upperArm(), forearm))
  // An elbow bends one way; a straight one forwards.
  points.turn([`${side}-wrist`], points.of(`${side}-elbow`)!, bend > 1e-6 ? unit(axis) : scale(across, -1), Math.max(-bend, rad('elbow-flexion')))
}
