import { ranked } from './rank.ts'

/** Of Geman & McClure (1987): 0 for none, 1/2 at `half`, never more than 1, so that an outlier weighs as much as any misfit. */
export function bounded(value: number, half: number): number {
  const squared = value * value
  return squared / (squared + half * half)
}

const ENOUGH = 48
const STEPS = 2

/** The value that most lie around: from the median of some, by steps towards the least loss. `some` is scratch. */
export function steady(values: Float64Array, count: number, some: Float64Array, half: number): number {
  const stride = Math.max(1, Math.floor(count / ENOUGH))
  let taken = 0
  for (let at = 0; at < count; at += stride) some[taken++] = values[at]!
  let middle = ranked(some, taken, taken >> 1)
  for (let step = 0; step < STEPS; step++) {
    let sum = 0
    let weights = 0
    for (let at = 0; at < count; at++) {
      const off = (values[at]! - middle) / half
      const weight = 1 / ((1 + off * off) * (1 + off * off))
      sum += weight * values[at]!
      weights += weight
    }
    if (weights > 0) middle = sum / weights
  }
  return middle
}
