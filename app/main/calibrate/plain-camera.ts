/** Cameras as the contract has them. */
import type { z } from 'zod'
import type { lensSchema, PlacedCamera } from '../../contract/calibration-tasks.ts'
import type { calibratedCameraSchema } from '../../contract/preflight.ts'
import type { Mat3 } from '../../core/math/mat3.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { Camera, Lens, Pose } from '../../core/vision/camera.ts'

export function plainLens({ name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion }: Lens): z.infer<typeof lensSchema> {
  return { name, widthPx: Math.round(widthPx), heightPx: Math.round(heightPx), focalXPx, focalYPx, centreXPx, centreYPx, distortion }
}

export function plainCamera({ rotation, translationM, ...lens }: Camera): z.infer<typeof calibratedCameraSchema> {
  const { distortion, widthPx, heightPx } = lens
  return { ...plainLens(lens), widthPx, heightPx, distortion: [...distortion], rotation: [...rotation], translationM: [...translationM] }
}

export function poseOf({ rotation, translationM }: PlacedCamera): Pose {
  return { rotation: rotation as unknown as Mat3, translationM: translationM as unknown as Vec3 }
}
