/** A network asked twice, the second time in the mirror: what it says of both is averaged (flip test; Sun et al. 2019, HRNet). */
import type { Grid } from './peaks.ts'

/** In place, each row of `width` colours from right to left. */
export function mirrorRows(input: Float32Array, width: number): void {
  for (let start = 0; start < input.length; start += width) input.subarray(start, start + width).reverse()
}

/** For each keypoint the one that is it in the mirror. */
export function mirrored(names: readonly string[]): number[] {
  const other = (name: string) => (name.startsWith('left-') ? `right-${name.slice(5)}` : name.startsWith('right-') ? `left-${name.slice(6)}` : name)
  return names.map((name) => names.indexOf(other(name)))
}

/**
 * Adds what was seen in the mirror to `values` and halves it. `pixelsPerCell` of the input: its last pixel's cell is, in the mirror, the one
 * of the first, and where that falls between two cells, so does what is taken.
 */
export function averageMirrored(values: Float32Array, inMirror: Float32Array, { keypoints, columns, rows }: Grid, pairs: readonly number[], pixelsPerCell: number): void {
  const last = columns - 1 / pixelsPerCell
  for (let keypoint = 0; keypoint < keypoints; keypoint++)
    for (let row = 0; row < rows; row++) {
      const [own, other] = [(keypoint * rows + row) * columns, (pairs[keypoint]! * rows + row) * columns]
      for (let column = 0; column < columns; column++) {
        const place = Math.min(Math.max(last - column, 0), columns - 1)
        const left = Math.floor(place)
        const share = place - left
        const seen = inMirror[other + left]! * (1 - share) + (share > 0 ? inMirror[other + left + 1]! * share : 0)
        values[own + column] = (values[own + column]! + seen) / 2
      }
    }
}

/** The same of what does not change in the mirror but for left and right. */
export function averagePairs(values: Float32Array, inMirror: Float32Array, perKeypoint: number, pairs: readonly number[]): void {
  for (let at = 0; at < values.length; at++) {
    const keypoint = Math.floor(at / perKeypoint)
    values[at] = (values[at]! + inMirror[pairs[keypoint]! * perKeypoint + (at % perKeypoint)]!) / 2
  }
}

/** The same of points, x, y and score of each keypoint: what lies in a mirrored picture's first column lies in the last of one `width` wide. */
export function averageMirroredPoints(points: Float32Array, inMirror: Float32Array, width: number, pairs: readonly number[]): void {
  for (const [keypoint, pair] of pairs.entries()) {
    const own = points.subarray(3 * keypoint, 3 * keypoint + 3)
    const [x, y, score] = inMirror.subarray(3 * pair, 3 * pair + 3) as unknown as [number, number, number]
    own.set([(own[0]! + width - 1 - x) / 2, (own[1]! + y) / 2, (own[2]! + score) / 2])
  }
}
