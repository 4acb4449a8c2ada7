/** What a sample should be, how much that counts, and what it should not exceed. */
export interface Aim {
  value: number
  weight: number
  most: number
}

/** Of what exceeds its bound: some ten thousandths of what pulls at it are left over. */
const BOUND_WEIGHT = 1e4
const MOST_ROUNDS = 60
const TOLERANCE = 1e-6

/**
 * The smooth sequence that stays near the aims and below the bounds: weighted least squares with a penalty on third
 * differences (Whittaker–Henderson; Eilers 2003, Anal Chem 75:3631) and on what exceeds a bound. Of even samples with
 * weight 1 it halves what swings `cutOff` times a sample; what counts more is followed more closely.
 */
export function evenOut(aims: readonly Aim[], cutOff: number): Float64Array {
  const stiffness = 1 / (2 * Math.sin(Math.PI * cutOff)) ** 6
  const cost = (z: Float64Array) => {
    let sum = 0
    for (let index = 0; index < aims.length; index++) {
      const { value, weight, most } = aims[index]!
      sum += weight * (z[index]! - value) ** 2 + BOUND_WEIGHT * Math.max(0, z[index]! - most) ** 2
    }
    for (let i = BAND - 1; i < z.length; i++) sum += stiffness * (z[i]! - 3 * z[i - 1]! + 3 * z[i - 2]! - z[i - 3]!) ** 2
    return sum
  }
  // a convex sum of pieces of parabolas: Newton's method from piece to piece, halving a step that overshoots
  /** Which bounds the last step took to be exceeded, if it was a whole one: then it ended at the least of those parabolas. */
  let whole: readonly boolean[] | undefined = aims.map(() => false)
  let smooth = solve(aims, whole, stiffness)
  let least = cost(smooth)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now = smooth
    const exceeded = aims.map(({ most }, index) => now[index]! > most)
    if (whole && exceeded.every((is, index) => is === whole![index])) return now
    const ideal = solve(aims, exceeded, stiffness)
    let [share, next, costs] = [1, ideal, cost(ideal)]
    while (costs > least && share > TOLERANCE) {
      share /= 2
      next = now.map((value, index) => value + share * (ideal[index]! - value))
      costs = cost(next)
    }
    whole = share === 1 ? exceeded : undefined
    if (!(least - costs > TOLERANCE * least)) return costs < least ? next : now
    ;[smooth, least] = [next, costs]
  }
  return smooth
}

/** Third difference: 1 −3 3 −1. */
const THIRD = [1, -3, 3, -1]
const BAND = THIRD.length

/** (W + stiffness·DᵀD) z = W·aim, a band matrix, by LDLᵀ. */
function solve(aims: readonly Aim[], exceeded: readonly boolean[], stiffness: number): Float64Array {
  const count = aims.length
  // band[BAND·i + k]: row i, column i − k
  const [band, z] = [new Float64Array(BAND * count), new Float64Array(count)]
  for (const [index, { value, weight, most }] of aims.entries()) {
    const held = exceeded[index] ? BOUND_WEIGHT : 0
    band[BAND * index] = weight + held
    z[index] = weight * value + (held > 0 ? held * most : 0)
  }
  for (let first = 0; first + BAND <= count; first++)
    for (let i = 0; i < BAND; i++) for (let j = 0; j <= i; j++) band[BAND * (first + i) + i - j]! += stiffness * THIRD[i]! * THIRD[j]!
  // Where row i's column 0 would stand: column k is k before it.
  for (let row = 0; row < count; row++) {
    const first = Math.max(0, row - BAND + 1)
    const own = BAND * row + row
    for (let column = first; column <= row; column++) {
      const other = BAND * column + column
      let sum = band[own - column]!
      for (let k = first; k < column; k++) sum -= band[own - k]! * band[other - k]! * band[BAND * k]!
      band[own - column] = column < row ? sum / band[BAND * column]! : sum
    }
    for (let k = first; k < row; k++) z[row]! -= band[own - k]! * z[k]!
  }
  for (let row = 0; row < count; row++) z[row]! /= band[BAND * row]!
  for (let row = count - 1; row >= 0; row--) for (let below = row + 1; below < Math.min(count, row + BAND); below++) z[row]! -= band[BAND * below + below - row]! * z[below]!
  return z
}
