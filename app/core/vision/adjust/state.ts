import { multiply, transform } from '../../math/mat3.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { add, scale, type Vec3 } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { cameraPosition } from '../look-at.ts'
import { BIAS, CENTRE, columnOf, FOCAL, type Layout, RADIAL, TURN } from './layout.ts'

/** What is adjusted. */
export interface State {
  cameras: readonly Camera[]
  /** Three a point. */
  points: Float64Array
  /** Two a camera and keypoint, in pixels. */
  biases: Float64Array
}

/** A camera is turned about its own centre, which is moved by itself: then each has a meaning alone. */
export function stepped(state: State, layout: Layout, step: Float64Array, pointStep: Float64Array): State {
  const taken = (camera: number, keypoint: number, parameter: number) => {
    const column = columnOf(layout, camera, keypoint, parameter)
    return column < 0 ? 0 : step[column]!
  }
  const cameras = state.cameras.map((camera, index): Camera => {
    const three = (from: number): Vec3 => [taken(index, 0, from), taken(index, 0, from + 1), taken(index, 0, from + 2)]
    const factor = Math.exp(taken(index, 0, FOCAL))
    const [k1, ...lens] = camera.distortion
    return {
      ...moved(camera, three(TURN), three(CENTRE)),
      focalXPx: camera.focalXPx * factor,
      focalYPx: camera.focalYPx * factor,
      distortion: [k1 + taken(index, 0, RADIAL), ...lens],
    }
  })
  const biases = state.biases.map((value, place) => value + taken(Math.floor((place >> 1) / layout.keypointCount), (place >> 1) % layout.keypointCount, BIAS + (place & 1)))
  return { cameras, points: state.points.map((value, place) => value + pointStep[place]!), biases }
}

/** `turn` is in the camera's axes, `by` in the room's. */
export function moved(camera: Camera, turn: Vec3, by: Vec3): Camera {
  const rotation = multiply(fromRotationVector(turn), camera.rotation)
  return { ...camera, rotation, translationM: scale(transform(rotation, add(cameraPosition(camera), by)), -1) }
}
