import { multiply, transform, transpose, type Mat3 } from '../math/mat3.ts'
import { subtract } from '../math/vec3.ts'
import type { Camera, Pixel } from './camera.ts'

/** The fundamental matrix: what one camera sees at a pixel lies, for the other, on the line `F·(u, v, 1)` (Hartley & Zisserman 2004, 9.2). Both pixels free of distortion. */
export function fundamental(one: Camera, other: Camera): Mat3 {
  const rotation = multiply(other.rotation, transpose(one.rotation))
  const [x, y, z] = subtract(other.translationM, transform(rotation, one.translationM))
  const essential = multiply([0, -z, y, z, 0, -x, -y, x, 0], rotation)
  return multiply(transpose(toRays(other)), multiply(essential, toRays(one)))
}

/** Mean distance of both pixels from each other's line, in pixels. */
export function epipolarDistance(f: Mat3, [u1, v1]: Pixel, [u2, v2]: Pixel): number {
  const [a, b, c] = transform(f, [u1, v1, 1])
  const [d, e] = transform(transpose(f), [u2, v2, 1])
  const off = Math.abs(a * u2 + b * v2 + c)
  return (off / Math.hypot(a, b) + off / Math.hypot(d, e)) / 2
}

const toRays = ({ focalXPx: fx, focalYPx: fy, centreXPx: cx, centreYPx: cy }: Camera): Mat3 => [1 / fx, 0, -cx / fx, 0, 1 / fy, -cy / fy, 0, 0, 1]
