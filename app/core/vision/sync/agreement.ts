import { median } from '../../math/median.ts'
import type { StreamClock } from '../../time/stream-clock.ts'
import { STEP_US } from './even-tracks.ts'
import type { PairCost } from './pair-cost.ts'

/** How badly two films agree by lag, with an answer for every lag: where little overlaps it tends to that of a lag like any other. */
export interface PairAgreement {
  one: number
  other: number
  /** Of the first cost, in steps of `STEP_US`: by how much `other`'s offset exceeds `one`'s. */
  firstLag: number
  cost: Float64Array
  typical: number
  weight: number
}

/** Of the most samples at any lag: so many count as if they had the typical cost. */
const PRIOR_SAMPLES = 0.1

/** Undefined for films that never see the person at once. */
export function agreementOf({ one, other, firstLag, cost, samples }: PairCost): PairAgreement | undefined {
  const known = cost.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return undefined
  const typical = median(known)
  const weight = samples.reduce((most, value) => Math.max(most, value), 0)
  const prior = PRIOR_SAMPLES * weight
  return { one, other, firstLag, typical, weight, cost: cost.map((value, at) => (samples[at]! > 0 ? (value * samples[at]! + typical * prior) / (samples[at]! + prior) : typical)) }
}

export const costBetween = ({ firstLag, cost, typical }: PairAgreement, lag: number): number => cost[lag - firstLag] ?? typical

/**
 * How badly films agree under these clocks, 0..1: the mean over all pairs by how much each could compare. Fast enough to be
 * asked at every nudge. `middleUs`: session time at which lags count.
 */
export function costAt(pairs: readonly PairAgreement[], clocks: readonly StreamClock[], middleUs: number): number {
  const ownTimes = clocks.map(({ offsetUs, rate }) => (middleUs - offsetUs) / rate)
  let [sum, weights] = [0, 0]
  for (const pair of pairs) {
    sum += pair.weight * costBetweenSteps(pair, (ownTimes[pair.one]! - ownTimes[pair.other]!) / STEP_US)
    weights += pair.weight
  }
  return weights > 0 ? sum / weights : NaN
}

/** Catmull & Rom's cubic (1974): on straight lines every minimum would lie at a step. */
function costBetweenSteps(pair: PairAgreement, lag: number): number {
  const from = Math.floor(lag)
  const f = lag - from
  const [a, b, c, d] = [-1, 0, 1, 2].map((step) => costBetween(pair, from + step)) as [number, number, number, number]
  return b + (f * (c - a + f * (2 * a - 5 * b + 4 * c - d + f * (3 * (b - c) + d - a)))) / 2
}
