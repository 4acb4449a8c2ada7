/** What differs from the people of a norm or cohort: by more than the band in which their whole gaits lie. */
import { bySide, SIDES, type Side } from '../body/joints.ts'
import { meanBorders, meanStrideS } from '../gait/cycles/mean-borders.ts'
import { PHASES } from '../gait/cycles/phases.ts'
import { strideCurves } from '../gait/cycles/stride-curves.ts'
import { NORMAL_95 } from '../math/normal.ts'
import { meanCurvesOf } from '../norms/references/compared.ts'
import { atEveryPercent, curvesOfSide, type Reference } from '../norms/references/reference.ts'
import { scoresAgainst } from '../norms/scores/against-reference.ts'
import { meanCurves, partOfScore } from './baseline-scores.ts'
import { checkName } from './checks.ts'
import type { Deviation } from './deviation.ts'
import type { Difference } from './differences.ts'
import { type EventsOtherwise, eventsOtherwise } from './events-otherwise.ts'
import { explained } from './explained.ts'
import { familyFactor, remembered } from './chance/family-factor.ts'
import type { Question } from './find-deviations.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { phaseMeansOf, type SessionMeans, sessionMeans } from './phase-means.ts'
import { REPEATABILITY_DEGREES, repeatabilityDeg } from './chance/repeatability.ts'
import { runsOf } from './runs.ts'
import { SEED } from './chance/seed.ts'
import { toldOnce } from './seen-twice.ts'
import { eventsVariance } from './chance/session-variance.ts'
import type { Variation } from './sensitivity.ts'
import { testedOf } from '../gait/angles/tested-angles.ts'

export type PeopleQuestion = Pick<Question, 'today' | 'method' | 'quality' | 'athleteName' | 'isTried' | 'eventsS'> & {
  /** Through the gate. Where it has no band, nothing can be said to differ. */
  reference: Reference
  /** What else the gate lets through: whether a verdict would be the same against it. */
  others?: readonly Reference[]
  /** Today, measured a little differently. */
  variations?: readonly Variation[]
}

/** The largest first. */
export function differsFromPeople({ today, reference, others = [], method = 'keypoints', quality = () => null, athleteName, variations = [], isTried = true, eventsS = eventsOtherwise([], method) }: PeopleQuestion): Deviation[] {
  const differencesIn = (gait: MeasuredGait, people: Reference) => differencesFrom(gait, people, method, eventsS)
  const varied = [
    ...variations.map(({ what, today: otherwise = today }) => ({ what, differences: differencesIn(otherwise, reference) })),
    ...others.filter(({ band }) => band !== null).map((people) => ({ what: checkName({ by: 'against', name: people.name }), differences: differencesIn(today, people) })),
  ]
  const scores = scoresAgainst(meanCurves(today), meanCurvesOf(reference))
  const runs = toldOnce(runsOf(differencesIn(today, reference)))
  const { name, population, leftOut } = reference
  return runs.map((run) => explained(run, runs, { quality, athleteName, sessions: undefined, reference: { kind: 'people', name, count: population.n, areOthers: leftOut !== undefined }, varied, isTried, part: (side, angle) => partOfScore(scores, side, angle) }))
}

function differencesFrom(gait: MeasuredGait, reference: Reference, method: PeopleQuestion['method'], eventsS: EventsOtherwise): Difference[] {
  const { band, population } = reference
  if (!band) return []
  const curves = bySide((side) => curvesOfSide(reference, side))
  const has = (side: Side, angle: Difference['angle']) => curves[side][angle] !== undefined && strideCurves(gait.strides[side])[angle] !== undefined
  return testedOf((angle) => SIDES.some((side) => has(side, angle))).flatMap((angle) => SIDES.flatMap((side) => {
    const [curve, now] = [curves[side][angle], sessionMeans(gait, side, angle)]
    if (!curve || !now) return []
    const strides = gait.strides[side]
    const borders = meanBorders(strides)!
    const [mean, sd] = [atEveryPercent(curve.mean), atEveryPercent(curve.sdBetween)]
    const strideS = meanStrideS(strides)
    return PHASES.map((phase, at): Difference => {
      const [fromPercent, toPercent] = [borders[at]!, borders[at + 1]!]
      const percent = farthest(now.curve, mean, sd, fromPercent, toPercent)
      const [valueDeg, referenceDeg, sdDeg] = [now.curve[percent]!, mean[percent]!, sd[percent]!]
      const byS = NORMAL_95 * eventsS[side]
      const perS = perSecond(now.curve, percent, strideS)
      const eventsDeg = byS * Math.abs(perS)
      const halfDeg = halfOfInterval(now, method && repeatabilityDeg(method, angle), eventsVariance(perS) + sdDeg ** 2 / population.n, eventsDeg)
      const error = curve.factor === null || sdDeg === 0 ? null : { familyDeg: band.familyFactor * sdDeg, singleDeg: curve.factor * sdDeg, halfDeg, events: { byS, deg: eventsDeg }, isOfOneStride: now.n < 2 }
      return { angle, side, phase, fromPercent, toPercent, atPercent: percent, valueDeg, referenceDeg, deltaDeg: valueDeg - referenceDeg, error, strides: () => strides.map((stride) => (phaseMeansOf(stride, angle) ? stride.curves[angle]![percent]! : Number.NaN)) }
    })
  }))
}

/** Where within the phase a curve lies farthest out in these people's band: that holds whole curves, so any place of it may be looked at. */
function farthest(curve: Float64Array, mean: Float64Array, sd: Float64Array, fromPercent: number, toPercent: number): number {
  let best = Math.min(Math.ceil(fromPercent), Math.floor(toPercent))
  const off = (percent: number) => Math.abs(curve[percent]! - mean[percent]!) / (sd[percent]! || Infinity)
  for (let percent = best + 1; percent <= toPercent; percent++) if (off(percent) > off(best)) best = percent
  return best
}

/** How steep a curve is, degrees a second. */
function perSecond(curve: Float64Array, percent: number, strideS: number): number {
  const [before, after] = [Math.max(0, percent - 1), Math.min(curve.length - 1, percent + 1)]
  return (100 * (curve[after]! - curve[before]!)) / ((after - before) * strideS)
}

const factorOf = remembered(familyFactor)

/** Standard errors to either side within which with 95 % a session's error lies in all phases of a side's curve at once: the percent was chosen for lying farthest out, and wherever it is the interval has to hold. */
const withinEverywhere = () => factorOf({ angles: [{ angle: 'knee-flexion', sides: 1 }], sessions: 1, priorDegrees: REPEATABILITY_DEGREES, seed: SEED })

/** Of one session of one person, less a mean of people; null where nobody knows how far sessions, or strides, differ. `moreVariance`: what a steep curve, and so few people, add. `eventsDeg`: what events bring with 95 % that come otherwise in a changed gait. */
function halfOfInterval({ strideVariance, n }: SessionMeans, sessionDeg: number | null | undefined, moreVariance: number, eventsDeg: number): number | null {
  if (sessionDeg === null || sessionDeg === undefined || n < 2) return null
  const standardDeg = Math.sqrt(sessionDeg ** 2 + strideVariance / n + moreVariance)
  return Math.hypot(withinEverywhere() * standardDeg, eventsDeg)
}
