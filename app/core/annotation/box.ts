import type { Pixel } from '../vision/camera.ts'
import { type Box, rounded } from './label.ts'

/** About a person, from two corners that lie across from each other; null of what has no area. */
export function boxBetween([x1, y1]: Pixel, [x2, y2]: Pixel): Box | null {
  const box = { left: rounded(Math.min(x1, x2)), top: rounded(Math.min(y1, y2)), right: rounded(Math.max(x1, x2)), bottom: rounded(Math.max(y1, y2)) }
  return box.left < box.right && box.top < box.bottom ? box : null
}

/** Each with the one across from it, which stays where it is while the other is dragged. */
export function cornersOf({ left, top, right, bottom }: Box): { at: Pixel; across: Pixel }[] {
  const corners: Pixel[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  return corners.map((at, n) => ({ at, across: corners[(n + 2) % corners.length]! }))
}
