/** Mean and spread over strides. */
export interface Spread {
  value: number
  /** NaN of fewer than two. */
  sd: number
  n: number
}

/** Of those that are numbers; null of none. */
export const spreadOf = (values: readonly number[]): Spread | null => spreadOfSums([sumsOf(values)])

/** Of those that are numbers: how many, their mean, and the squares of what each has beside it. */
export interface ValueSums {
  n: number
  mean: number
  squares: number
}

export function sumsOf(values: readonly number[]): ValueSums {
  const known = values.filter((value) => !Number.isNaN(value))
  const mean = known.reduce((sum, one) => sum + one, 0) / (known.length || 1)
  return { n: known.length, mean, squares: known.reduce((sum, one) => sum + (one - mean) ** 2, 0) }
}

/** Of several together (Chan, Golub & LeVeque 1983, Am Stat 37:242); null of none. */
export function spreadOfSums(sums: readonly ValueSums[]): Spread | null {
  const n = sums.reduce((all, one) => all + one.n, 0)
  if (n === 0) return null
  const value = sums.reduce((all, one) => all + one.n * one.mean, 0) / n
  const squares = sums.reduce((all, one) => all + one.squares + one.n * (one.mean - value) ** 2, 0)
  return { value, sd: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1)), n }
}

export interface CurveSpread {
  mean: Float64Array
  sd: Float64Array
  /** Strides whose whole curve is known. */
  n: number
}

/** Sums over whole curves, about one of them, so that squares do not drown in what all have. */
export interface CurveTally {
  mean: Float64Array
  /** Of what each has beside the mean. */
  squares: Float64Array
  n: number
}

/** Null of no curve. */
export function tallied(curves: readonly Float64Array[]): CurveTally | null {
  const about = curves[0]
  if (!about) return null
  const n = curves.length
  const [sum, squares] = [new Float64Array(about.length), new Float64Array(about.length)]
  for (const curve of curves)
    for (let at = 0; at < about.length; at++) {
      const from = curve[at]! - about[at]!
      sum[at]! += from
      squares[at]! += from * from
    }
  return { mean: about.map((value, at) => value + sum[at]! / n), squares: squares.map((square, at) => Math.max(0, square - sum[at]! ** 2 / n)), n }
}

/** Of several together, as above. */
export function joinedTallies(tallies: readonly CurveTally[]): CurveTally | null {
  const [first, ...others] = tallies
  if (!first || others.length === 0) return first ?? null
  const n = tallies.reduce((sum, one) => sum + one.n, 0)
  const [mean, squares] = [first.mean.slice(), new Float64Array(first.mean.length)]
  for (const one of others) for (let at = 0; at < mean.length; at++) mean[at]! += (one.n / n) * (one.mean[at]! - first.mean[at]!)
  for (const one of tallies) for (let at = 0; at < mean.length; at++) squares[at]! += one.squares[at]! + one.n * (one.mean[at]! - mean[at]!) ** 2
  return { mean, squares, n }
}

/** Of curves that are whole; null where none is. */
export const curveSpread = (curves: readonly Float64Array[]): CurveSpread | null => spreadOfTallies([tallied(curves.filter(isWholeCurve)) ?? []].flat())

/** Of curves that are whole, at least one: the same mean, without their spread. */
export function meanCurve(curves: readonly Float64Array[]): Float64Array {
  const about = curves[0]!
  const sum = new Float64Array(about.length)
  for (const curve of curves) for (let at = 0; at < sum.length; at++) sum[at]! += curve[at]! - about[at]!
  return about.map((value, at) => value + sum[at]! / curves.length)
}

/** Null of no curve. */
export function spreadOfTallies(tallies: readonly CurveTally[]): CurveSpread | null {
  const all = joinedTallies(tallies)
  return all && { mean: all.mean, sd: all.n < 2 ? new Float64Array(all.mean.length).fill(Number.NaN) : all.squares.map((square) => Math.sqrt(square / (all.n - 1))), n: all.n }
}

/** Whether nothing is missing in it. */
export function isWholeCurve(curve: Float64Array): boolean {
  for (const value of curve) if (Number.isNaN(value)) return false
  return true
}
