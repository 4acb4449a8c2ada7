import { STEP_US, type EvenTracks } from './even-tracks.ts'

/** Keypoints that have to be seen to say how the body moves. */
const LEAST_KEYPOINTS = 5

/** How fast a body's keypoints move in the picture, in body sizes a second, moment by moment; NaN where too few are seen. */
export interface BodySpeed {
  /** Mean over the keypoints; up is positive. */
  upward: Float64Array
  /** Mean of their magnitudes. */
  overall: Float64Array
}

export function bodySpeed({ x, y, count }: EvenTracks, size: number): BodySpeed {
  const [upward, overall] = [new Float64Array(count).fill(NaN), new Float64Array(count).fill(NaN)]
  const perSecond = 1e6 / (2 * STEP_US * size)
  for (let index = 1; index < count - 1; index++) {
    let [up, all, seen] = [0, 0, 0]
    for (let keypoint = 0; keypoint < x.length; keypoint++) {
      const across = x[keypoint]![index + 1]! - x[keypoint]![index - 1]!
      const down = y[keypoint]![index + 1]! - y[keypoint]![index - 1]!
      if (Number.isNaN(across)) continue
      up -= down
      all += Math.hypot(across, down)
      seen++
    }
    if (seen < LEAST_KEYPOINTS) continue
    upward[index] = (perSecond * up) / seen
    overall[index] = (perSecond * all) / seen
  }
  return { upward, overall }
}
