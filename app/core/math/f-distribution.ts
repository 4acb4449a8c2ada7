import { betaShare } from './beta-share.ts'

/** The value that an F-distributed number stays below with probability `share`. */
export function fQuantile(share: number, degrees: number, otherDegrees: number): number {
  // F = (d2/d1)·x/(1 − x), where x is beta-distributed
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (betaShare(middle, degrees / 2, otherDegrees / 2) < share) low = middle
    else high = middle
  }
  return (otherDegrees / degrees) * (low / (1 - low))
}

const HALVINGS = 60
