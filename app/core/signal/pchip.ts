/**
 * The shape-preserving cubic through points in order of x, at a place between two of them: it goes no further up or down than they
 * do (Fritsch & Carlson 1980, SIAM J Numer Anal 17:238, with the weighted harmonic mean of Fritsch & Butland 1984).
 */
export function pchip(xs: readonly number[], ys: readonly number[], at: number): number {
  if (!(at >= xs[0]! && at <= xs.at(-1)!)) return NaN
  let from = 0
  while (from < xs.length - 2 && at > xs[from + 1]!) from++
  const width = xs[from + 1]! - xs[from]!
  const s = (at - xs[from]!) / width
  const [one, other] = [slopeAt(xs, ys, from), slopeAt(xs, ys, from + 1)]
  // the cubic of Hermite
  return (
    ys[from]! * (1 + 2 * s) * (1 - s) ** 2 + one * width * s * (1 - s) ** 2 + ys[from + 1]! * s * s * (3 - 2 * s) + other * width * s * s * (s - 1)
  )
}

function slopeAt(xs: readonly number[], ys: readonly number[], place: number): number {
  const width = (from: number) => xs[from + 1]! - xs[from]!
  const slope = (from: number) => (ys[from + 1]! - ys[from]!) / width(from)
  const last = xs.length - 1
  if (last === 1) return slope(0)
  if (place === 0) return endSlope(width(0), width(1), slope(0), slope(1))
  if (place === last) return endSlope(width(last - 1), width(last - 2), slope(last - 1), slope(last - 2))
  const [before, after] = [slope(place - 1), slope(place)]
  if (before * after <= 0) return 0
  const [one, other] = [2 * width(place) + width(place - 1), width(place) + 2 * width(place - 1)]
  return (one + other) / (one / before + other / after)
}

/** Of the parabola through three points, as far as it keeps their shape. */
function endSlope(near: number, far: number, nearSlope: number, farSlope: number): number {
  const slope = ((2 * near + far) * nearSlope - near * farSlope) / (near + far)
  if (slope * nearSlope <= 0) return 0
  return nearSlope * farSlope < 0 && Math.abs(slope) > 3 * Math.abs(nearSlope) ? 3 * nearSlope : slope
}
