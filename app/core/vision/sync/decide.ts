import { median } from '../../math/median.ts'
import { STEP_US } from './even-tracks.ts'
import { areApart, confidenceIn, type Contest, contestOf, contestWithMost } from './contest.ts'
import { disagreement } from './disagreement.ts'
import { bestWith, profileOf, type Joint, type Lags } from './joint.ts'
import { ENOUGH_MOMENTS, livelyMoments } from './moments.ts'
import type { Prepared } from './prepare.ts'
import { refine, ROUNDS, type Refined } from './refine.ts'
import { isRepeating, rivalsOf } from './rivals.ts'
import type { Clock } from './scene.ts'
import { limitsOf } from './search.ts'

/** How one film's lag stands against the one that comes second. */
export interface Standing {
  /** Cost by lag, from `-mostLag`, whatever the others have to do for it. */
  profile: Float64Array
  contest: Contest
  /** Share by which the best lag's cost is less than that of most. */
  standsOut: number
  /** In steps; NaN where there is none. */
  rivalLag: number
  /** Movement repeats itself, and at some lags too little overlaps to tell them from the best. */
  isBlind: boolean
}

const MOST_RIVALS = 2

/** Where films are noisy, small misfits tell nothing: so many standard deviations count half, at most of the person's size. */
const HALF_DEVIATIONS = 3
const MOST_HALF = 0.015

export function standingsOf(prepared: Prepared, joint: Joint, best: Lags, { clocks, deviation }: Refined): (Standing | undefined)[] {
  const moments = livelyMoments(prepared, clocks, ENOUGH_MOMENTS.comparing)
  const half = Math.max(limitsOf(prepared).half, Math.min(HALF_DEVIATIONS * deviation, MOST_HALF * prepared.size))
  const own = disagreement(prepared, moments, clocks, half)
  const contests = new Map<string, Contest | 'same' | undefined>()

  const contestWith = (lags: Lags, isValley: boolean) => {
    const start = lags.map((lag, film): Clock => ({ offsetUs: clocks[film]!.offsetUs + (lag - best[film]!) * STEP_US, drift: clocks[film]!.drift }))
    const rival = isValley ? refine(prepared, joint.reference, moments, start, start.map(() => false), ROUNDS.close).clocks : start
    const differing = prepared.pairs.flatMap((pair, at) => (areApart(pair, rival, clocks) ? [at] : []))
    return differing.length === 0 ? 'same' : contestOf(own, disagreement(prepared, moments, rival, half), differing)
  }

  return best.map((lag, film) => {
    if (film === joint.reference) return undefined
    const profile = profileOf(joint, best, film)
    const rivals = rivalsOf(profile, lag + joint.mostLag)
    let [contest, rivalLag, isBlind]: [Contest | undefined, number, boolean] = [undefined, NaN, false]
    for (const { at, isValley } of rivals.slice(0, MOST_RIVALS)) {
      const lags = bestWith(joint, best, film, at - joint.mostLag)
      const key = lags.join()
      if (!contests.has(key)) contests.set(key, contestWith(lags, isValley))
      const found = contests.get(key)
      if (!found) isBlind ||= isRepeating(profile, lag + joint.mostLag, rivals)
      else if (found !== 'same' && (!contest || confidenceIn(found) < confidenceIn(contest))) [contest, rivalLag] = [found, at - joint.mostLag]
    }
    const standsOut = 1 - profile[lag + joint.mostLag]! / median(profile)
    return { profile, contest: contest ?? contestWithMost(standsOut), standsOut, rivalLag, isBlind }
  })
}
