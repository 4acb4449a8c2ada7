import type { EvenTracks } from './even-tracks.ts'
import type { Lags } from './joint.ts'
import { livelyIndices } from './moments.ts'
import { type ComparedPair, pairCost } from './pair-cost.ts'
import type { Prepared } from './prepare.ts'
import { limitsOf } from './search.ts'

/** Half a stride of the slowest walk, in steps, to either side of the best lag. */
const REACH = 40
const MOMENTS = 150
/** By as much better it has to fit with sides exchanged. */
const CLEARLY = 0.85

/**
 * The film that seems to take left for right throughout, if there is one. Half a stride off, somebody who walks looks much like
 * their mirror image: such a film seems to fit there.
 */
export function mirroredFilm(prepared: Prepared, best: Lags, mirrored: readonly number[]): number | undefined {
  const shares = best.map((_, film) => exchangedShare(prepared, best, film, mirrored))
  const least = Math.min(...shares)
  // Of two films alone either may be the one.
  return least < CLEARLY ? shares.lastIndexOf(least) : undefined
}

/** Of the cost at the best lag: what is left of it with this film's sides exchanged, where that fits best. */
function exchangedShare(prepared: Prepared, best: Lags, film: number, mirrored: readonly number[]): number {
  const limits = limitsOf(prepared)
  const { pairs, tracks } = prepared
  const exchanged = exchangedSides(tracks[film]!, mirrored)
  const range = { cost: new Float64Array(2 * REACH + 1), samples: new Float64Array(2 * REACH + 1) }
  let [asItIs, samples] = [0, 0]
  for (const { one, other, essential } of pairs) {
    if (one !== film && other !== film) continue
    const moments = livelyIndices(prepared.speeds[one]!.overall, MOMENTS)
    const lag = best[other]! - best[one]!
    const own = pairCost({ one, other, essential, tracks: [tracks[one]!, tracks[other]!] }, moments, { firstLag: lag, lags: 1 }, limits)
    if (own.samples[0] === 0) continue
    asItIs += own.cost[0]! * own.samples[0]!
    samples += own.samples[0]!
    const pair: ComparedPair = { one, other, essential, tracks: one === film ? [exchanged, tracks[other]!] : [tracks[one]!, exchanged] }
    const { cost, samples: seen } = pairCost(pair, moments, { firstLag: lag - REACH, lags: 2 * REACH + 1 }, limits)
    for (const [at, count] of seen.entries()) {
      if (count === 0) continue
      // Later for the other film is earlier for the one.
      const place = other === film ? at : 2 * REACH - at
      range.cost[place]! += cost[at]! * count
      range.samples[place]! += count
    }
  }
  return range.cost.reduce((least, cost, at) => (2 * range.samples[at]! > samples ? Math.min(least, (cost / range.samples[at]!) / (asItIs / samples)) : least), 1)
}

const exchangedSides = ({ x, y, ...rest }: EvenTracks, mirrored: readonly number[]): EvenTracks => ({ ...rest, x: mirrored.map((other) => x[other]!), y: mirrored.map((other) => y[other]!) })
