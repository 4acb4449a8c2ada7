const MOST_SWEEPS = 30
/** Columns whose cosine is below this are at right angles. */
const SQUARE = 1e-15

/**
 * The direction that a tall matrix shrinks most: its last right singular vector, by one-sided Jacobi rotations (Hestenes
 * 1958), which lose no digits to squaring it. `columns` are taken apart in the work.
 */
export function leastDirection(columns: readonly Float64Array[]): number[] {
  const size = columns.length
  const turned = columns.map((_, column) => Array.from({ length: size }, (_, row) => (row === column ? 1 : 0)))
  for (let sweep = 0, isSquare = false; !isSquare && sweep < MOST_SWEEPS; sweep++) {
    isSquare = true
    for (let p = 0; p < size - 1; p++)
      for (let q = p + 1; q < size; q++) {
        const [one, other] = [columns[p]!, columns[q]!]
        const [a, b, c] = [dot(one, one), dot(other, other), dot(one, other)]
        if (Math.abs(c) <= SQUARE * Math.sqrt(a * b)) continue
        isSquare = false
        const zeta = (b - a) / (2 * c)
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
        const cosine = 1 / Math.sqrt(1 + t * t)
        rotate(one, other, cosine, cosine * t)
        rotate(turned[p]!, turned[q]!, cosine, cosine * t)
      }
  }
  const lengths = columns.map((column) => dot(column, column))
  return turned[lengths.indexOf(Math.min(...lengths))]!
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!
  return sum
}

function rotate(one: Float64Array | number[], other: Float64Array | number[], cosine: number, sine: number): void {
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i]!, other[i]!]
    one[i] = cosine * a - sine * b
    other[i] = sine * a + cosine * b
  }
}
