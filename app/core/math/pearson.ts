/** Sums over pairs of numbers, as far as both of a pair are known. */
export interface PairSums {
  n: number
  a: number
  b: number
  aa: number
  bb: number
  ab: number
}

/** Pearson's correlation of the pairs. */
export const pearson = ({ n, a, b, aa, bb, ab }: PairSums): number => (n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b))
