import type { GreyPicture } from '../../image/grey-picture.ts'

export const RING_RADIUS_PX = 5
/** Sixteen pixels about a circle of that radius; each is followed, four later, by one a right angle on. */
const QUARTER = [[5, 0], [5, 2], [4, 4], [2, 5]] as const
const RING = [...QUARTER, ...QUARTER.map(([x, y]) => [-y, x] as const), ...QUARTER.map(([x, y]) => [-x, -y] as const), ...QUARTER.map(([x, y]) => [y, -x] as const)]

/**
 * How much each pixel looks like the corner of four squares: the ChESS detector (Bennett and Lasenby 2014, Comput Vis
 * Image Underst 118:197, equations 1–5). Opposite points of a ring should be alike and those a right angle on different
 * (sum response), no edge should run through (difference response), and the ring's mean be that of the middle (mean
 * response). Grey levels; 0 at the rim.
 */
export function cornerResponse({ width, height, data }: GreyPicture): Float32Array {
  const response = new Float32Array(width * height)
  const offsets = Int32Array.from(RING, ([x, y]) => y * width + x)
  for (let row = RING_RADIUS_PX; row < height - RING_RADIUS_PX; row++) {
    for (let column = RING_RADIUS_PX, at = row * width + column; column < width - RING_RADIUS_PX; column++, at++) {
      let sum = 0
      let difference = 0
      let total = 0
      for (let n = 0; n < 4; n++) {
        const a = data[at + offsets[n]!]!
        const b = data[at + offsets[n + 4]!]!
        const c = data[at + offsets[n + 8]!]!
        const d = data[at + offsets[n + 12]!]!
        sum += Math.abs(a + c - b - d)
        difference += Math.abs(a - c) + Math.abs(b - d)
        total += a + b + c + d
      }
      const middle = data[at]! + data[at - 1]! + data[at + 1]! + data[at - width]! + data[at + width]!
      response[at] = sum - difference - Math.abs(total - (16 / 5) * middle)
    }
  }
  return response
}
