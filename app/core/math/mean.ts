/** NaN of none. */
export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Point by point, of curves that are as long as each other; at least one. */
export function meanOfCurves(curves: readonly ArrayLike<number>[]): Float64Array {
  const sum = new Float64Array(curves[0]!.length)
  for (const curve of curves) for (let at = 0; at < sum.length; at++) sum[at]! += curve[at]!
  return sum.map((value) => value / curves.length)
}
