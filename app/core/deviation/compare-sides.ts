/** Left against right of one session, in the form of any other deviation. */
import type { Angle } from '../body/segment-angles.ts'
import type { Deviation } from './deviation.ts'
import { byPhase, type Difference } from './differences.ts'
import { explained } from './explained.ts'
import { familyFactor } from './family-factor.ts'
import type { Question } from './find-deviations.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { EVENTS_S, REPEATABILITY_DEGREES, repeatabilityDeg, USUAL_ASYMMETRY_DEG } from './repeatability.ts'
import { runsOf } from './runs.ts'
import { sidesApart } from './session-errors.ts'
import { testedAngles } from './tested-angles.ts'

/**
 * Told of the left, against the right at the same part of its own stride. By chance they differ as one session's errors do that both sides do not share, and as healthy
 * people's sides do. The largest first.
 */
export function compareSides({ today, method = 'keypoints', quality = () => null, athleteName, factorOf = familyFactor, seed }: Omit<Question, 'earlier' | 'variations' | 'profileVariables'>): Deviation[] {
  const known = testedAngles([today]).flatMap((angle) => {
    const [left, right] = [sessionMeans(today, 'left', angle), sessionMeans(today, 'right', angle)]
    return left && right ? [{ angle, left, right }] : []
  })
  const priorDeg = (angle: Angle) => (method ? repeatabilityDeg(method, angle) : undefined)
  const isKnown = known.every(({ angle }) => priorDeg(angle) !== undefined)
  const factor = factorOf({ angles: known.map(({ angle }) => ({ angle, sides: 1 })), sessions: 1, priorDegrees: isKnown ? REPEATABILITY_DEGREES : 0, seed })
  const differences = known.flatMap(({ angle, left, right }): Difference[] => {
    const sd = priorDeg(angle)
    const variance = sd === undefined ? null : sd ** 2 * sidesApart(angle) + USUAL_ASYMMETRY_DEG ** 2 + meanVariance(left) + meanVariance(right)
    return byPhase({ angle, gait: today, side: 'left', now: left, reference: right.mean, spread: variance === null ? null : { variance, degrees: REPEATABILITY_DEGREES }, factor, eventsS: EVENTS_S[method ?? 'keypoints'] })
  })
  const runs = runsOf(differences)
  return runs.map((run) => explained(run, runs, { quality, athleteName, sessions: undefined, reference: { kind: 'other-side' }, varied: [], part: () => null }))
}

/** Of the mean over the strides. */
const meanVariance = ({ strideVariance, n }: SessionMeans): number => (n < 2 ? 0 : strideVariance / n)
