import { transform, transpose } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import { type Camera, toCamera } from '../../../app/core/vision/camera.ts'
import { lookAt } from '../../../app/core/vision/look-at.ts'

export type Place = Pick<Camera, 'rotation' | 'translationM'>

/** Flesh and clothes round the points. */
const MARGIN_M = 0.07
const NEAREST_M = 0.3
const AIMS = 4

/** Aimed so that what is seen lies in the middle of the picture: what is nearer takes more of it than its share of the room. */
export function centred(position: Vec3, target: Vec3, rollRad: number, points: readonly Vec3[]): Place {
  let [place, aim] = [lookAt(position, target, rollRad), target]
  for (let step = 0; step < AIMS; step++) {
    const rays = raysTo(place, points)
    const middle = (axis: 0 | 1) => (least(rays.map((ray) => ray[axis])) + most(rays.map((ray) => ray[axis]))) / 2
    aim = add(position, transform(transpose(place.rotation), [middle(0), middle(1), 1]))
    place = lookAt(position, aim, rollRad)
  }
  return place
}

/** How far from the picture's middle the points reach, on the plane one unit before the camera. */
export function outermostRay(place: Place, points: readonly Vec3[]): [x: number, y: number] {
  const rays = raysTo(place, points)
  return [most(rays.map(([x, , margin]) => Math.abs(x) + margin)), most(rays.map(([, y, margin]) => Math.abs(y) + margin))]
}

/** The middle of the box round all of these. */
export function middleOf(points: readonly Vec3[]): Vec3 {
  const middle = (axis: 0 | 1 | 2) => {
    const all = points.map((point) => point[axis])
    const from = least(all)
    return from + (most(all) - from) * 0.5
  }
  return [middle(0), middle(1), middle(2)]
}

/** With the margin as it is seen there. A point beside or behind a camera that stands among them cannot be in its picture. */
function raysTo(place: Place, points: readonly Vec3[]): (readonly [x: number, y: number, margin: number])[] {
  return points.flatMap((point) => {
    const [x, y, z] = toCamera(place, point)
    return z < NEAREST_M ? [] : [[x / z, y / z, MARGIN_M / z] as const]
  })
}

/** Not by `Math.min(...)`: a trial has more points than a call has arguments. */
const least = (values: readonly number[]) => values.reduce((so, value) => Math.min(so, value), Infinity)
const most = (values: readonly number[]) => values.reduce((so, value) => Math.max(so, value), -Infinity)
