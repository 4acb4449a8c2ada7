import { add, type Vec3 } from '../math/vec3.ts'
import { transform, type Mat3 } from '../math/mat3.ts'
import { distort, type Distortion, isWithinFold } from './distortion.ts'

/** What a camera is wherever it stands: pinhole with the Brown–Conrady distortion of OpenCV, in pixels. */
export interface Lens {
  name: string
  widthPx: number
  heightPx: number
  focalXPx: number
  focalYPx: number
  centreXPx: number
  centreYPx: number
  distortion: Distortion
}

/** `x_cam = R·X + t`, x right, y down, z forward. */
export interface Pose {
  rotation: Mat3
  translationM: Vec3
}

export interface Camera extends Lens, Pose {}

export type Pixel = readonly [x: number, y: number]

/**
 * Undefined for what lies behind the camera or so far outside that the lens's polynomial folds it back over other rays.
 * The centre of the first pixel is (0, 0), as in OpenCV.
 */
export function project(camera: Camera, point: Vec3): Pixel | undefined {
  const [x, y, z] = toCamera(camera, point)
  const ray = [x / z, y / z] as const
  if (z <= 0 || !isWithinFold(camera.distortion, ray)) return undefined
  const [xd, yd] = distort(camera.distortion, ray)
  return [camera.focalXPx * xd + camera.centreXPx, camera.focalYPx * yd + camera.centreYPx]
}

/** A point of the room in the camera's axes. */
export function toCamera({ rotation, translationM }: Pose, point: Vec3): Vec3 {
  return add(transform(rotation, point), translationM)
}
