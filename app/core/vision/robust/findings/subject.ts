import type { Camera } from '../../camera.ts'
import type { Observations } from '../observations.ts'
import type { RobustReconstruction } from '../reconstruct-robustly.ts'

/** All that findings are read from. */
export interface Judged {
  cameras: readonly Camera[]
  /** By place of the keypoint. */
  keypoints: readonly string[]
  seen: Observations
  found: Pick<RobustReconstruction, 'cameras' | 'errorPx' | 'reasons' | 'swaps' | 'spread'>
  /** Of each frame. */
  timesUs: ArrayLike<number>
  leastLikelihood: number
}

export function seesWell({ seen, leastLikelihood }: Judged, frame: number, camera: number, keypoint: number): boolean {
  const at = (frame * seen.cameras + camera) * seen.keypoints + keypoint
  return seen.likelihood[at]! >= leastLikelihood && !Number.isNaN(seen.pixels[2 * at]!)
}
