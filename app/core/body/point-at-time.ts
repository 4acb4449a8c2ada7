import type { Vec3 } from '../math/vec3.ts'
import { sampleBefore } from '../time/sample-before.ts'
import type { Skeleton } from './skeleton.ts'

export interface PointsAtTime {
  /** The rows of the skeleton on both sides of the moment; the same where it is one of them. */
  before: number
  after: number
  point(keypoint: number): Vec3 | undefined
}

/**
 * A skeleton's points at a moment: between two of its moments on the line from the one to the other, undefined
 * where one of the two is missing. Undefined altogether before its first moment and after its last.
 */
export function pointAtTime({ keypoints, timesUs, points }: Skeleton, timeUs: number): PointsAtTime | undefined {
  const before = sampleBefore(timesUs, timeUs)
  if (before < 0) return undefined
  const isExact = Number(timesUs[before]!) === timeUs
  if (!isExact && before + 1 >= timesUs.length) return undefined
  const after = isExact ? before : before + 1
  const share = isExact ? 0 : (timeUs - Number(timesUs[before]!)) / Number(timesUs[after]! - timesUs[before]!)
  const point = (keypoint: number): Vec3 | undefined => {
    const [one, other] = [3 * (before * keypoints.length + keypoint), 3 * (after * keypoints.length + keypoint)]
    const along = (axis: number) => points[one + axis]! + share * (points[other + axis]! - points[one + axis]!)
    const x = along(0)
    return Number.isNaN(x) ? undefined : [x, along(1), along(2)]
  }
  return { before, after, point }
}
