/** Cameras as the contract has them, without what else is known of them. */
import type { z } from 'zod'
import type { calibratedCameraSchema, lensSchema } from '../../contract/basics/camera.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'

export function plainLens({ name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion }: Lens): z.infer<typeof lensSchema> {
  return { name, widthPx: Math.round(widthPx), heightPx: Math.round(heightPx), focalXPx, focalYPx, centreXPx, centreYPx, distortion }
}

export function plainCamera({ rotation, translationM, ...lens }: Camera): z.infer<typeof calibratedCameraSchema> {
  return { ...plainLens(lens), widthPx: lens.widthPx, heightPx: lens.heightPx, rotation, translationM }
}
