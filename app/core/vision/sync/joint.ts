import { costBetween, type PairAgreement } from './agreement.ts'

/** By film, in steps: by how much its offset exceeds the reference's. */
export type Lags = readonly number[]

/** What all pairs of films say of lags together. */
export interface Joint {
  films: number
  reference: number
  /** Of any film from the reference. */
  mostLag: number
  pairs: readonly PairAgreement[]
}

/** The mean over the pairs, each by how much it could compare. */
function costOf({ pairs }: Joint, lags: Lags): number {
  let [sum, weights] = [0, 0]
  for (const pair of pairs) {
    sum += pair.weight * costBetween(pair, lags[pair.other]! - lags[pair.one]!)
    weights += pair.weight
  }
  return sum / weights
}

/** The least cost that is found from several starts by moving films one at a time, two together, and all but the reference. */
export function bestLags(joint: Joint): Lags {
  return starts(joint)
    .map((start) => descended(joint, start))
    .reduce((best, found) => (costOf(joint, found) < costOf(joint, best) ? found : best))
}

const MOST_STARTS = 4

/** By every pair's own best lag, beginning with the pair that stands out: each start leaves out one more of those that do. */
function starts({ films, reference, pairs, mostLag }: Joint): Lags[] {
  const ordered = pairs.map((pair) => ({ ...pair, ...leastOf(pair) })).sort((a, b) => b.depth * b.weight - a.depth * a.weight)
  return Array.from({ length: Math.max(1, Math.min(MOST_STARTS, ordered.length)) }, (_, first) => {
    const lags = new Map([[reference, 0]])
    const order = [...ordered.slice(first), ...ordered.slice(0, first)]
    for (;;) {
      const next = order.find(({ one, other }) => lags.has(one) !== lags.has(other))
      if (!next) break
      const { one, other, lag } = next
      if (lags.has(one)) lags.set(other, within(lags.get(one)! + lag, mostLag))
      else lags.set(one, within(lags.get(other)! - lag, mostLag))
    }
    return Array.from({ length: films }, (_, film) => lags.get(film) ?? 0)
  })
}

const within = (lag: number, most: number) => Math.max(-most, Math.min(most, lag))

function leastOf({ cost, firstLag, typical }: PairAgreement): { lag: number; depth: number } {
  let least = 0
  for (let at = 1; at < cost.length; at++) if (cost[at]! < cost[least]!) least = at
  return { lag: least + firstLag, depth: typical - cost[least]! }
}

function descended(joint: Joint, start: Lags): Lags {
  const movable = start.flatMap((_, film) => (film === joint.reference ? [] : [film]))
  const groups = [...movable.map((film) => [film]), ...movable.flatMap((one, at) => movable.slice(at + 1).map((other) => [one, other])), movable]
  let lags = start
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const group of groups) {
      const moved = bestMove(joint, lags, group)
      if (moved === 0) continue
      lags = lags.map((lag, film) => (group.includes(film) ? lag + moved : lag))
      isBetter = true
    }
  }
  return lags
}

const LEAST_GAIN = 1e-9

/** By how much these move together at best; 0 where nothing is gained. */
function bestMove({ pairs, mostLag }: Joint, lags: Lags, group: readonly number[]): number {
  const own = group.map((film) => lags[film]!)
  const [from, to] = [-mostLag - Math.min(...own), mostLag - Math.max(...own)]
  if (group.length === 0 || to <= from) return 0
  const cost = new Float64Array(to - from + 1)
  for (const pair of pairs) {
    const sign = Number(group.includes(pair.other)) - Number(group.includes(pair.one))
    if (sign === 0) continue
    const lag = lags[pair.other]! - lags[pair.one]!
    for (let move = from; move <= to; move++) cost[move - from]! += pair.weight * costBetween(pair, lag + sign * move)
  }
  let best = -from
  for (let at = 0; at < cost.length; at++) if (cost[at]! < cost[best]! - LEAST_GAIN) best = at
  return best + from
}

/** By lag of one film, from `-mostLag`: the cost where the others stay, or all move with it, whichever is less. */
export function profileOf(joint: Joint, best: Lags, film: number): Float64Array {
  return Float64Array.from({ length: 2 * joint.mostLag + 1 }, (_, at) => Math.min(...movedTo(joint, best, film, at - joint.mostLag).map((lags) => costOf(joint, lags))))
}

/** The least cost with one film at a lag, once the others have moved for it. */
export function bestWith(joint: Joint, best: Lags, film: number, lag: number): Lags {
  return movedTo(joint, best, film, lag)
    .map((start) => {
      const lags = [...start]
      for (const other of lags.keys()) if (other !== joint.reference && other !== film) lags[other]! += bestMove(joint, lags, [other])
      return lags
    })
    .reduce((least, lags) => (costOf(joint, lags) < costOf(joint, least) ? lags : least))
}

/** It alone, and all but the reference with it. */
function movedTo({ reference, mostLag }: Joint, best: Lags, film: number, lag: number): [Lags, Lags] {
  const by = lag - best[film]!
  return [best.map((own, other) => (other === film ? lag : own)), best.map((own, other) => (other === reference ? own : within(own + by, mostLag)))]
}
