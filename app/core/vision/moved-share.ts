import { median } from '../math/median.ts'

const LEAST_LIKELIHOOD = 0.3

/** The median keypoint's way as a share of the larger side of the person's box before; undefined where fewer than two keypoints are seen both times. */
export function movedShare(before: ArrayLike<number>, now: ArrayLike<number>): number | undefined {
  const ways: number[] = []
  const [low, high] = [[Infinity, Infinity], [-Infinity, -Infinity]] as [number[], number[]]
  for (let at = 0; at < before.length; at += 3) {
    if (before[at + 2]! < LEAST_LIKELIHOOD || now[at + 2]! < LEAST_LIKELIHOOD) continue
    ways.push(Math.hypot(now[at]! - before[at]!, now[at + 1]! - before[at + 1]!))
    for (const axis of [0, 1]) {
      low[axis] = Math.min(low[axis]!, before[at + axis]!)
      high[axis] = Math.max(high[axis]!, before[at + axis]!)
    }
  }
  if (ways.length < 2) return undefined
  return median(ways) / Math.max(high[0]! - low[0]!, high[1]! - low[1]!, 1)
}
