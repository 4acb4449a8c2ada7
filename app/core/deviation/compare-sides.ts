/** Left against right of one session, in the form of any other deviation. */
import type { Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import type { Phase } from '../gait/cycles/phases.ts'
import type { DataQuality, Deviation } from './deviation.ts'
import { byPhase, type Difference, perSecondOf } from './differences.ts'
import { eventsOtherwise } from './events-otherwise.ts'
import { explained } from './explained.ts'
import { familyFactor } from './chance/family-factor.ts'
import type { Question } from './find-deviations.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { type SessionMeans, sessionMeans } from './phase-means.ts'
import { REPEATABILITY_DEGREES, repeatabilityDeg, USUAL_ASYMMETRY_DEG } from './chance/repeatability.ts'
import { runsOf } from './runs.ts'
import { apartOnce } from './seen-twice.ts'
import { sidesApart } from './chance/session-errors.ts'
import { eventsVariance } from './chance/session-variance.ts'
import { testedAngles } from '../gait/angles/tested-angles.ts'

export type SidesQuestion = Pick<Question, 'today' | 'method' | 'quality' | 'athleteName' | 'eventsS' | 'factorOf' | 'isTried' | 'seed'> & {
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
 * The left against the right at the same part of its own stride. By chance they differ as one session's errors do that both sides do not share, as healthy
 * people's sides do, and where curves are steep by more: steps of either side come otherwise by themselves (assumed; what both share would cancel for the most part).
 */
export function compareSides({ today, method = 'keypoints', quality = () => null, athleteName, eventsS = eventsOtherwise([], method), factorOf = familyFactor, variations = [], isTried = true, seed }: SidesQuestion): BetweenSides {
  const tested = meansOf(today, testedAngles([today])).map(({ angle }) => angle)
  const priorDeg = (angle: Angle) => (method ? repeatabilityDeg(method, angle) : undefined)
  const isKnown = tested.every((angle) => priorDeg(angle) !== undefined)
  const factor = factorOf({ angles: tested.map((angle) => ({ angle, sides: 1 })), sessions: 1, priorDegrees: isKnown ? REPEATABILITY_DEGREES : 0, seed })
  const differencesIn = (gait: MeasuredGait): Difference[] => meansOf(gait, tested).flatMap(({ angle, left, right }) => {
    const sd = priorDeg(angle)
    const [leftPerS, rightPerS] = [perSecondOf(gait, 'left', left), perSecondOf(gait, 'right', right)]
    const level = sd === undefined ? null : sd ** 2 * sidesApart(angle) + meanVariance(left) + meanVariance(right)
    const spread = level === null ? null : { variances: leftPerS.map((perS, phase) => level + eventsVariance(perS) + eventsVariance(rightPerS[phase]!)), usual: USUAL_ASYMMETRY_DEG ** 2, degrees: REPEATABILITY_DEGREES }
    return byPhase({ angle, gait, side: 'left', now: left, reference: right.mean, spread, factor, eventsS: eventsS.left, referenceEvents: { s: eventsS.right, perS: rightPerS }, isOfOneStride: Math.min(left.n, right.n) < 2 })
  })
  const varied = variations.map(({ what, today: otherwise }) => ({ what, differences: differencesIn(otherwise) }))
  const runs = apartOnce(runsOf(differencesIn(today)))
  const ofBoth = (angle: Angle, _: Side, phases: readonly Phase[]) => worse(quality(angle, 'left', phases), quality(angle, 'right', phases))
  const otherStrides = (angle: Angle) => ({ side: 'right' as const, of: sessionMeans(today, 'right', angle)!.n })
  const deviations = runs.map((run) => explained(run, runs, { quality: ofBoth, otherStrides, isTried, athleteName, sessions: undefined, reference: { kind: 'other-side' }, varied, part: () => null }))
  return { tested, familyFactor: Number.isNaN(factor) ? null : factor, deviations }
}

function meansOf(gait: MeasuredGait, angles: readonly Angle[]): { angle: Angle; left: SessionMeans; right: SessionMeans }[] {
  return angles.flatMap((angle) => {
    const [left, right] = [sessionMeans(gait, 'left', angle), sessionMeans(gait, 'right', angle)]
    return left && right ? [{ angle, left, right }] : []
  })
}

/** A difference is as sure as the worse of what it is between; of what only one of both tells, that. */
function worse(one: DataQuality | null, other: DataQuality | null): DataQuality | null {
  if (!one || !other) return one ?? other
  const larger = (a: number | null, b: number | null) => (a === null || b === null ? a ?? b : Math.max(a, b))
  const cameras = one.cameras && other.cameras ? { least: Math.min(one.cameras.least, other.cameras.least), most: Math.min(one.cameras.most, other.cameras.most) } : one.cameras ?? other.cameras
  return { cameras, reprojectionPx: larger(one.reprojectionPx, other.reprojectionPx), shareInterpolated: larger(one.shareInterpolated, other.shareInterpolated), eventUncertaintyS: larger(one.eventUncertaintyS, other.eventUncertaintyS) }
}

/** Of the mean over the strides; of one nobody knows it. */
const meanVariance = ({ strideVariance, n }: SessionMeans): number => (n < 2 ? 0 : strideVariance / n)
