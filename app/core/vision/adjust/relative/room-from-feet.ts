import type { Keypoint } from '../../../body/topologies.ts'
import { degreesOf, radiansOf } from '../../../math/degrees.ts'
import type { Mat3 } from '../../../math/mat3.ts'
import { transform } from '../../../math/mat3.ts'
import { add, cross, dot, length, mix, scale, subtract, unit, type Vec3 } from '../../../math/vec3.ts'
import { ProblemError } from '../../../problem.ts'
import type { Similarity } from '../align.ts'
import { lowestPlane } from './lowest-plane.ts'

/** Of one frame by the names of the keypoints; in the order of time. */
export type Body = ReadonlyMap<Keypoint, Vec3>

export interface Room {
  /** Takes points and cameras into it: z up from the floor, x along `ahead`, the origin under the person's mean place. */
  laid: Similarity
  ahead: 'walking' | 'facing' | 'first-camera'
  /** Standard deviation of the floor's tilt, and what the floor goes through. */
  tiltSdDeg: number
  through: 'feet' | 'ankles'
}

const FEET: readonly Keypoint[] = ['left-heel', 'right-heel', 'left-big-toe', 'right-big-toe', 'left-small-toe', 'right-small-toe']
const ANKLES: readonly Keypoint[] = ['left-ankle', 'right-ankle']
/** Of an ankle's centre above the sole: 0.039 of stature (Drillis & Contini 1966, in Winter 2009, fig. 4.1), of people of 1.72 m. */
const ANKLE_M = 0.067
const TOPS: readonly Keypoint[] = ['head', 'nose', 'neck', 'left-shoulder', 'right-shoulder']
const LEAST_FRAMES = 20
/** How far a body's axis, in the mean over the frames, is from upright: people lean. */
const LEAN_RAD = radiansOf(4)
/** Somebody who walks sways by three degrees from frame to frame; who sways by more bends or balances, and says little of what is up. */
const UNSTEADY_RAD = radiansOf(8)
/** Who goes further has a direction. */
const LEAST_WAY_M = 1.5
/** Length of the mean of unit vectors: those who turn about have no one facing. */
const LEAST_AGREED = 0.8

/** `firstRight`: the picture's right of the first camera. */
export function roomFromFeet(bodies: readonly Body[], firstRight: Vec3): Room {
  const upright = known(bodies.map(axisOf))
  if (upright.length < LEAST_FRAMES) throw new ProblemError({ code: 'no-floor', message: `Head or shoulders and both ankles are known in ${upright.length} frames only: which way is up cannot be told.`, hint: 'The floor can be given by a board on it, or by clicked points.' })
  const up = unit(upright.reduce(add))
  const swayRad = Math.sqrt(upright.reduce((sum, axis) => sum + Math.acos(Math.min(1, dot(axis, up))) ** 2, 0) / upright.length)
  const through = FEET.some((name) => bodies.filter((body) => body.has(name)).length >= LEAST_FRAMES) ? 'feet' : 'ankles'
  const plane = lowestPlane((through === 'feet' ? FEET : ANKLES).map((name) => known(bodies.map((body) => body.get(name)))), up, Math.hypot(LEAN_RAD, swayRad))
  const tiltSdRad = swayRad > UNSTEADY_RAD ? Math.max(plane.tiltSdRad, swayRad) : plane.tiltSdRad
  const { ahead, direction } = aheadOf(bodies, plane.normal, firstRight)
  const x = unit(subtract(direction, scale(plane.normal, dot(direction, plane.normal))))
  const y = cross(plane.normal, x)
  const rotation: Mat3 = [...x, ...y, ...plane.normal]
  const middle = meanOf(known(bodies.map(hipsOf)))
  const below = subtract(middle, scale(plane.normal, dot(subtract(middle, plane.point), plane.normal) + (through === 'ankles' ? ANKLE_M : 0)))
  return { laid: { factor: 1, rotation, shift: scale(transform(rotation, below), -1) }, ahead, tiltSdDeg: degreesOf(tiltSdRad), through }
}

/** From between the ankles to the top of what is known. */
function axisOf(body: Body): Vec3 | undefined {
  const [left, right] = [body.get('left-ankle'), body.get('right-ankle')]
  const top = known(TOPS.map((name) => body.get(name)))[0]
  return left && right && top && unit(subtract(top, mix(left, right, 0.5)))
}

function hipsOf(body: Body): Vec3 | undefined {
  const [left, right] = [body.get('left-hip'), body.get('right-hip')]
  return left && right && mix(left, right, 0.5)
}

/** The way gone; else where the feet point; else the first camera's right. */
function aheadOf(bodies: readonly Body[], up: Vec3, firstRight: Vec3): { ahead: Room['ahead']; direction: Vec3 } {
  const hips = known(bodies.map(hipsOf))
  const part = Math.max(1, Math.floor(hips.length / 10))
  const way = level(subtract(meanOf(hips.slice(-part)), meanOf(hips.slice(0, part))), up)
  if (length(way) >= LEAST_WAY_M) return { ahead: 'walking', direction: way }
  const feet = known(bodies.flatMap((body) => [footOf(body, 'left'), footOf(body, 'right')])).map((foot) => unit(level(foot, up)))
  const mean = feet.length === 0 ? up : meanOf(feet)
  return length(level(mean, up)) >= LEAST_AGREED ? { ahead: 'facing', direction: mean } : { ahead: 'first-camera', direction: firstRight }
}

function footOf(body: Body, side: 'left' | 'right'): Vec3 | undefined {
  const [heel, toe] = [body.get(`${side}-heel`), body.get(`${side}-big-toe`)]
  return heel && toe && subtract(toe, heel)
}

const known = (points: readonly (Vec3 | undefined)[]): Vec3[] => points.filter((point) => point !== undefined)
const level = (vector: Vec3, up: Vec3): Vec3 => subtract(vector, scale(up, dot(vector, up)))
const meanOf = (points: readonly Vec3[]): Vec3 => scale(points.reduce(add, [0, 0, 0]), 1 / points.length)
