/** Where a network says that each keypoint lies in its input, and how sure it is of it. */

/** x, y and score of each keypoint after one another, in pixels of the input; NaN where the network saw none. */
export type InputKeypoints = Float64Array

export interface Grid {
  keypoints: number
  columns: number
  rows: number
}

/**
 * Two rows of numbers for each keypoint, one along x and one along y, `perPixel` of them a pixel (SimCC: Li et al. 2022; RTMPose:
 * Jiang et al. 2023). The score is the lower of the two peaks, as in MMPose.
 */
export function simccKeypoints(alongX: Float32Array, alongY: Float32Array, { keypoints, columns, rows }: Grid, perPixel: number): InputKeypoints {
  const found = new Float64Array(3 * keypoints).fill(Number.NaN)
  for (let keypoint = 0; keypoint < keypoints; keypoint++) {
    const [x, y] = [peakOf(alongX, keypoint * columns, columns), peakOf(alongY, keypoint * rows, rows)]
    put(found, keypoint, x.place / perPixel, y.place / perPixel, Math.min(x.height, y.height))
  }
  return found
}

/** One picture of places for each keypoint, `pixelsPerCell` pixels of the input a cell (Xiao et al. 2018, simple baselines). */
export function heatMapKeypoints(maps: Float32Array, { keypoints, columns, rows }: Grid, pixelsPerCell: number): InputKeypoints {
  const found = new Float64Array(3 * keypoints).fill(Number.NaN)
  for (let keypoint = 0; keypoint < keypoints; keypoint++) {
    const start = keypoint * rows * columns
    const top = highest(maps, start, rows * columns)
    const [row, column] = [Math.floor(top / columns), top % columns]
    const at = (dColumn: number, dRow: number) => maps[start + top + dRow * columns + dColumn]!
    const x = column > 0 && column < columns - 1 ? column + offTop(at(-1, 0), at(0, 0), at(1, 0)) : column
    const y = row > 0 && row < rows - 1 ? row + offTop(at(0, -1), at(0, 0), at(0, 1)) : row
    put(found, keypoint, x * pixelsPerCell, y * pixelsPerCell, at(0, 0))
  }
  return found
}

/** The network's own word: x, y and score of each keypoint. */
export function pointKeypoints(points: Float32Array, keypoints: number): InputKeypoints {
  const found = new Float64Array(3 * keypoints).fill(Number.NaN)
  for (let keypoint = 0; keypoint < keypoints; keypoint++) {
    const [x, y, score] = points.subarray(3 * keypoint, 3 * keypoint + 3) as unknown as [number, number, number]
    // A place that is no number is none, whatever its score.
    put(found, keypoint, x, y, Number.isFinite(x) && Number.isFinite(y) && score > 0 ? score : 0)
  }
  return found
}

function put(found: InputKeypoints, keypoint: number, x: number, y: number, score: number): void {
  // MMPose: a peak that is not above nought is none.
  if (score > 0) found.set([x, y], 3 * keypoint)
  found[3 * keypoint + 2] = Math.min(Math.max(score, 0), 1)
}

function peakOf(values: Float32Array, start: number, length: number): { place: number; height: number } {
  const top = highest(values, start, length)
  const off = top > 0 && top < length - 1 ? offTop(values[start + top - 1]!, values[start + top]!, values[start + top + 1]!) : 0
  return { place: top + off, height: values[start + top]! }
}

function highest(values: Float32Array, start: number, length: number): number {
  let top = 0
  for (let index = 1; index < length; index++) if (values[start + index]! > values[start + top]!) top = index
  return top
}

/** Of the parabola through three neighbours, whose middle one is the highest: −0.5 to 0.5. Cells are coarser than what the network knows. */
function offTop(before: number, top: number, after: number): number {
  const bend = before - 2 * top + after
  return bend < 0 ? (before - after) / (2 * bend) : 0
}
