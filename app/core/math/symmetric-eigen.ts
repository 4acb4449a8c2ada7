export interface Eigen {
  /** From the largest to the smallest. */
  values: number[]
  /** Of length 1, in the same order. */
  vectors: number[][]
}

const MOST_SWEEPS = 50

/** Of a small symmetric matrix, row by row: cyclic Jacobi rotations (Golub & Van Loan 2013, 8.5). */
export function symmetricEigen(matrix: readonly number[], size: number): Eigen {
  const a = Float64Array.from(matrix)
  const turned = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) off += a[p * size + q]! ** 2
    if (off === 0) break
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, turned, size, p, q)
  }
  const order = Array.from({ length: size }, (_, own) => own).sort((one, other) => a[other * (size + 1)]! - a[one * (size + 1)]!)
  return {
    values: order.map((own) => a[own * (size + 1)]!),
    vectors: order.map((own) => Array.from({ length: size }, (_, row) => turned[row * size + own]!)),
  }
}

function rotate(a: Float64Array, turned: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!
  if (off === 0) return
  const zeta = (a[q * (size + 1)]! - a[p * (size + 1)]!) / (2 * off)
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
  const c = 1 / Math.sqrt(1 + t * t)
  const s = c * t
  const mix = (values: Float64Array, one: number, other: number) => {
    const [x, y] = [values[one]!, values[other]!]
    values[one] = c * x - s * y
    values[other] = s * x + c * y
  }
  for (let k = 0; k < size; k++) mix(a, k * size + p, k * size + q)
  for (let k = 0; k < size; k++) mix(a, p * size + k, q * size + k)
  for (let k = 0; k < size; k++) mix(turned, k * size + p, k * size + q)
  a[p * size + q] = 0
  a[q * size + p] = 0
}
