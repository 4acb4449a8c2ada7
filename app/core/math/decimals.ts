/** Uncertainties are given with two digits (JCGM 100:2008, 7.2.6), and never more decimals than `most`. */
export function decimalsFor(spread: number, most: number): number {
  if (!(spread > 0)) return most
  return Math.max(0, Math.min(most, 1 - Math.floor(Math.log10(spread))))
}
