import { transform, transpose, type Mat3 } from '../math/mat3.ts'
import { median } from '../math/median.ts'
import { cross, length, scale, subtract, unit, type Vec3 } from '../math/vec3.ts'
import type { Pose } from './camera.ts'

const UP: Vec3 = [0, 0, 1]
/** The picture's right where the camera looks straight down or up: that of a person who faces +X. */
const RIGHT_OF_AHEAD: Vec3 = [0, -1, 0]
/** The sine of the angle to the plumb line below which nothing is left of the direction that a camera is level in. */
const PLUMB = 1e-9

/**
 * A camera's place: upright but for `rollRad`, by which it is turned clockwise about its own view. One that looks
 * straight down or up is turned as if it had tilted there from a level view along +X.
 */
export function lookAt(position: Vec3, target: Vec3, rollRad = 0): Pose {
  const forward = unit(subtract(target, position))
  const across = cross(forward, UP)
  const level = length(across) > PLUMB ? unit(across) : RIGHT_OF_AHEAD
  const plumb = cross(forward, level)
  const [c, s] = [Math.cos(rollRad), Math.sin(rollRad)]
  const mixed = (a: number, b: number): Vec3 => [a * level[0] + b * plumb[0], a * level[1] + b * plumb[1], a * level[2] + b * plumb[2]]
  const [right, down] = [mixed(c, s), mixed(-s, c)]
  const rotation: Mat3 = [...right, ...down, ...forward]
  return { rotation, translationM: scale(transform(rotation, position), -1) }
}

/** Where its projection centre stands. */
export function cameraPosition({ rotation, translationM }: Pose): Vec3 {
  return scale(transform(transpose(rotation), translationM), -1)
}

/** From camera to camera, in the median over all pairs; NaN where there is no pair. */
export function usuallyApartM(cameras: readonly Pose[]): number {
  const places = cameras.map(cameraPosition)
  return median(places.flatMap((one, at) => places.slice(at + 1).map((other) => length(subtract(one, other)))))
}
