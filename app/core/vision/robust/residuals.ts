import type { Camera } from '../camera.ts'
import { lensOf, seenThrough } from './lens.ts'
import type { Observations } from './observations.ts'

/**
 * How far each camera sees each keypoint from where its point in space appears to it, in pixels as seen: by frame, camera and keypoint, as
 * in `seen`. Also of cameras that took no part in the point, which tells that one of them sees it elsewhere. NaN where there is no point,
 * and where the camera does not see the keypoint well enough.
 */
export function residualsOf(cameras: readonly Camera[], seen: Observations, points: Float64Array, leastLikelihood: number): Float32Array {
  const { frames, keypoints, pixels, likelihood } = seen
  const residuals = new Float32Array(likelihood.length).fill(NaN)
  const lenses = cameras.map(lensOf)
  const out = new Float64Array(8)
  for (let frame = 0; frame < frames; frame++)
    for (let camera = 0; camera < lenses.length; camera++)
      for (let keypoint = 0; keypoint < keypoints; keypoint++) {
        const at = 3 * (frame * keypoints + keypoint)
        const place = (frame * lenses.length + camera) * keypoints + keypoint
        if (!(likelihood[place]! >= leastLikelihood) || !seenThrough(lenses[camera]!, points[at]!, points[at + 1]!, points[at + 2]!, out)) continue
        const [x, y] = [pixels[2 * place]! - out[0]!, pixels[2 * place + 1]! - out[1]!]
        residuals[place] = Math.sqrt(x * x + y * y)
      }
  return residuals
}
