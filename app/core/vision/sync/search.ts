import { agreementOf, type PairAgreement } from './agreement.ts'
import { STEP_US } from './even-tracks.ts'
import { bestLags, type Joint, type Lags } from './joint.ts'
import { livelyIndices } from './moments.ts'
import { type CostLimits, pairCost } from './pair-cost.ts'
import type { Prepared } from './prepare.ts'
import type { SyncOptions } from './films.ts'

/** Of the person's size in the picture, some 1.7 m: keypoints a centimetre off their lines count half, */
const HALF = 0.006
/** and those that always lie 5 cm off. Estimators put joints elsewhere in a view from behind than in one from the side. */
const HALF_BIAS = 0.03
const BIAS_SHARE = 1 / 3

/** Comparisons of two keypoints that a search may take, and moments of a pair that it takes all the same or at most. */
const COMPARISONS = 1e8
const FEWEST_MOMENTS = 100
const MOST_MOMENTS = 600

export const limitsOf = ({ size }: Prepared): CostLimits => ({ half: HALF * size, halfBias: HALF_BIAS * size, biasShare: BIAS_SHARE })

/** Costs of all pairs over every lag, and the lags that are best for all together. */
export function search(prepared: Prepared, { mostLagUs, keypointCount, reference }: SyncOptions): { joint: Joint; best: Lags } {
  const { pairs, tracks, speeds, base } = prepared
  const mostLag = Math.ceil(mostLagUs / STEP_US)
  const reachOf = ({ one, other }: { one: number; other: number }) => (one === base || other === base ? mostLag : 2 * mostLag)
  const perMoment = keypointCount * pairs.reduce((sum, pair) => sum + 2 * reachOf(pair) + 1, 0)
  const moments = Math.max(FEWEST_MOMENTS, Math.min(MOST_MOMENTS, COMPARISONS / perMoment))
  const agreements = pairs.flatMap((pair): PairAgreement[] => {
    const { one, other } = pair
    const agreement = agreementOf(pairCost({ ...pair, tracks: [tracks[one]!, tracks[other]!] }, livelyIndices(speeds[one]!.overall, moments), { firstLag: -reachOf(pair), lags: 2 * reachOf(pair) + 1 }, limitsOf(prepared)))
    return agreement ? [agreement] : []
  })
  const joint: Joint = { films: tracks.length, reference: base, mostLag, pairs: agreements }
  const best = bestLags(joint)
  return seenFrom(joint, best, reference ?? mostAgreeing(joint, best))
}

/** By another film's clock. */
function seenFrom(joint: Joint, best: Lags, reference: number): { joint: Joint; best: Lags } {
  const own = best.map((lag) => lag - best[reference]!)
  return { joint: { ...joint, reference, mostLag: Math.max(joint.mostLag, ...own.map(Math.abs)) }, best: own }
}

/** The film whose pairs stand out most at these lags. */
function mostAgreeing({ films, pairs }: Joint, best: Lags): number {
  const agreed = Array.from({ length: films }, () => 0)
  for (const { one, other, cost, firstLag, typical, weight } of pairs) {
    const gain = weight * (typical - (cost[best[other]! - best[one]! - firstLag] ?? typical))
    agreed[one]! += gain
    agreed[other]! += gain
  }
  return agreed.indexOf(Math.max(...agreed))
}
