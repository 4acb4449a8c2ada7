/** Symmetric positive definite systems. Matrices lie row by row; only their lower halves are read. */

export interface Factor {
  size: number
  /** L of `L·Lᵀ = matrix`, in the lower half. */
  rows: Float64Array
  /** Of each row the place of its first number that is not 0: before it the factor stays empty as well (George & Liu 1981, 4.2). */
  first: Int32Array
}

/** In place; undefined where the matrix is not positive definite. */
export function choleskyFactor(matrix: Float64Array, size: number): Factor | undefined {
  const first = new Int32Array(size)
  for (let row = 0; row < size; row++) {
    const own = row * size
    let start = 0
    while (start < row && matrix[own + start] === 0) start++
    first[row] = start
    for (let column = start; column <= row; column++) {
      const other = column * size
      let sum = matrix[own + column]!
      for (let k = Math.max(start, first[column]!); k < column; k++) sum -= matrix[own + k]! * matrix[other + k]!
      if (column < row) matrix[own + column] = sum / matrix[other + column]!
      else if (sum > 0) matrix[own + row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return { size, rows: matrix, first }
}

/** x of `L·Lᵀ·x = right`, in place of `right`. */
export function choleskySolve({ size, rows, first }: Factor, right: Float64Array): Float64Array {
  for (let row = 0; row < size; row++) {
    let sum = right[row]!
    for (let k = first[row]!; k < row; k++) sum -= rows[row * size + k]! * right[k]!
    right[row] = sum / rows[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    const value = right[row]! / rows[row * size + row]!
    right[row] = value
    // Row by row, as the factor lies.
    for (let k = first[row]!; k < row; k++) right[k]! -= rows[row * size + k]! * value
  }
  return right
}

/** The whole inverse, both halves. */
export function choleskyInverse(factor: Factor): Float64Array {
  const inverse = new Float64Array(factor.size * factor.size)
  for (let column = 0; column < factor.size; column++) {
    const unit = inverse.subarray(column * factor.size, (column + 1) * factor.size)
    unit[column] = 1
    choleskySolve(factor, unit)
  }
  return inverse
}
