export interface Rounded {
  valueDeg: number
  referenceDeg: number
  deltaDeg: number
  decimals: number
}

/** Below so many degrees, or percent, of uncertainty a tenth says something. */
const FINE = 1

/** Where nobody knows it, no tenth does. */
export const decimalsBy = (uncertainty: number | null): number => (uncertainty !== null && uncertainty < FINE ? 1 : 0)

/**
 * As exactly as is known: to the degree, or to a tenth where the interval is narrower than that. "44° instead of 61°" is 17° less: where rounding
 * would have it otherwise, the one of both that it wrongs less gives way.
 */
export function rounded(valueDeg: number, referenceDeg: number, uncertaintyDeg: number | null): Rounded {
  const decimals = decimalsBy(uncertaintyDeg)
  const unit = 10 ** -decimals
  const to = (value: number) => Math.round(value / unit)
  const delta = to(valueDeg - referenceDeg)
  const [value, reference] = [to(valueDeg), to(referenceDeg)]
  const off = delta - (value - reference)
  const valueGives = Math.abs((value + off) * unit - valueDeg) <= Math.abs((reference - off) * unit - referenceDeg)
  return { valueDeg: (valueGives ? value + off : value) * unit, referenceDeg: (valueGives ? reference : reference - off) * unit, deltaDeg: delta * unit, decimals }
}

/** Of a finding, wherever it is told: by the smaller of its thresholds. */
export const roundedFinding = ({ valueDeg, referenceDeg, thresholdsDeg }: { valueDeg: number; referenceDeg: number; thresholdsDeg: { single: number } | null }): Rounded => rounded(valueDeg, referenceDeg, thresholdsDeg && thresholdsDeg.single)

/** Of a feature, by half of its interval. Where there is none, by how much chance brings. */
export const roundedAgainst = (value: number, { reference, interval, thresholds }: { reference: number; interval: readonly [number, number] | null; thresholds: { single: number } | null }): Rounded =>
  rounded(value, reference, interval ? (interval[1] - interval[0]) / 2 : (thresholds?.single ?? null))
