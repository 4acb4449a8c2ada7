import type { Camera } from '../camera.ts'
import type { Limits } from '../triangulate.ts'
import { lensOf, rayInto, type Lens } from './lens.ts'
import type { Observations } from './observations.ts'

/** What is seen, and through which lenses. */
export interface Scene {
  seen: Observations
  lenses: readonly Lens[]
  limits: Limits
  /** As `pixels`, but on the plane one unit before the camera and free of distortion; NaN where a camera does not see the keypoint well enough. */
  rays: Float32Array
}

/** They are told by the bits of a number. */
export const MOST_CAMERAS = 32

export function sceneOf(cameras: readonly Camera[], seen: Observations, limits: Limits): Scene {
  if (cameras.length > MOST_CAMERAS) throw new RangeError(`${cameras.length} cameras are more than the ${MOST_CAMERAS} that can be told apart.`)
  const lenses = cameras.map(lensOf)
  const { pixels, likelihood, keypoints } = seen
  const rays = new Float32Array(pixels.length).fill(NaN)
  for (let at = 0; at < likelihood.length; at++)
    if (likelihood[at]! >= limits.leastLikelihood && !Number.isNaN(pixels[2 * at]! + pixels[2 * at + 1]!))
      rayInto(lenses[Math.floor(at / keypoints) % lenses.length]!, pixels[2 * at]!, pixels[2 * at + 1]!, rays, 2 * at)
  return { seen, lenses, limits, rays }
}
