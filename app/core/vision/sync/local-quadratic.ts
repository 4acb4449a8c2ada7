const LEAST_SAMPLES = 4
/** Of the largest it could be: below it the samples lie so unevenly that the curve through them is anybody's guess. */
const LEAST_DETERMINANT = 1e-4

/**
 * Weights by which samples `away` from a moment, in half widths of the kernel, make the local quadratic's value there (Fan &
 * Gijbels 1996, with Epanechnikov's kernel). Samples that are not used (`used` 0) get none. False where they tell no value.
 */
export function quadraticWeights(away: Float64Array, used: Uint8Array, count: number, weights: Float64Array): boolean {
  let [s0, s1, s2, s3, s4, samples] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < count; at++) {
    if (used[at] === 0) continue
    const u = away[at]!
    const w = 1 - u * u
    s0 += w
    s1 += w * u
    s2 += w * u * u
    s3 += w * u * u * u
    s4 += w * u * u * u * u
    samples++
  }
  const [a, b, c] = [s2 * s4 - s3 * s3, s2 * s3 - s1 * s4, s1 * s3 - s2 * s2]
  const determinant = s0 * a + s1 * b + s2 * c
  if (samples < LEAST_SAMPLES || determinant < LEAST_DETERMINANT * s0 * s0 * s0) return false
  for (let at = 0; at < count; at++) {
    const u = away[at]!
    weights[at] = used[at] === 0 ? 0 : ((1 - u * u) * (a + u * (b + u * c))) / determinant
  }
  return true
}
