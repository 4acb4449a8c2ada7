import { add, type Vec3 } from '../math/vec3.ts'
import { transform, type Mat3 } from '../math/mat3.ts'

/** Pinhole with the Brown–Conrady distortion of OpenCV: `x_cam = R·X + t`, x right, y down, z forward; pixels. */
export interface Camera {
  name: string
  widthPx: number
  heightPx: number
  focalXPx: number
  focalYPx: number
  centreXPx: number
  centreYPx: number
  /** k1 k2 p1 p2 k3 */
  distortion: readonly [number, number, number, number, number]
  rotation: Mat3
  translationM: Vec3
}

export type Pixel = readonly [x: number, y: number]

/** Undefined for what lies behind the camera. The centre of the first pixel is (0, 0), as in OpenCV. */
export function project(camera: Camera, point: Vec3): Pixel | undefined {
  const [x, y, z] = add(transform(camera.rotation, point), camera.translationM)
  if (z <= 0) return undefined
  const [xd, yd] = distort(camera.distortion, [x / z, y / z])
  return [camera.focalXPx * xd + camera.centreXPx, camera.focalYPx * yd + camera.centreYPx]
}

/** On the plane one unit before the camera. */
export function distort([k1, k2, p1, p2, k3]: Camera['distortion'], [x, y]: Pixel): Pixel {
  const r2 = x * x + y * y
  const radial = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
  return [x * radial + 2 * p1 * x * y + p2 * (r2 + 2 * x * x), y * radial + p1 * (r2 + 2 * y * y) + 2 * p2 * x * y]
}
