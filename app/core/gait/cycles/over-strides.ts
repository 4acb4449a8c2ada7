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

/** Of curves that are whole; null where none is. */
export function curveSpread(curves: readonly Float64Array[]): CurveSpread | null {
  const whole = curves.filter((curve) => !curve.some(Number.isNaN))
  if (whole.length === 0) return null
  const spreads = Array.from(whole[0]!, (_, at) => spreadOf(whole.map((curve) => curve[at]!))!)
  return { mean: Float64Array.from(spreads, ({ value }) => value), sd: Float64Array.from(spreads, ({ sd }) => sd), n: whole.length }
}
