export interface Rounded {
  valueDeg: number
  referenceDeg: number
  deltaDeg: number
  decimals: number
}

/** Below so many degrees of uncertainty a tenth says something. */
const FINE_DEG = 1

/**
 * As exactly as is known: to the degree, or to a tenth where the interval is narrower than that. "44° instead of 61°" is 17° less: where rounding
 * would have it otherwise, the one of both that it wrongs less gives way.
 */
export function rounded(valueDeg: number, referenceDeg: number, uncertaintyDeg: number): Rounded {
  const decimals = uncertaintyDeg < FINE_DEG ? 1 : 0
  const unit = 10 ** -decimals
  const to = (value: number) => Math.round(value / unit)
  const delta = to(valueDeg - referenceDeg)
  const [value, reference] = [to(valueDeg), to(referenceDeg)]
  const off = delta - (value - reference)
  const valueGives = Math.abs((value + off) * unit - valueDeg) <= Math.abs((reference - off) * unit - referenceDeg)
  return { valueDeg: (valueGives ? value + off : value) * unit, referenceDeg: (valueGives ? reference : reference - off) * unit, deltaDeg: delta * unit, decimals }
}
