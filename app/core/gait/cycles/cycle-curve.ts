/** Points of a cycle: 0 to 100 %. */
export const CYCLE_POINTS = 101

/**
 * A curve from one moment to another as 101 values, by cubics through the four samples around each. NaN where a sample beside the place is missing, or the
 * recording does not reach.
 */
export function cycleCurve(timesS: ArrayLike<number>, values: ArrayLike<number>, fromS: number, toS: number): Float64Array {
  const curve = new Float64Array(CYCLE_POINTS)
  let before = 0
  for (let point = 0; point < CYCLE_POINTS; point++) {
    const timeS = fromS + (point / (CYCLE_POINTS - 1)) * (toS - fromS)
    while (before < timesS.length - 2 && timesS[before + 1]! <= timeS) before++
    curve[point] = valueAt(timesS, values, before, timeS)
  }
  return curve
}

function valueAt(timesS: ArrayLike<number>, values: ArrayLike<number>, before: number, timeS: number): number {
  const after = before + 1
  if (!(timeS >= timesS[before]! && timeS <= timesS[after]!)) return Number.NaN
  // A sample's own moment does not hang on its neighbours.
  if (timeS === timesS[before]!) return values[before]!
  if (timeS === timesS[after]!) return values[after]!
  const around = [before - 1, before, after, after + 1].filter((at) => at >= 0 && at < timesS.length && ((at !== before - 1 && at !== after + 1) || !Number.isNaN(values[at]!)))
  // Lagrange's polynomial.
  return around.reduce((sum, at) => sum + around.reduce((product, other) => (other === at ? product : (product * (timeS - timesS[other]!)) / (timesS[at]! - timesS[other]!)), values[at]!), 0)
}
