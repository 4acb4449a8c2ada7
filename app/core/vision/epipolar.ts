import { multiply, transform, transpose, type Mat3 } from '../math/mat3.ts'
import { subtract } from '../math/vec3.ts'
import type { Camera } from './camera.ts'

/** The fundamental matrix: what one camera sees at a pixel lies, for the other, on the line `F·(u, v, 1)` (Hartley & Zisserman 2004, 9.2). Both pixels free of distortion. */
export function fundamental(one: Camera, other: Camera): Mat3 {
  const rotation = multiply(other.rotation, transpose(one.rotation))
  const [x, y, z] = subtract(other.translationM, transform(rotation, one.translationM))
  const essential = multiply([0, -z, y, z, 0, -x, -y, x, 0], rotation)
  return multiply(transpose(toRays(other)), multiply(essential, toRays(one)))
}

/** Mean distance of both pixels, (u1, v1) and (u2, v2), from each other's line, in pixels. */
export function epipolarDistance(f: Mat3, u1: number, v1: number, u2: number, v2: number): number {
  const a = f[0] * u1 + f[1] * v1 + f[2]
  const b = f[3] * u1 + f[4] * v1 + f[5]
  const d = f[0] * u2 + f[3] * v2 + f[6]
  const e = f[1] * u2 + f[4] * v2 + f[7]
  const off = Math.abs(a * u2 + b * v2 + f[6] * u1 + f[7] * v1 + f[8])
  return (off / Math.sqrt(a * a + b * b) + off / Math.sqrt(d * d + e * e)) / 2
}

const toRays = ({ focalXPx: fx, focalYPx: fy, centreXPx: cx, centreYPx: cy }: Camera): Mat3 => [1 / fx, 0, -cx / fx, 0, 1 / fy, -cy / fy, 0, 0, 1]
