import type { Vec3 } from '../../math/vec3.ts'
import { sampleBefore } from '../../time/sample-before.ts'
import type { Skeleton } from './skeleton.ts'

export interface PointsAtTime {
  /** The rows of the skeleton on both sides of the moment; the same where it is one of them. */
  before: number
  after: number
  point(keypoint: number): Vec3 | undefined
}

/**
 * A skeleton's points at a moment: between two of its moments on the line from the one to the other, undefined
 * where one of the two is missing. For half an interval before its first moment and after its last these hold;
 * further away it is undefined altogether.
 */
export function pointAtTime({ keypoints, timesUs, points }: Skeleton, timeUs: number): PointsAtTime | undefined {
  const rows = rowsAround(timesUs, timeUs)
  if (!rows) return undefined
  const [before, after] = rows
  const share = before === after ? 0 : (timeUs - Number(timesUs[before]!)) / Number(timesUs[after]! - timesUs[before]!)
  const point = (keypoint: number): Vec3 | undefined => {
    const [one, other] = [3 * (before * keypoints.length + keypoint), 3 * (after * keypoints.length + keypoint)]
    const along = (axis: number) => points[one + axis]! + share * (points[other + axis]! - points[one + axis]!)
    const x = along(0)
    return Number.isNaN(x) ? undefined : [x, along(1), along(2)]
  }
  return { before, after, point }
}

function rowsAround(timesUs: BigInt64Array, timeUs: number): readonly [before: number, after: number] | undefined {
  const last = timesUs.length - 1
  const before = sampleBefore(timesUs, timeUs)
  if (before >= 0 && Number(timesUs[before]!) === timeUs) return [before, before]
  if (before >= 0 && before < last) return [before, before + 1]
  if (last < 1) return undefined
  const [end, beside] = before < 0 ? [0, 1] : [last, last - 1]
  const [endUs, besideUs] = [Number(timesUs[end]!), Number(timesUs[beside]!)]
  return Math.abs(timeUs - endUs) <= Math.abs(besideUs - endUs) / 2 ? [end, end] : undefined
}
