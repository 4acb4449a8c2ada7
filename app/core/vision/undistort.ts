import type { Camera, Pixel } from './camera.ts'
import { distort } from './camera.ts'

const MOST_STEPS = 50
/** Far below a thousandth of a pixel at any focal length. */
const CLOSE_ENOUGH = 1e-13

/** The point on the plane one unit before the camera, free of distortion, that is seen at a pixel. */
export function undistort(camera: Camera, [u, v]: Pixel): Pixel {
  return withoutDistortion(camera.distortion, [(u - camera.centreXPx) / camera.focalXPx, (v - camera.centreYPx) / camera.focalYPx])
}

/** Newton's method with the exact derivative: OpenCV's own fixed number of plain substitutions is not exact near the edges. */
function withoutDistortion(distortion: Camera['distortion'], seen: Pixel): Pixel {
  let [x, y] = seen
  for (let step = 0; step < MOST_STEPS; step++) {
    const [xd, yd] = distort(distortion, [x, y])
    const [errorX, errorY] = [xd - seen[0], yd - seen[1]]
    if (Math.abs(errorX) + Math.abs(errorY) < CLOSE_ENOUGH) break
    const [a, b, c] = derivative(distortion, [x, y])
    const determinant = a * c - b * b
    x -= (c * errorX - b * errorY) / determinant
    y -= (a * errorY - b * errorX) / determinant
  }
  return [x, y]
}

/** ∂x_d/∂x, ∂x_d/∂y = ∂y_d/∂x, ∂y_d/∂y */
function derivative([k1, k2, p1, p2, k3]: Camera['distortion'], [x, y]: Pixel): [number, number, number] {
  const r2 = x * x + y * y
  const radial = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
  const slope = 2 * (k1 + r2 * (2 * k2 + 3 * r2 * k3))
  return [
    radial + x * x * slope + 2 * p1 * y + 6 * p2 * x,
    x * y * slope + 2 * p1 * x + 2 * p2 * y,
    radial + y * y * slope + 6 * p1 * y + 2 * p2 * x,
  ]
}
