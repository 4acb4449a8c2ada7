/** BlazePose's landmark network (Bazarevsky et al. 2020; MediaPipe's graphs `pose_landmark`): what of the picture it looks at, and what it says. */
import { KEYPOINTS } from '../../body/topologies.ts'
import { applied, type Affine } from './affine.ts'
import type { Box } from './box.ts'
import type { InputShape } from './fill-input.ts'

/** A square that may be turned, so that the person stands upright in it. */
export interface Square {
  x: number
  y: number
  side: number
  /** Radians, clockwise in the picture. */
  angle: number
}

export const BLAZEPOSE_INPUT: InputShape = { width: 256, height: 256, layout: 'pixels', order: 'rgb', mean: [0, 0, 0], deviation: [255, 255, 255], outside: 0 }
const SIDE = BLAZEPOSE_INPUT.width
/** x, y, z, visible, there. Six more than the keypoints follow, which say where to look next. */
const PER_POINT = 5
export const BLAZEPOSE_NUMBERS = 39 * PER_POINT

/** MediaPipe grows the circle around the whole body by it. */
const PADDING = 1.25
/** The circle around the body that the network itself would draw is larger than one through the keypoints: in the median of tfjs_pose_squats.mp4 so much. */
const BODY = 1.06

const at = (name: (typeof KEYPOINTS)['mediapipe-33'][number]) => 3 * KEYPOINTS['mediapipe-33'].indexOf(name)
const [LEFT_HIP, RIGHT_HIP, LEFT_SHOULDER, RIGHT_SHOULDER] = [at('left-hip'), at('right-hip'), at('left-shoulder'), at('right-shoulder')]

/** From where somebody's keypoints were: about the hips, with the shoulders above them. */
export function squareAround(keypoints: ArrayLike<number>): Square {
  const middle = (one: number, other: number) => [(keypoints[one]! + keypoints[other]!) / 2, (keypoints[one + 1]! + keypoints[other + 1]!) / 2] as const
  const [x, y] = middle(LEFT_HIP, RIGHT_HIP)
  const [shoulderX, shoulderY] = middle(LEFT_SHOULDER, RIGHT_SHOULDER)
  let radius = 0
  for (let point = 0; point < keypoints.length; point += 3) radius = Math.max(radius, Math.hypot(keypoints[point]! - x, keypoints[point + 1]! - y))
  return { x, y, side: 2 * BODY * PADDING * radius, angle: Math.atan2(shoulderX - x, y - shoulderY) }
}

/** A first guess, which the keypoints that are found in it make better. */
export function squareOf({ left, top, right, bottom }: Box): Square {
  return { x: (left + right) / 2, y: (top + bottom) / 2, side: PADDING * Math.max(right - left, bottom - top), angle: 0 }
}

/** From the network's input to the picture. */
export function squareCrop({ x, y, side, angle }: Square): Affine {
  const [cos, sin] = [(Math.cos(angle) * side) / SIDE, (Math.sin(angle) * side) / SIDE]
  const middle = (SIDE - 1) / 2
  return [cos, -sin, x - (cos - sin) * middle, sin, cos, y - (sin + cos) * middle]
}

/** x, y in the picture and how visible each keypoint is. Its places are those between the pixels' edges, half a pixel more than between their centres. */
export function blazePoseKeypoints(numbers: Float32Array, crop: Affine): Float32Array {
  const count = KEYPOINTS['mediapipe-33'].length
  const keypoints = new Float32Array(3 * count)
  for (let point = 0; point < count; point++) {
    const [x, y, , visible] = numbers.subarray(PER_POINT * point, PER_POINT * (point + 1)) as unknown as [number, number, number, number]
    keypoints.set([...applied(crop, x - 0.5, y - 0.5), 1 / (1 + Math.exp(-visible))], 3 * point)
  }
  return keypoints
}
