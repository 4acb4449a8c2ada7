/** Strides between whose strikes an event is missing, or is one too many: told by their time against the person’s rhythm. */
import { medianBetween } from '../../math/median.ts'
import type { Stride } from './strides.ts'

/** Fewer, of both sides together, are no rhythm. */
const FEWEST = 3
/** Of the median time: without a strike it takes twice as long, with one too many about half. Assumed. */
const LEAST_SHARE = 0.67
const MOST_SHARE = 1.5

type Times = Pick<Stride, 'fromS' | 'toS'>

/** Of a stride the reason why it does not count; null of one that is of the rhythm. `all`: of both sides. */
export function outOfRhythm(all: readonly Times[]): (stride: Times) => string | null {
  if (all.length < FEWEST) return () => null
  const usualS = medianBetween(Float64Array.from(all, ({ fromS, toS }) => toS - fromS))
  return ({ fromS, toS }) => {
    const share = (toS - fromS) / usualS
    if (share >= LEAST_SHARE && share <= MOST_SHARE) return null
    return `it takes ${(toS - fromS).toFixed(2)} s, others ${usualS.toFixed(2)} s, as if a strike were ${share > 1 ? 'missing' : 'one too many'}`
  }
}
