export interface Extreme {
  value: number
  percent: number
}

/** The most (or with −1 the least) of a curve of 101 values between two percents, between its points by the parabola through the three around it. */
export function extremeOf(curve: ArrayLike<number>, sign: 1 | -1, fromPercent: number, toPercent: number): Extreme {
  const [from, to] = [Math.ceil(fromPercent), Math.floor(toPercent)]
  let best = from
  for (let at = from + 1; at <= to; at++) if (sign * curve[at]! > sign * curve[best]!) best = at
  const [before, here, after] = [curve[best - 1], curve[best]!, curve[best + 1]]
  const bend = before === undefined || after === undefined ? 0 : before - 2 * here + after
  // At an end of the window the curve may go on beyond: then the end is where it is largest.
  if (bend === 0 || sign * bend > 0 || best === from || best === to) return { value: here, percent: best }
  const aside = (before! - after!) / (2 * bend)
  return { value: here - ((before! - after!) * aside) / 4, percent: best + aside }
}
