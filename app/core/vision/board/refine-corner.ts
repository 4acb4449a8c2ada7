import { greyAt, isWithin, type GreyPicture } from '../../image/grey-picture.ts'
import type { Pixel } from '../camera.ts'

const MOST_STEPS = 40
const STILL_PX = 1e-4

/**
 * The point towards which no grey gradient about it points: on the edges that meet in a corner, gradients are square to
 * the way there (Förstner and Gülch 1987, Intercommission Conference on Fast Processing of Photogrammetric Data, 281).
 * Weighted by exp(−(d/h)²) over a square of half width h, as OpenCV's `cornerSubPix` does. Undefined where the picture
 * ends within the square or the point runs out of it.
 */
export function refineCorner(picture: GreyPicture, [startX, startY]: Pixel, halfWidthPx: number): Pixel | undefined {
  let x = startX
  let y = startY
  for (let step = 0; step < MOST_STEPS; step++) {
    if (!isWithin(picture, x, y, halfWidthPx + 1)) return undefined
    const [dx, dy] = stepTo(patchOf(picture, x, y, halfWidthPx + 1), halfWidthPx)
    x += dx
    y += dy
    if (!(Math.max(Math.abs(x - startX), Math.abs(y - startY)) <= halfWidthPx)) return undefined
    if (Math.hypot(dx, dy) < STILL_PX) break
  }
  return isWithin(picture, x, y, halfWidthPx + 1) ? [x, y] : undefined
}

function patchOf(picture: GreyPicture, x: number, y: number, reach: number): Float64Array {
  const side = 2 * reach + 1
  const patch = new Float64Array(side * side)
  for (let row = 0; row < side; row++) for (let column = 0; column < side; column++) patch[row * side + column] = greyAt(picture, x + column - reach, y + row - reach)
  return patch
}

/** Σ w·g·gᵀ·(q − p) = 0 for q, with p over the patch. */
function stepTo(patch: Float64Array, half: number): readonly [number, number] {
  const side = 2 * half + 3
  let [xx, xy, yy, bx, by] = [0, 0, 0, 0, 0]
  for (let py = -half; py <= half; py++) {
    for (let px = -half; px <= half; px++) {
      const at = (py + half + 1) * side + px + half + 1
      const gx = patch[at + 1]! - patch[at - 1]!
      const gy = patch[at + side]! - patch[at - side]!
      const weight = Math.exp(-(px * px + py * py) / (half * half))
      xx += weight * gx * gx
      xy += weight * gx * gy
      yy += weight * gy * gy
      bx += weight * gx * (gx * px + gy * py)
      by += weight * gy * (gx * px + gy * py)
    }
  }
  const determinant = xx * yy - xy * xy
  return [(yy * bx - xy * by) / determinant, (xx * by - xy * bx) / determinant]
}
