import { Vector3 } from 'three'

/** The points of one of a skeleton's moments, in vectors that are used again; undefined where there is none. */
export function createRowReader(points: Float64Array, keypoints: number): (row: number, keypoint: number) => Vector3 | undefined {
  const vectors = Array.from({ length: keypoints }, () => new Vector3())
  return (row, keypoint) => {
    const at = 3 * (row * keypoints + keypoint)
    const x = keypoint < 0 ? undefined : points[at]
    if (x === undefined || Number.isNaN(x)) return undefined
    return vectors[keypoint]!.set(x, points[at + 1]!, points[at + 2]!)
  }
}
