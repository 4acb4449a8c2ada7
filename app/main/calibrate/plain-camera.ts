/** Cameras as the contract has them. */
import type { z } from 'zod'
import type { lensSchema } from '../../contract/calibration-tasks.ts'
import type { calibratedCameraSchema } from '../../contract/preflight.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'

export function plainLens({ name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion }: Lens): z.infer<typeof lensSchema> {
  return { name, widthPx: Math.round(widthPx), heightPx: Math.round(heightPx), focalXPx, focalYPx, centreXPx, centreYPx, distortion }
}

export function plainCamera({ rotation, translationM, ...lens }: Camera): z.infer<typeof calibratedCameraSchema> {
  const { distortion, widthPx, heightPx } = lens
  return { ...plainLens(lens), widthPx, heightPx, distortion: [...distortion], rotation: [...rotation], translationM: [...translationM] }
}
