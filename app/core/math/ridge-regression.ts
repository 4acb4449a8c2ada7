import { choleskyFactor, choleskySolve } from './cholesky.ts'

/**
 * What values are made of, by least squares: of as many terms as there are ridges, each held to nothing by its own, as strongly as so many values that say so
 * (Hoerl & Kennard 1970, Technometrics 12:55). Every ridge has to be above 0.
 */
export function ridgeRegression(rows: readonly { terms: Float64Array; value: number }[], ridges: Float64Array): Float64Array {
  const count = ridges.length
  const matrix = new Float64Array(count * count)
  const right = new Float64Array(count)
  for (const { terms, value } of rows)
    for (let row = 0; row < count; row++) {
      const term = terms[row]!
      right[row]! += term * value
      for (let column = 0; column <= row; column++) matrix[row * count + column]! += term * terms[column]!
    }
  for (let row = 0; row < count; row++) matrix[row * count + row]! += ridges[row]!
  return choleskySolve(choleskyFactor(matrix, count)!, right)
}
