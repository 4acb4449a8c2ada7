import { pearson } from '../../math/pearson.ts'

const LEAST_OVERLAP = 50
/** Steps to either side in which a candidate is the best. */
const APART = 10
const MOST_CANDIDATES = 5

/** The lags at which two curves go along with each other best, and Pearson's correlation there. `lag`: `other`'s index = `one`'s − lag. */
export function correlationPeaks(one: Float64Array, other: Float64Array, firstLag: number, lags: number): { lag: number; correlation: number }[] {
  const byLag = Float64Array.from({ length: lags }, (_, at) => correlation(one, other, firstLag + at))
  const isPeak = (at: number) => byLag.subarray(Math.max(0, at - APART), at + APART + 1).every((value) => !(value > byLag[at]!))
  return [...byLag.keys()]
    .filter((at) => !Number.isNaN(byLag[at]!) && isPeak(at))
    .map((at) => ({ lag: firstLag + at, correlation: byLag[at]! }))
    .sort((a, b) => b.correlation - a.correlation)
    .slice(0, MOST_CANDIDATES)
}

/** NaN where too little overlaps. */
function correlation(one: Float64Array, other: Float64Array, lag: number): number {
  let n = 0
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0]
  for (let at = Math.max(0, lag); at < one.length && at - lag < other.length; at++) {
    const a = one[at]!
    const b = other[at - lag]!
    if (Number.isNaN(a + b)) continue
    n++
    sumA += a
    sumB += b
    sumAA += a * a
    sumBB += b * b
    sumAB += a * b
  }
  if (n < LEAST_OVERLAP) return NaN
  return pearson({ n, a: sumA, b: sumB, aa: sumAA, bb: sumBB, ab: sumAB })
}
