import type { Vec3 } from './vec3.ts'

const MOST_SWEEPS = 20
/** Of the whole matrix: less beside the diagonal is rounding. */
const DIAGONAL = 1e-15

/** A symmetric matrix's own directions, at right angles and of length 1, and how far it stretches along each; the longest first. */
export interface Eigen {
  values: Vec3
  vectors: readonly [Vec3, Vec3, Vec3]
}

/** Of xx, xy, xz, yy, yz, zz, by Jacobi rotations (Golub & Van Loan 2013, Matrix Computations, 8.5). */
export function eigenOf([xx, xy, xz, yy, yz, zz]: readonly [number, number, number, number, number, number]): Eigen {
  const m = [xx, xy, xz, xy, yy, yz, xz, yz, zz]
  const v = [1, 0, 0, 0, 1, 0, 0, 0, 1]
  const size = Math.hypot(...m)
  for (let sweep = 0; sweep < MOST_SWEEPS && Math.hypot(m[1]!, m[2]!, m[5]!) > DIAGONAL * size; sweep++) for (const [p, q] of [[0, 1], [0, 2], [1, 2]] as const) rotateAway(m, v, p, q)
  const order = ([0, 1, 2] as const).toSorted((a, b) => m[4 * b]! - m[4 * a]!)
  const vector = (column: number): Vec3 => [v[column]!, v[3 + column]!, v[6 + column]!]
  return { values: order.map((at) => m[4 * at]!) as unknown as Vec3, vectors: order.map(vector) as unknown as Eigen['vectors'] }
}

/** One rotation that makes the number at p, q nothing. */
function rotateAway(m: number[], v: number[], p: number, q: number): void {
  const off = m[3 * p + q]!
  if (off === 0) return
  const theta = (m[4 * q]! - m[4 * p]!) / (2 * off)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta))
  const cosine = 1 / Math.hypot(1, t)
  const sine = t * cosine
  for (let k = 0; k < 3; k++) turn(m, 3 * k + p, 3 * k + q, cosine, sine)
  for (let k = 0; k < 3; k++) turn(m, 3 * p + k, 3 * q + k, cosine, sine)
  for (let k = 0; k < 3; k++) turn(v, 3 * k + p, 3 * k + q, cosine, sine)
}

function turn(a: number[], one: number, other: number, cosine: number, sine: number): void {
  const [x, y] = [a[one]!, a[other]!]
  a[one] = cosine * x - sine * y
  a[other] = sine * x + cosine * y
}
