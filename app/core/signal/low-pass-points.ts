import { LEAST_SAMPLES, lowPass } from './butterworth.ts'

/** Points over time, frame by frame: three numbers each, NaN where one is missing. */
interface Points {
  frames: number
  /** Points a frame. */
  keypoints: number
  points: Float64Array
}

/** Each stretch without a gap by itself; too short ones are missing afterwards, and counted as `unfiltered`. */
export function lowPassPoints({ frames, keypoints, points }: Points, cutOffHz: number, rateHz: number): { points: Float64Array; unfiltered: number } {
  const filtered = new Float64Array(points.length).fill(NaN)
  let unfiltered = 0
  for (let keypoint = 0; keypoint < keypoints; keypoint++) {
    const at = (frame: number, axis: number) => 3 * (frame * keypoints + keypoint) + axis
    for (let from = 0; from < frames; ) {
      let to = from
      while (to < frames && !Number.isNaN(points[at(to, 0)])) to++
      if (to - from < LEAST_SAMPLES) unfiltered += to - from
      else
        for (const axis of [0, 1, 2]) {
          const stretch = Float64Array.from({ length: to - from }, (_, index) => points[at(from + index, axis)]!)
          for (const [index, value] of lowPass(stretch, cutOffHz, rateHz).entries()) filtered[at(from + index, axis)] = value
        }
      from = to + 1
    }
  }
  return { points: filtered, unfiltered }
}
