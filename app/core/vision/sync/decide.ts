import { STEP_US } from './even-tracks.ts'
import { areApart, contestOf, type Contest } from './contest.ts'
import { disagreement } from './disagreement.ts'
import { bestWith, profileOf, type Joint, type Lags } from './joint.ts'
import { ENOUGH_MOMENTS, livelyMoments } from './moments.ts'
import type { Prepared } from './prepare.ts'
import { median } from './rank.ts'
import { refine, ROUNDS } from './refine.ts'
import { isRepeating, rivalsOf } from './rivals.ts'
import type { Clock } from './scene.ts'
import { halfOf } from './search.ts'

/** How one film's lag stands against the one that comes second. */
export interface Standing {
  /** Cost by lag, from `-mostLag`, whatever the others have to do for it. */
  profile: Float64Array
  contest: Contest
  /** In steps; NaN where there is none. */
  rivalLag: number
  /** Movement repeats itself, and at some lags too little overlaps to tell them from the best. */
  isBlind: boolean
}

const MOST_RIVALS = 2

/** Against no lag in particular: the usual one. */
function contestWithUsual(profile: Float64Array, best: number): Contest {
  return { contrast: 1 - profile[best]! / median(profile.slice()), support: 1, witnesses: Infinity }
}

export function standingsOf(prepared: Prepared, joint: Joint, best: Lags, clocks: readonly Clock[]): (Standing | undefined)[] {
  const moments = livelyMoments(prepared, clocks, ENOUGH_MOMENTS.comparing)
  const half = halfOf(prepared)
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
    let [contest, rivalLag, isBlind] = [contestWithUsual(profile, lag + joint.mostLag), NaN, false]
    for (const { at, isValley } of rivals.slice(0, MOST_RIVALS)) {
      const lags = bestWith(joint, best, film, at - joint.mostLag)
      const key = lags.join()
      if (!contests.has(key)) contests.set(key, contestWith(lags, isValley))
      const found = contests.get(key)
      if (!found) isBlind ||= isRepeating(profile, lag + joint.mostLag, rivals)
      else if (found !== 'same' && found.contrast < contest.contrast) [contest, rivalLag] = [found, at - joint.mostLag]
    }
    return { profile, contest, rivalLag, isBlind }
  })
}
