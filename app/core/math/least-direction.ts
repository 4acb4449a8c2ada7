const MOST_SWEEPS = 30
/** Columns whose cosine is below this are at right angles. */
const SQUARE = 1e-15

/**
 * The direction that a tall matrix shrinks most: its last right singular vector, by one-sided Jacobi rotations (Hestenes
 * 1958), which lose no digits to squaring it. `columns` are taken apart in the work.
 */
export function leastDirection(columns: readonly Float64Array[]): Float64Array {
  const size = columns.length
  const turned = columns.map((_, column) => {
    const unit = new Float64Array(size)
    unit[column] = 1
    return unit
  })
  for (let sweep = 0, isSquare = false; !isSquare && sweep < MOST_SWEEPS; sweep++) {
    isSquare = true
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) if (squared(columns[p]!, columns[q]!, turned[p]!, turned[q]!)) isSquare = false
  }
  let least = 0
  for (let column = 1; column < size; column++) if (lengthSquared(columns[column]!) < lengthSquared(columns[least]!)) least = column
  return turned[least]!
}

/** Turns two columns until they are at right angles; false where they are. (No arrays are taken apart here: that alone would take longer.) */
function squared(one: Float64Array, other: Float64Array, turnedOne: Float64Array, turnedOther: Float64Array): boolean {
  let a = 0
  let b = 0
  let c = 0
  for (let i = 0; i < one.length; i++) {
    const x = one[i]!
    const y = other[i]!
    a += x * x
    b += y * y
    c += x * y
  }
  if (Math.abs(c) <= SQUARE * Math.sqrt(a * b)) return false
  const zeta = (b - a) / (2 * c)
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
  const cosine = 1 / Math.sqrt(1 + t * t)
  rotate(one, other, cosine, cosine * t)
  rotate(turnedOne, turnedOther, cosine, cosine * t)
  return true
}

function lengthSquared(column: Float64Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i]! * column[i]!
  return sum
}

function rotate(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let i = 0; i < one.length; i++) {
    const x = one[i]!
    const y = other[i]!
    one[i] = cosine * x - sine * y
    other[i] = sine * x + cosine * y
  }
}
