/** Of a symmetric positive definite matrix, by Cholesky's factors; undefined where it is none. */
export function inverseOf(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const size = matrix.length
  const lower = matrix.map((row) => row.slice())
  for (let column = 0; column < size; column++) {
    let pivot = lower[column]![column]!
    for (let k = 0; k < column; k++) pivot -= lower[column]![k]! ** 2
    if (!(pivot > Number.EPSILON * matrix[column]![column]!)) return undefined
    lower[column]![column] = Math.sqrt(pivot)
    for (let row = column + 1; row < size; row++) {
      let sum = lower[row]![column]!
      for (let k = 0; k < column; k++) sum -= lower[row]![k]! * lower[column]![k]!
      lower[row]![column] = sum / lower[column]![column]!
    }
  }
  return matrix.map((_, column) => columnOf(lower, column))
}

/** One column of the inverse: forward, then backward. */
function columnOf(lower: readonly Float64Array[], unit: number): Float64Array {
  const size = lower.length
  const x = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = row === unit ? 1 : 0
    for (let k = 0; k < row; k++) sum -= lower[row]![k]! * x[k]!
    x[row] = sum / lower[row]![row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row]!
    for (let k = row + 1; k < size; k++) sum -= lower[k]![row]! * x[k]!
    x[row] = sum / lower[row]![row]!
  }
  return x
}
