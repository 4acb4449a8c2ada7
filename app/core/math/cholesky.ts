/** Symmetric positive definite systems. Matrices lie row by row; only their lower halves are read. */

/** L of `L·Lᵀ = matrix`, in place of the lower half; undefined where the matrix is not positive definite. */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  for (let row = 0; row < size; row++) {
    const own = row * size
    for (let column = 0; column <= row; column++) {
      const other = column * size
      let sum = matrix[own + column]!
      for (let k = 0; k < column; k++) sum -= matrix[own + k]! * matrix[other + k]!
      if (column < row) matrix[own + column] = sum / matrix[other + column]!
      else if (sum > 0) matrix[own + row] = Math.sqrt(sum)
      else return undefined
    }
  }
  return matrix
}

/** x of `L·Lᵀ·x = right`, in place of `right`. */
export function choleskySolve(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  for (let row = 0; row < size; row++) {
    let sum = right[row]!
    for (let k = 0; k < row; k++) sum -= factor[row * size + k]! * right[k]!
    right[row] = sum / factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    const value = right[row]! / factor[row * size + row]!
    right[row] = value
    // Column by column: the factor lies row by row, and its transpose would be read across.
    for (let k = 0; k < row; k++) right[k]! -= factor[row * size + k]! * value
  }
  return right
}
