/** Mean and spread over strides. */
export interface Spread {
  value: number
  /** NaN of fewer than two. */
  sd: number
  n: number
}

/** Of those that are numbers; null of none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const known = values.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return null
  const value = known.reduce((sum, one) => sum + one, 0) / known.length
  const sd = known.length < 2 ? Number.NaN : Math.sqrt(known.reduce((sum, one) => sum + (one - value) ** 2, 0) / (known.length - 1))
  return { value, sd, n: known.length }
}

export interface CurveSpread {
  mean: Float64Array
  sd: Float64Array
  /** Strides whose whole curve is known. */
  n: number
}

/** Sums over whole curves, of which mean and spread come: one curve more or less then takes no walk through thousands. About one of them, so that squares do not drown in what all have. */
export interface CurveTally {
  about: Float64Array
  sum: Float64Array
  squares: Float64Array
  n: number
}

export function tallied(earlier: CurveTally | undefined, added: readonly Float64Array[], removed: readonly Float64Array[] = []): CurveTally | undefined {
  const about = earlier?.about ?? added[0]
  if (!about) return undefined
  const [sum, squares] = [earlier?.sum.slice() ?? new Float64Array(about.length), earlier?.squares.slice() ?? new Float64Array(about.length)]
  for (const [curves, sign] of [[added, 1], [removed, -1]] as const)
    for (const curve of curves)
      for (let at = 0; at < about.length; at++) {
        const from = curve[at]! - about[at]!
        sum[at]! += sign * from
        squares[at]! += sign * from * from
      }
  return { about, sum, squares, n: (earlier?.n ?? 0) + added.length - removed.length }
}

/** Of curves that are whole; null where none is. */
export function curveSpread(curves: readonly Float64Array[]): CurveSpread | null {
  const tally = tallied(undefined, curves.filter(isWholeCurve))
  return tally ? spreadOfTally(tally) : null
}

/** Of curves that are whole, at least one: the same mean, without their spread. */
export function meanCurve(curves: readonly Float64Array[]): Float64Array {
  const about = curves[0]!
  const sum = new Float64Array(about.length)
  for (const curve of curves) for (let at = 0; at < sum.length; at++) sum[at]! += curve[at]! - about[at]!
  return about.map((value, at) => value + sum[at]! / curves.length)
}

/** Null of no curve. */
export function spreadOfTally({ about, sum, squares, n }: CurveTally): CurveSpread | null {
  if (n === 0) return null
  return { mean: about.map((value, at) => value + sum[at]! / n), sd: n < 2 ? new Float64Array(about.length).fill(Number.NaN) : squares.map((square, at) => Math.sqrt(Math.max(0, square - sum[at]! ** 2 / n) / (n - 1))), n }
}

/** Whether nothing is missing in it. */
export function isWholeCurve(curve: Float64Array): boolean {
  for (const value of curve) if (Number.isNaN(value)) return false
  return true
}
