/** The same camera for a picture that was made smaller, cut or turned after it. */
import type { Mat3 } from '../math/mat3.ts'
import { multiply, transform } from '../math/mat3.ts'
import type { Camera, Lens } from '../vision/camera.ts'

interface Fit {
  /** First the picture is scaled by that, */
  by: number
  /** then this pixel of it becomes the first. */
  offsetPx: readonly [x: number, y: number]
  widthPx: number
  heightPx: number
}

/** The centre of the first pixel is (0, 0), so that scaling is about the picture's corner at (−½, −½). */
export function fitted<T extends Lens>(camera: T, { by, offsetPx: [left, top], widthPx, heightPx }: Fit): T {
  const { focalXPx, focalYPx, centreXPx, centreYPx } = camera
  return {
    ...camera,
    widthPx,
    heightPx,
    focalXPx: focalXPx * by,
    focalYPx: focalYPx * by,
    centreXPx: (centreXPx + 0.5) * by - 0.5 - left,
    centreYPx: (centreYPx + 0.5) * by - 0.5 - top,
  }
}

/** What was right is below, what was below is left. */
const CLOCKWISE: Mat3 = [0, -1, 0, 1, 0, 0, 0, 0, 1]

/** By a quarter turn clockwise: pixel (x, y) comes to (height − 1 − y, x). */
export function turnedClockwise<T extends Lens | Camera>(camera: T): T {
  const { widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion } = camera
  const [k1, k2, p1, p2, k3] = distortion
  return {
    ...camera,
    widthPx: heightPx,
    heightPx: widthPx,
    focalXPx: focalYPx,
    focalYPx: focalXPx,
    centreXPx: heightPx - 1 - centreYPx,
    centreYPx: centreXPx,
    // With x' = −y and y' = x in the equations of `distort`.
    distortion: [k1, k2, p2, -p1, k3],
    ...('rotation' in camera && { rotation: multiply(CLOCKWISE, camera.rotation), translationM: transform(CLOCKWISE, camera.translationM) }),
  }
}
