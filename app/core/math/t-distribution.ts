import { betaShare } from './beta-share.ts'

/** The chance that a t-distributed number lies above `t`. */
export function tTail(t: number, degrees: number): number {
  const outside = betaShare(degrees / (degrees + t * t), degrees / 2, 0.5)
  return t >= 0 ? outside / 2 : 1 - outside / 2
}

/** The value that a t-distributed number stays below with probability `share`. */
export function tQuantile(share: number, degrees: number): number {
  const key = `${share} ${degrees}`
  const value = known.get(key) ?? foundQuantile(share, degrees)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, value)
  return value
}

/** The same few are asked for with every angle and phase, and each takes thousands of steps. */
const known = new Map<string, number>()
const MOST_KNOWN = 1000

function foundQuantile(share: number, degrees: number): number {
  if (share < 0.5) return -tQuantile(1 - share, degrees)
  let low = 0
  let high = 1
  while (tTail(high, degrees) > 1 - share) high *= 2
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (tTail(middle, degrees) > 1 - share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const HALVINGS = 80
