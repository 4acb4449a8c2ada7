/** What differs today from the earlier sessions: found, put into words, the largest first. */
import { bySide, type Side } from '../body/joints.ts'
import { ANGLES, type Angle } from '../body/angles/segment-angles.ts'
import type { Phase } from '../gait/cycles/phases.ts'
import { type GaitScores, scoresAgainst } from '../norms/scores/against-reference.ts'
import { baselineCurves, meanCurves, partOfScore } from './baseline-scores.ts'
import type { DataQuality, Deviation } from './deviation.ts'
import { type Difference, type Differences, differencesOf } from './differences.ts'
import { type EventsOtherwise, eventsOtherwise } from './events-otherwise.ts'
import { explained } from './explained.ts'
import { type Family, familyFactor, remembered } from './chance/family-factor.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import type { PointsBy } from './chance/repeatability.ts'
import { runsOf } from './runs.ts'
import type { Variation } from './sensitivity.ts'
import { toldOnce } from './seen-twice.ts'
import { testedAngles } from '../gait/angles/tested-angles.ts'

export interface Question {
  today: MeasuredGait
  /** Through the gate. */
  earlier: readonly MeasuredGait[]
  /** The one earlier measurement was picked to compare with, and is called by its name: a session, or another trial of today's. */
  picked?: 'session' | 'trial' | undefined
  /** What is known beforehand of how sessions differ; null: nothing. Of keypoints, if nobody says. */
  method?: PointsBy | null
  /** Of the joint in these phases. */
  quality?: (variable: Angle, side: Side, phases: readonly Phase[]) => DataQuality | null
  athleteName?: string
  /** The same sessions, measured a little differently: whether verdicts hold. */
  variations?: readonly Variation[]
  /** They have been tried on `variations`, however few these are; else that is still to come. */
  isTried?: boolean
  /** Not there: of no foot it is known that it comes down otherwise. */
  eventsS?: EventsOtherwise
  /** `familyFactor`, which takes a quarter of a second; or one that remembers what it gave. */
  factorOf?: (family: Family) => number
  seed: number
}

export interface Answer {
  /** The largest first. */
  deviations: readonly Deviation[]
  scores: GaitScores
  /** Of the earlier sessions, by angle; the band is as far from their mean as the mean of a phase comes by chance anywhere (no claim about single points of a curve), null where too little is known. */
  reference: Readonly<Record<Side, Partial<Record<Angle, ReferenceCurve>>>>
  /** What was tested, and how many standard errors the largest of it reaches by chance: null where that cannot be told. */
  tested: readonly Angle[]
  familyFactor: number | null
  seed: number
}

interface ReferenceCurve {
  mean: Float64Array
  low: Float64Array | null
  high: Float64Array | null
}

/** Without earlier sessions there is nothing to find. */
export function findDeviations({ today, earlier, picked, method = 'keypoints', quality = () => null, athleteName, variations = [], isTried = true, eventsS = eventsOtherwise([], method), factorOf = familyFactor, seed }: Question): Answer {
  const [now, before] = [meanCurves(today), baselineCurves(earlier)]
  const scores = scoresAgainst(now, before)
  const tested = earlier.length === 0 ? [] : testedAngles([today, ...earlier])
  const once = remembered(factorOf)
  const differencesIn = (now: MeasuredGait, before: readonly MeasuredGait[]): Differences => (before.length === 0 ? { all: [], familyFactor: Number.NaN } : differencesOf({ today: now, earlier: before, angles: tested, method, eventsS, factorOf: once, seed }))
  const differences = differencesIn(today, earlier)
  const varied = variations.map((one) => ({ what: one.what, differences: differencesIn(one.today ?? today, one.earlier ?? earlier).all }))
  const runs = toldOnce(runsOf(differences.all))
  const deviations = runs.map((run) => explained(run, runs, { quality, athleteName, sessions: picked ? 'picked' : earlier.length, varied, isTried, reference: picked ? { kind: picked, name: earlier[0]!.name } : { kind: 'earlier-sessions', count: earlier.length }, part: (side, angle) => partOfScore(scores, side, angle) }))
  return { deviations, scores, reference: referenceCurves(before, differences.all), tested, familyFactor: Number.isNaN(differences.familyFactor) ? null : differences.familyFactor, seed }
}

function referenceCurves(before: ReturnType<typeof baselineCurves>, differences: readonly Difference[]): Answer['reference'] {
  return bySide((side) => Object.fromEntries(ANGLES.flatMap((angle) => {
    const mean = before[side][angle]
    if (!mean) return []
    const widths = widthsAlong(differences.filter((one) => one.angle === angle && one.side === side), mean.length)
    return [[angle, { mean, low: widths && mean.map((value, at) => value - widths[at]!), high: widths && mean.map((value, at) => value + widths[at]!) }] as const]
  })))
}

/** In the middle of each phase its threshold, with straight lines between. */
function widthsAlong(phases: readonly Difference[], points: number): Float64Array | null {
  const known = phases.flatMap(({ fromPercent, toPercent, error }) => (error ? [{ at: (fromPercent + toPercent) / 2, deg: error.familyDeg }] : []))
  if (known.length === 0) return null
  return Float64Array.from({ length: points }, (_, point) => {
    const percent = (100 * point) / (points - 1)
    const after = known.findIndex(({ at }) => at >= percent)
    if (after <= 0) return known.at(after)!.deg
    const [one, other] = [known[after - 1]!, known[after]!]
    return one.deg + ((percent - one.at) / (other.at - one.at)) * (other.deg - one.deg)
  })
}
