import type { Lens, Pixel } from './camera.ts'
import { distortInto, type Distortion, isWithinFold, type Point } from './distortion.ts'

const MOST_STEPS = 50
/** Newton's steps end here, far below a thousandth of a pixel at any focal length. */
const EXACT = 1e-13
/** Rounding may keep them from it; an answer is one to a ten-thousandth of a pixel still. */
const CLOSE_ENOUGH = 1e-9

/**
 * The point on the plane one unit before the camera, free of distortion, that is seen at a pixel. `[NaN, NaN]` where the
 * lens shows nothing: at pixels further out than its polynomial reaches before it folds back.
 */
export function undistort(camera: Lens, [u, v]: Pixel): Point {
  return withoutDistortion(camera.distortion, [(u - camera.centreXPx) / camera.focalXPx, (v - camera.centreYPx) / camera.focalYPx])
}

const distorted = new Float64Array(5)

/** Newton's method with the exact derivative: OpenCV's own fixed number of plain substitutions is not exact near the edges. */
function withoutDistortion(distortion: Distortion, seen: Point): Point {
  let ray: Point = isWithinFold(distortion, seen) ? seen : [0, 0]
  for (let step = 0; step < MOST_STEPS; step++) {
    distortInto(distortion, ray[0], ray[1], distorted)
    const [errorX, errorY] = [distorted[0]! - seen[0], distorted[1]! - seen[1]]
    const error = Math.abs(errorX) + Math.abs(errorY)
    if (error < EXACT || (error < CLOSE_ENOUGH && step === MOST_STEPS - 1)) return ray
    const [a, b, c] = [distorted[2]!, distorted[3]!, distorted[4]!]
    const determinant = a * c - b * b
    ray = stepped(distortion, ray, [-(c * errorX - b * errorY) / determinant, -(a * errorY - b * errorX) / determinant])
  }
  return [NaN, NaN]
}

/** A step that would leave what the lens shows is halved until it does not: beyond the fold Newton finds another ray. */
function stepped(distortion: Distortion, [x, y]: Point, [dx, dy]: Point): Point {
  for (let share = 1; share > Number.EPSILON; share /= 2) {
    const next: Point = [x + share * dx, y + share * dy]
    if (isWithinFold(distortion, next)) return next
  }
  return [x, y]
}
