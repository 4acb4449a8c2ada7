/** Left against right of one session, in the form of any other deviation. */
import type { Angle } from '../body/segment-angles.ts'
import type { Deviation } from './deviation.ts'
import { byPhase, type Difference } from './differences.ts'
import { explained } from './explained.ts'
import { familyFactor } from './family-factor.ts'
import type { Question } from './find-deviations.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { EVENTS_S, REPEATABILITY_DEGREES, repeatabilityDeg, USUAL_ASYMMETRY_DEG } from './repeatability.ts'
import { runsOf } from './runs.ts'
import { sidesApart } from './session-errors.ts'
import { testedAngles } from './tested-angles.ts'

export type SidesQuestion = Pick<Question, 'today' | 'method' | 'quality' | 'athleteName' | 'factorOf' | 'seed'> & {
  /** Today, measured a little differently: whether verdicts hold. */
  variations?: readonly { what: string; today: MeasuredGait }[]
}

export interface BetweenSides {
  /** Those that both sides have. */
  tested: readonly Angle[]
  /** Null where it cannot be told how far two sides differ by chance. */
  familyFactor: number | null
  /** Told of the left; the largest first. */
  deviations: readonly Deviation[]
}

/**
 * The left against the right at the same part of its own stride. By chance they differ as one session's errors do that both sides do not share, and as healthy
 * people's sides do.
 */
export function compareSides({ today, method = 'keypoints', quality = () => null, athleteName, factorOf = familyFactor, variations = [], seed }: SidesQuestion): BetweenSides {
  const tested = meansOf(today, testedAngles([today])).map(({ angle }) => angle)
  const priorDeg = (angle: Angle) => (method ? repeatabilityDeg(method, angle) : undefined)
  const isKnown = tested.every((angle) => priorDeg(angle) !== undefined)
  const factor = factorOf({ angles: tested.map((angle) => ({ angle, sides: 1 })), sessions: 1, priorDegrees: isKnown ? REPEATABILITY_DEGREES : 0, seed })
  const differencesIn = (gait: MeasuredGait): Difference[] => meansOf(gait, tested).flatMap(({ angle, left, right }) => {
    const sd = priorDeg(angle)
    const variance = sd === undefined ? null : sd ** 2 * sidesApart(angle) + USUAL_ASYMMETRY_DEG ** 2 + meanVariance(left) + meanVariance(right)
    return byPhase({ angle, gait, side: 'left', now: left, reference: right.mean, spread: variance === null ? null : { variance, degrees: REPEATABILITY_DEGREES }, factor, eventsS: EVENTS_S[method ?? 'keypoints'] })
  })
  const varied = variations.map(({ what, today: otherwise }) => ({ what, differences: differencesIn(otherwise) }))
  const runs = runsOf(differencesIn(today))
  const deviations = runs.map((run) => explained(run, runs, { quality, athleteName, sessions: undefined, reference: { kind: 'other-side' }, varied, part: () => null }))
  return { tested, familyFactor: Number.isNaN(factor) ? null : factor, deviations }
}

function meansOf(gait: MeasuredGait, angles: readonly Angle[]): { angle: Angle; left: SessionMeans; right: SessionMeans }[] {
  return angles.flatMap((angle) => {
    const [left, right] = [sessionMeans(gait, 'left', angle), sessionMeans(gait, 'right', angle)]
    return left && right ? [{ angle, left, right }] : []
  })
}

/** Of the mean over the strides. */
const meanVariance = ({ strideVariance, n }: SessionMeans): number => (n < 2 ? 0 : strideVariance / n)
