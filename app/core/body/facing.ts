import { cross, length, subtract, unit, type Vec3 } from '../math/vec3.ts'
import type { Skeleton } from './skeleton/skeleton.ts'

const UP: Vec3 = [0, 0, 1]
const LAB_FORWARD: Vec3 = [1, 0, 0]
/** Of hips' width: less of it is left where somebody turned round and round. */
const UNDECIDED = 0.2

/** The level direction that a person faced over all of a trial, by the hips; the room's +X where they faced no way more than others. */
export function facing({ keypoints, points }: Pick<Skeleton, 'keypoints' | 'points'>): Vec3 {
  const [left, right] = [keypoints.indexOf('left-hip'), keypoints.indexOf('right-hip')]
  if (left < 0 || right < 0) return LAB_FORWARD
  let [sum, widths]: [Vec3, number] = [[0, 0, 0], 0]
  const pointAt = (row: number, keypoint: number): Vec3 => {
    const at = 3 * (row * keypoints.length + keypoint)
    return [points[at]!, points[at + 1]!, points[at + 2]!]
  }
  for (let row = 0; row < points.length / (3 * keypoints.length); row++) {
    const across = subtract(pointAt(row, left), pointAt(row, right))
    if (Number.isNaN(across[0])) continue
    sum = [sum[0] + across[0], sum[1] + across[1], 0]
    widths += Math.hypot(across[0], across[1])
  }
  return length(sum) > UNDECIDED * widths ? unit(cross(sum, UP)) : LAB_FORWARD
}
