/**
 * What a body's unknowns have to be so that weighted residuals become least: where the middle of its hips is, then how each segment is turned by a small vector.
 * A segment shares residuals with those that it hangs from only. Solved for from the limbs' ends to the root, the matrix stays empty between limbs, and so does as
 * much of its inverse as is asked for (George & Liu 1981, chapter 4; Takahashi, Fagan & Chen 1973): only what is not empty is looked at.
 */
import { FIT_SEGMENTS, HANGS_ON } from './body-tree.ts'

export const UNKNOWNS = 3 + 3 * FIT_SEGMENTS.length

/** Of a segment's turn the first unknown. */
export const firstOf = (segment: number): number => 3 + 3 * segment

const before = (segment: number): number[] => (segment < 0 ? [] : [...before(HANGS_ON[segment]!), HANGS_ON[segment]!])

/** Of the root, then of each segment, the first unknowns of those before it that it shares residuals with, in order. */
const EARLIER = [-1, ...FIT_SEGMENTS.keys()].map((segment) => Int32Array.from(before(segment), firstOf))

/**
 * Weight of a turn by one radian: of what nothing tells, a limb that nobody sees, equations would have no solution. Assumed, so that it takes next to nothing from what is told: a keypoint
 * that is known to 1 cm, 30 cm from the joint, weighs 900, the softest joint's hold (0.6 rad) 2.8. It holds to where a fit began, so it takes a settled pose nowhere; a spread of 10 rad says that nothing is known.
 */
const STAYS = 0.01

export class NormalEquations {
  /** Row by row; the lower half. */
  readonly matrix = new Float64Array(UNKNOWNS * UNKNOWNS)
  readonly right = new Float64Array(UNKNOWNS)
  readonly step = new Float64Array(UNKNOWNS)
  /** Of unknowns that share residuals, both halves: what the residuals' own spreads leave open. NaN of others, which nobody asks for. */
  readonly covariance = new Float64Array(UNKNOWNS * UNKNOWNS).fill(NaN)

  /** A turn that nothing tells stays where it is. */
  clear(): void {
    this.matrix.fill(0)
    this.right.fill(0)
    for (let unknown = firstOf(0); unknown < UNKNOWNS; unknown++) this.matrix[unknown * UNKNOWNS + unknown] = STAYS
  }

  /** A residual that turning one segment by d changes by (x, y, z) · d, and turning the other by as much the other way; −1: there is no other. */
  add(segment: number, other: number, x: number, y: number, z: number, residual: number, weight: number): void {
    const own = firstOf(segment)
    this.#put(own, own, x, y, z, weight)
    this.#pull(own, x, y, z, -weight * residual)
    if (other < 0) return
    const others = firstOf(other)
    this.#put(others, others, x, y, z, weight)
    this.#put(Math.max(own, others), Math.min(own, others), x, y, z, -weight)
    this.#pull(others, x, y, z, weight * residual)
  }

  #put(row: number, column: number, x: number, y: number, z: number, weight: number): void {
    const matrix = this.matrix
    const at = row * UNKNOWNS + column
    matrix[at]! += weight * x * x
    matrix[at + 1]! += weight * x * y
    matrix[at + 2]! += weight * x * z
    matrix[at + UNKNOWNS]! += weight * y * x
    matrix[at + UNKNOWNS + 1]! += weight * y * y
    matrix[at + UNKNOWNS + 2]! += weight * y * z
    matrix[at + 2 * UNKNOWNS]! += weight * z * x
    matrix[at + 2 * UNKNOWNS + 1]! += weight * z * y
    matrix[at + 2 * UNKNOWNS + 2]! += weight * z * z
  }

  #pull(row: number, x: number, y: number, z: number, by: number): void {
    this.right[row]! += by * x
    this.right[row + 1]! += by * y
    this.right[row + 2]! += by * z
  }

  /** Puts `step` there, and the matrix's factor L, of Lᵀ·L, in the matrix's place: three rows at a time. False where the residuals leave an unknown open. */
  solve(): boolean {
    const { matrix, right, step } = this
    step.set(right)
    for (let first = UNKNOWNS - 3; first >= 0; first -= 3) {
      const earlier = EARLIER[first / 3]!
      const a = first * UNKNOWNS
      const b = a + UNKNOWNS
      const c = b + UNKNOWNS
      const pc = Math.sqrt(matrix[c + first + 2]!)
      const cb = matrix[c + first + 1]! / pc
      const ca = matrix[c + first]! / pc
      const pb = Math.sqrt(matrix[b + first + 1]! - cb * cb)
      const ba = (matrix[b + first]! - cb * ca) / pb
      const pa = Math.sqrt(matrix[a + first]! - ca * ca - ba * ba)
      if (!(pa * pb * pc > 0)) return false
      matrix[c + first + 2] = pc
      matrix[c + first + 1] = cb
      matrix[c + first] = ca
      matrix[b + first + 1] = pb
      matrix[b + first] = ba
      matrix[a + first] = pa
      const sc = step[first + 2]! / pc
      const sb = (step[first + 1]! - cb * sc) / pb
      const sa = (step[first]! - ca * sc - ba * sb) / pa
      step[first + 2] = sc
      step[first + 1] = sb
      step[first] = sa
      for (let one = 0; one < earlier.length; one++) {
        const from = earlier[one]!
        for (let column = from; column < from + 3; column++) {
          const vc = matrix[c + column]! / pc
          const vb = (matrix[b + column]! - cb * vc) / pb
          const va = (matrix[a + column]! - ca * vc - ba * vb) / pa
          matrix[c + column] = vc
          matrix[b + column] = vb
          matrix[a + column] = va
          step[column]! -= va * sa + vb * sb + vc * sc
          const into = column * UNKNOWNS
          for (let other = 0; other <= one; other++) {
            const at = earlier[other]!
            matrix[into + at]! -= va * matrix[a + at]! + vb * matrix[b + at]! + vc * matrix[c + at]!
            matrix[into + at + 1]! -= va * matrix[a + at + 1]! + vb * matrix[b + at + 1]! + vc * matrix[c + at + 1]!
            matrix[into + at + 2]! -= va * matrix[a + at + 2]! + vb * matrix[b + at + 2]! + vc * matrix[c + at + 2]!
          }
        }
      }
    }
    for (let first = 0; first < UNKNOWNS; first += 3) {
      const a = first * UNKNOWNS
      const b = a + UNKNOWNS
      const c = b + UNKNOWNS
      let sa = step[first]!
      let sb = step[first + 1]!
      let sc = step[first + 2]!
      const earlier = EARLIER[first / 3]!
      for (let one = 0; one < earlier.length; one++)
        for (let column = earlier[one]!; column < earlier[one]! + 3; column++) {
          const known = step[column]!
          sa -= matrix[a + column]! * known
          sb -= matrix[b + column]! * known
          sc -= matrix[c + column]! * known
        }
      sa /= matrix[a + first]!
      sb = (sb - matrix[b + first]! * sa) / matrix[b + first + 1]!
      step[first] = sa
      step[first + 1] = sb
      step[first + 2] = (sc - matrix[c + first]! * sa - matrix[c + first + 1]! * sb) / matrix[c + first + 2]!
    }
    return true
  }

  /** After `solve`, whose factor it uses up. */
  invert(): void {
    for (let first = 0; first < UNKNOWNS; first += 3) {
      const earlier = EARLIER[first / 3]!
      this.#divide(first, earlier)
      for (let one = 0; one < earlier.length; one++) this.#putCovariance(first, earlier[one]!, earlier)
      this.#putVariance(first, earlier)
    }
  }

  /** After `invert`, of what was put there since: how many of the unknowns it tells, as a share of all that told them. The trace of matrix and covariance. */
  shareOfMatrix(): number {
    const { matrix, covariance } = this
    let share = 0
    for (let unknown = 0; unknown < UNKNOWNS; unknown++) {
      const own = unknown * UNKNOWNS
      share += matrix[own + unknown]! * covariance[own + unknown]!
      const columns = COLUMNS[unknown]!
      for (let one = 0; one < columns.length; one++) share += 2 * matrix[own + columns[one]!]! * covariance[own + columns[one]!]!
    }
    return share
  }

  /** Of three rows, what lies before their own three by their own three. */
  #divide(first: number, earlier: Int32Array): void {
    const matrix = this.matrix
    const a = first * UNKNOWNS
    const b = a + UNKNOWNS
    const c = b + UNKNOWNS
    for (let one = 0; one < earlier.length; one++)
      for (let column = earlier[one]!; column < earlier[one]! + 3; column++) {
        const va = matrix[a + column]! / matrix[a + first]!
        const vb = (matrix[b + column]! - matrix[b + first]! * va) / matrix[b + first + 1]!
        matrix[a + column] = va
        matrix[b + column] = vb
        matrix[c + column] = (matrix[c + column]! - matrix[c + first]! * va - matrix[c + first + 1]! * vb) / matrix[c + first + 2]!
      }
  }

  /** Of three unknowns with three of those before them. */
  #putCovariance(first: number, column: number, earlier: Int32Array): void {
    const { matrix, covariance } = this
    const a = first * UNKNOWNS
    let [aa, ab, ac, ba, bb, bc, ca, cb, cc] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (let one = 0; one < earlier.length; one++)
      for (let row = earlier[one]!; row < earlier[one]! + 3; row++) {
        const at = row * UNKNOWNS + column
        const x = covariance[at]!
        const y = covariance[at + 1]!
        const z = covariance[at + 2]!
        const byA = matrix[a + row]!
        const byB = matrix[a + UNKNOWNS + row]!
        const byC = matrix[a + 2 * UNKNOWNS + row]!
        aa -= byA * x
        ab -= byA * y
        ac -= byA * z
        ba -= byB * x
        bb -= byB * y
        bc -= byB * z
        ca -= byC * x
        cb -= byC * y
        cc -= byC * z
      }
    putBlock(covariance, first, column, aa, ab, ac, ba, bb, bc, ca, cb, cc)
    putBlock(covariance, column, first, aa, ba, ca, ab, bb, cb, ac, bc, cc)
  }

  /** Of three unknowns among themselves. */
  #putVariance(first: number, earlier: Int32Array): void {
    const { matrix, covariance } = this
    const a = first * UNKNOWNS
    const own = a + first
    const ia = 1 / matrix[own]!
    const ib = 1 / matrix[own + UNKNOWNS + 1]!
    const ic = 1 / matrix[own + 2 * UNKNOWNS + 2]!
    const iba = -matrix[own + UNKNOWNS]! * ia * ib
    const icb = -matrix[own + 2 * UNKNOWNS + 1]! * ib * ic
    const ica = -(matrix[own + 2 * UNKNOWNS]! * ia + matrix[own + 2 * UNKNOWNS + 1]! * iba) * ic
    let aa = ia * ia
    let ba = iba * ia
    let ca = ica * ia
    let bb = iba * iba + ib * ib
    let cb = ica * iba + icb * ib
    let cc = ica * ica + icb * icb + ic * ic
    for (let one = 0; one < earlier.length; one++)
      for (let row = earlier[one]!; row < earlier[one]! + 3; row++) {
        const at = row * UNKNOWNS + first
        const byA = matrix[a + row]!
        const byB = matrix[a + UNKNOWNS + row]!
        const byC = matrix[a + 2 * UNKNOWNS + row]!
        aa -= byA * covariance[at]!
        ba -= byB * covariance[at]!
        ca -= byC * covariance[at]!
        bb -= byB * covariance[at + 1]!
        cb -= byC * covariance[at + 1]!
        cc -= byC * covariance[at + 2]!
      }
    putBlock(covariance, first, first, aa, ba, ca, ba, bb, cb, ca, cb, cc)
  }
}

function putBlock(matrix: Float64Array, row: number, column: number, aa: number, ab: number, ac: number, ba: number, bb: number, bc: number, ca: number, cb: number, cc: number): void {
  const a = row * UNKNOWNS + column
  const b = a + UNKNOWNS
  const c = b + UNKNOWNS
  matrix[a] = aa
  matrix[a + 1] = ab
  matrix[a + 2] = ac
  matrix[b] = ba
  matrix[b + 1] = bb
  matrix[b + 2] = bc
  matrix[c] = ca
  matrix[c + 1] = cb
  matrix[c + 2] = cc
}

/** Of each unknown those before it that it shares residuals with. */
const COLUMNS = Array.from({ length: UNKNOWNS }, (_, unknown) => {
  const first = unknown - (unknown % 3)
  return Int32Array.from([...[...EARLIER[first / 3]!].flatMap((from) => [from, from + 1, from + 2]), ...Array.from({ length: unknown % 3 }, (__, place) => first + place)])
})
