import type { Camera } from '../../../app/core/vision/camera.ts'
import type { Observations } from '../../../app/core/vision/robust/observations.ts'

/** Nobody is seen beside the picture. */
export function inPictures(seen: Observations, cameras: readonly Camera[]): Observations {
  const isInside = (at: number) => {
    const { widthPx, heightPx } = cameras[Math.floor(at / seen.keypoints) % cameras.length]!
    const [x, y] = [seen.pixels[2 * at]!, seen.pixels[2 * at + 1]!]
    return x >= 0 && y >= 0 && x < widthPx && y < heightPx
  }
  return { ...seen, likelihood: seen.likelihood.map((likelihood, at) => (isInside(at) ? likelihood : 0)) }
}
