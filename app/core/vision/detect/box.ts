/** In pixels of the picture as shown. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface ScoredBox extends Box {
  score: number
}

/** Intersection over union (Everingham et al. 2010, PASCAL VOC); 0 for boxes without area. */
export function overlapOf(one: Box, other: Box): number {
  const shared = areaOf({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  })
  return shared === 0 ? 0 : shared / (areaOf(one) + areaOf(other) - shared)
}

/** The best of those that overlap, the best first (greedy non-maximum suppression). */
export function distinctBoxes<B extends ScoredBox>(boxes: readonly B[], mostOverlap: number): B[] {
  const kept: B[] = []
  for (const box of boxes.toSorted((a, b) => b.score - a.score)) if (kept.every((better) => overlapOf(better, box) <= mostOverlap)) kept.push(box)
  return kept
}

/**
 * Around keypoints that are seen, `grown` times as large: the head's top, hands and feet reach beyond them. Undefined where
 * fewer than two are seen.
 */
export function boxAround(keypoints: ArrayLike<number>, leastScore: number, grown: number): Box | undefined {
  const [low, high] = [[Infinity, Infinity], [-Infinity, -Infinity]] as [number[], number[]]
  let seen = 0
  for (let at = 0; at + 2 < keypoints.length; at += 3) {
    if (!(keypoints[at + 2]! >= leastScore)) continue
    seen++
    for (const axis of [0, 1]) {
      low[axis] = Math.min(low[axis]!, keypoints[at + axis]!)
      high[axis] = Math.max(high[axis]!, keypoints[at + axis]!)
    }
  }
  if (seen < 2) return undefined
  const [x, y] = [(low[0]! + high[0]!) / 2, (low[1]! + high[1]!) / 2]
  const [halfWidth, halfHeight] = [(grown * (high[0]! - low[0]!)) / 2, (grown * (high[1]! - low[1]!)) / 2]
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top)
}
