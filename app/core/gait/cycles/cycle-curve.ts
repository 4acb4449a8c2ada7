/** Points of a cycle: 0 to 100 %. */
export const CYCLE_POINTS = 101

/** Between two of a cycle's points, on the line from the one to the other. */
export function valueAtPercent(curve: ArrayLike<number>, percent: number): number {
  const before = Math.min(CYCLE_POINTS - 2, Math.floor(percent))
  return curve[before]! + (percent - before) * (curve[before + 1]! - curve[before]!)
}

/**
 * A curve from one moment to another as 101 values, by cubics through the four samples around each. NaN where a sample beside the place is missing, or the
 * recording does not reach.
 */
export function cycleCurve(timesS: ArrayLike<number>, values: ArrayLike<number>, fromS: number, toS: number): Float64Array {
  const curve = new Float64Array(CYCLE_POINTS)
  let before = lastUpTo(timesS, fromS)
  for (let point = 0; point < CYCLE_POINTS; point++) {
    const timeS = fromS + (point / (CYCLE_POINTS - 1)) * (toS - fromS)
    while (before < timesS.length - 2 && timesS[before + 1]! <= timeS) before++
    curve[point] = valueAt(timesS, values, before, timeS)
  }
  return curve
}

/** Index of the last moment that has come, at least 0. */
function lastUpTo(timesS: ArrayLike<number>, timeS: number): number {
  let [low, high] = [0, timesS.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (timesS[middle]! <= timeS) low = middle + 1
    else high = middle
  }
  return Math.max(0, Math.min(low - 1, timesS.length - 2))
}

function valueAt(timesS: ArrayLike<number>, values: ArrayLike<number>, before: number, timeS: number): number {
  const after = before + 1
  if (!(timeS >= timesS[before]! && timeS <= timesS[after]!)) return Number.NaN
  // A sample's own moment does not hang on its neighbours.
  if (timeS === timesS[before]!) return values[before]!
  if (timeS === timesS[after]!) return values[after]!
  const cubic = before > 0 && after < timesS.length - 1 ? cubicThrough(timesS, values, before - 1, timeS) : Number.NaN
  if (!Number.isNaN(cubic)) return cubic
  const around = [before - 1, before, after, after + 1].filter((at) => at >= 0 && at < timesS.length && ((at !== before - 1 && at !== after + 1) || !Number.isNaN(values[at]!)))
  // Lagrange's polynomial.
  return around.reduce((sum, at) => sum + around.reduce((product, other) => (other === at ? product : (product * (timeS - timesS[other]!)) / (timesS[at]! - timesS[other]!)), values[at]!), 0)
}

/** The same of four samples that are there, as almost all are, without a list of them: an hour has ten million such places. */
function cubicThrough(timesS: ArrayLike<number>, values: ArrayLike<number>, first: number, timeS: number): number {
  const [a, b, c, d] = [timesS[first]!, timesS[first + 1]!, timesS[first + 2]!, timesS[first + 3]!]
  const [ta, tb, tc, td] = [timeS - a, timeS - b, timeS - c, timeS - d]
  return (
    (values[first]! * tb * tc * td) / ((a - b) * (a - c) * (a - d)) +
    (values[first + 1]! * ta * tc * td) / ((b - a) * (b - c) * (b - d)) +
    (values[first + 2]! * ta * tb * td) / ((c - a) * (c - b) * (c - d)) +
    (values[first + 3]! * ta * tb * tc) / ((d - a) * (d - b) * (d - c))
  )
}
