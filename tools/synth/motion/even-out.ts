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

/** (W + stiffness·DᵀD) z = W·aim, a band matrix, by LDLᵀ. Rows of nothing before and after spare its ends a care of their own. */
function solve(aims: readonly Aim[], exceeded: readonly boolean[], stiffness: number): Float64Array {
  const [count, edge] = [aims.length, BAND - 1]
  const row = () => new Float64Array(count + 2 * edge)
  // the diagonal, and what stands one, two and three before it
  const bands = [row(), row(), row(), row()] as const
  const [diagonal, one, two, three] = bands
  const z = row()
  diagonal.fill(1)
  for (let index = 0; index < count; index++) {
    const { value, weight, most } = aims[index]!
    const held = exceeded[index] ? BOUND_WEIGHT : 0
    diagonal[edge + index] = weight + held
    z[edge + index] = weight * value + (held > 0 ? held * most : 0)
  }
  for (let i = BAND - 1; i >= 0; i--)
    for (let j = 0; j <= i; j++) {
      const band = bands[i - j]!
      const penalty = stiffness * THIRD[i]! * THIRD[j]!
      for (let at = edge + i; at <= edge + i + count - BAND; at++) band[at]! += penalty
    }
  for (let at = edge; at < edge + count; at++) {
    const [third, second, first] = [diagonal[at - 3]!, diagonal[at - 2]!, diagonal[at - 1]!]
    const l3 = three[at]! / third
    const l2 = (two[at]! - l3 * one[at - 2]! * third) / second
    const l1 = (one[at]! - l3 * two[at - 1]! * third - l2 * one[at - 1]! * second) / first
    three[at] = l3
    two[at] = l2
    one[at] = l1
    diagonal[at] = diagonal[at]! - l3 * l3 * third - l2 * l2 * second - l1 * l1 * first
    z[at] = z[at]! - l3 * z[at - 3]! - l2 * z[at - 2]! - l1 * z[at - 1]!
  }
  for (let at = edge; at < edge + count; at++) z[at]! /= diagonal[at]!
  for (let at = edge + count - 1; at >= edge; at--) z[at] = z[at]! - one[at + 1]! * z[at + 1]! - two[at + 2]! * z[at + 2]! - three[at + 3]! * z[at + 3]!
  return z.slice(edge, edge + count)
}
