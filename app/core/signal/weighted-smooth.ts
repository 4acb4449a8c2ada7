/** A smoother that believes some samples less than others: Whittaker's, by third differences (Eilers 2003, Anal Chem 75:3631, "A perfect smoother"). */

/** Of neighbours with which a sample's third difference has to do. */
const REACH = 3
const DIFFERENCE = [-1, 3, -3, 1] as const

/**
 * `weights` about 1; 0 where a value is missing, whatever it says there. Of samples of weight 1 half the amplitude is left at `halfHz`; those of less are
 * smoothed more, by what lies around them. Null where so few are there that nothing follows.
 */
export const weightedSmooth = (values: Float64Array, weights: Float64Array, halfHz: number, rateHz: number): Float64Array | null => weightedSmoother(weights, halfHz, rateHz)?.(values) ?? null

/** The same for several that are believed alike. */
export function weightedSmoother(weights: Float64Array, halfHz: number, rateHz: number): ((values: Float64Array) => Float64Array) | null {
  if (weights.filter((weight) => weight > 0).length < REACH) return null
  const count = weights.length
  const stiffness = (2 * Math.sin((Math.PI * halfHz) / rateHz)) ** (-2 * REACH)
  const width = REACH + 1
  /** The lower half of the system's matrix: of each row its own place last. */
  const band = new Float64Array(width * count)
  for (let row = 0; row < count; row++) band[width * row + REACH] = weights[row]!
  for (let first = 0; first + REACH < count; first++)
    for (let a = 0; a < width; a++) for (let b = 0; b <= a; b++) band[width * (first + a) + REACH - (a - b)]! += stiffness * DIFFERENCE[a]! * DIFFERENCE[b]!
  // Cholesky's factor, in place.
  for (let row = 0; row < count; row++)
    for (let column = Math.max(0, row - REACH); column <= row; column++) {
      let sum = band[width * row + REACH - (row - column)]!
      for (let k = Math.max(0, row - REACH); k < column; k++) sum -= band[width * row + REACH - (row - k)]! * band[width * column + REACH - (column - k)]!
      if (column < row) band[width * row + REACH - (row - column)] = sum / band[width * column + REACH]!
      else band[width * row + REACH] = Math.sqrt(sum)
    }
  return (values) => solved(band, values.map((value, row) => (weights[row] === 0 ? 0 : weights[row]! * value)))
}

/** In place of the right side. */
function solved(band: Float64Array, right: Float64Array): Float64Array {
  const count = right.length
  const width = REACH + 1
  for (let row = 0; row < count; row++) {
    for (let k = Math.max(0, row - REACH); k < row; k++) right[row]! -= band[width * row + REACH - (row - k)]! * right[k]!
    right[row]! /= band[width * row + REACH]!
  }
  for (let row = count - 1; row >= 0; row--) {
    right[row]! /= band[width * row + REACH]!
    for (let k = Math.max(0, row - REACH); k < row; k++) right[k]! -= band[width * row + REACH - (row - k)]! * right[row]!
  }
  return right
}
