import { medianOfFirst } from '../math/median.ts'

const LEAST_LIKELIHOOD = 0.3

/** Used again: this is asked for hundreds of thousands of pairs. */
let ways = new Float64Array(0)

/** The median keypoint's way as a share of the larger side of the person's box before; undefined where fewer than two keypoints are seen both times. */
export function movedShare(before: ArrayLike<number>, now: ArrayLike<number>): number | undefined {
  if (ways.length < before.length / 3) ways = new Float64Array(before.length / 3)
  let [count, left, right, top, bottom] = [0, Infinity, -Infinity, Infinity, -Infinity]
  for (let at = 0; at < before.length; at += 3) {
    if (before[at + 2]! < LEAST_LIKELIHOOD || now[at + 2]! < LEAST_LIKELIHOOD) continue
    const [x, y] = [before[at]!, before[at + 1]!]
    ways[count++] = Math.hypot(now[at]! - x, now[at + 1]! - y)
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (count < 2) return undefined
  return medianOfFirst(ways, count) / Math.max(right - left, bottom - top, 1)
}
