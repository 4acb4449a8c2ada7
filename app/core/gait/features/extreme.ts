export interface Extreme {
  value: number
  percent: number
}

/**
 * The most (or with −1 the least) of a curve of 101 values between two percents, between its points by the parabola through the three around it. Null where it lies at an end of the window without turning there: then it is
 * where somebody began to look, and the curve goes on beyond it.
 */
export function extremeOf(curve: ArrayLike<number>, sign: 1 | -1, fromPercent: number, toPercent: number): Extreme | null {
  const [from, to] = [Math.ceil(fromPercent), Math.floor(toPercent)]
  let best = from
  for (let at = from + 1; at <= to; at++) if (sign * curve[at]! > sign * curve[best]!) best = at
  const [before, here, after] = [curve[best - 1], curve[best]!, curve[best + 1]]
  if (before === undefined || after === undefined || sign * before > sign * here || sign * after > sign * here) return null
  const bend = before - 2 * here + after
  if (bend === 0) return null
  const aside = (before - after) / (2 * bend)
  const percent = best + aside
  return percent < fromPercent || percent > toPercent ? null : { value: here - ((before - after) * aside) / 4, percent }
}
