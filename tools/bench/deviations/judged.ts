/** What is found in a case, held against what is true. */
import { SIDES, type Side } from '../../../app/core/body/joints.ts'
import type { Angle } from '../../../app/core/body/angles/segment-angles.ts'
import type { Deviation } from '../../../app/core/deviation/deviation.ts'
import { type Difference, differencesOf } from '../../../app/core/deviation/differences.ts'
import { eventsOtherwise } from '../../../app/core/deviation/events-otherwise.ts'
import { familyFactor, remembered } from '../../../app/core/deviation/chance/family-factor.ts'
import { findDeviations } from '../../../app/core/deviation/find-deviations.ts'
import type { MeasuredGait } from '../../../app/core/gait/measured-gait.ts'
import { meanOf } from '../../../app/core/math/mean.ts'
import { sessionMeans } from '../../../app/core/deviation/phase-means.ts'
import { testedAngles } from '../../../app/core/gait/angles/tested-angles.ts'
import { betweenPhases } from '../../../app/core/deviation/chance/session-errors.ts'
import { intervalOf } from '../../../app/core/deviation/verdict-of.ts'
import { PHASES, type Phase } from '../../../app/core/gait/cycles/phases.ts'
import type { Changed } from './cases.ts'

const SEED = 1
const factorOf = remembered(familyFactor)

interface Place {
  angle: Angle
  side: Side
  phase: Phase
  deltaDeg: number
  /** In family thresholds. */
  size: number
}

export interface Judged extends Changed {
  /** Where the truth is largest in family thresholds, and the threshold there. */
  truth: Place
  familyDeg: number
  top: (Place & { phases: readonly Phase[]; verdict: Deviation['verdict'] }) | null
  /** In angle and side, and `exact`: in phase; `named`: the true phase is one of those in which the finding says that it may be as large; `spans`: one of those that it was merged of. */
  right: 'exact' | 'named' | 'spans' | 'no'
  /** Phases that the finding names. */
  named: number
  /** In another phase of that angle and side the true change is as large, to within one standard error of how far such differences of two phases differ by chance: nobody can tell which comes first. */
  isTied: boolean
  /** Whether it would come first were angles and steps known exactly, of today and of the earlier sessions: what else is missed is how far sessions truly differ. */
  isFirstWhereExact: boolean
  /** How large the true change is where the finding is said to be largest, of the largest; 0 where it is another angle or side. */
  shareOfLargest: number
  intervalDeg: readonly [number, number]
  covers: boolean
  /** Beyond findings, and those of them whose interval holds the truth. */
  beyond: number
  beyondCovered: number
}

/** Gaits as they truly are: today with and without what was changed, and earlier. */
export interface True {
  today: MeasuredGait
  usual: MeasuredGait
  earlier: readonly MeasuredGait[]
}

export function judged(changed: Changed, today: MeasuredGait, earlier: readonly MeasuredGait[], exact: True): Judged {
  const angles = testedAngles([today, ...earlier])
  const { all, familyFactor: factor } = differencesOf({ today, earlier, angles, method: 'keypoints', eventsS: eventsOtherwise([], 'keypoints'), factorOf, seed: SEED })
  const measuredAt = (angle: Angle, side: Side, phase: Phase): Difference => all.find((one) => one.angle === angle && one.side === side && one.phase === phase)!
  const changesFrom = (before: readonly MeasuredGait[]) => angles.flatMap((angle) => SIDES.flatMap((side) => PHASES.map((phase, at): Place => {
    const meanIn = (gait: MeasuredGait) => sessionMeans(gait, side, angle)!.mean[at]!
    const deltaDeg = meanIn(exact.today) - meanOf(before.map(meanIn))
    return { angle, side, phase, deltaDeg, size: Math.abs(deltaDeg) / measuredAt(angle, side, phase).error!.familyDeg }
  })))
  const largest = (places: readonly Place[]) => places.reduce((most, one) => (one.size > most.size ? one : most))
  const truths = changesFrom([exact.usual])
  const truth = largest(truths)
  const firstWhereExact = largest(changesFrom(exact.earlier))
  const standardApart = (phase: Phase) => Math.sqrt(2 * (1 - betweenPhases(PHASES.indexOf(phase), PHASES.indexOf(truth.phase)))) / factor
  const { deviations } = findDeviations({ today, earlier, factorOf, seed: SEED })
  const [top] = deviations
  const isThere = top?.variable === truth.angle && top.side === truth.side
  const beyond = deviations.filter(({ verdict }) => verdict === 'beyond')
  const isCovered = ({ variable, side, phase, intervalDeg }: Deviation) => holds(intervalDeg!, truths.find((one) => one.angle === variable && one.side === side && one.phase === phase)!.deltaDeg)
  const there = measuredAt(truth.angle, truth.side, truth.phase)
  return {
    ...changed,
    truth,
    familyDeg: there.error!.familyDeg,
    top: top ? { angle: top.variable, side: top.side, phase: top.phase, phases: top.phases, deltaDeg: top.deltaDeg, size: top.size!, verdict: top.verdict } : null,
    right: isThere && top.phase === truth.phase ? 'exact' : isThere && top.orPhases.includes(truth.phase) ? 'named' : isThere && top.phases.includes(truth.phase) ? 'spans' : 'no',
    named: top ? 1 + top.orPhases.length : 0,
    isTied: truths.some((one) => one !== truth && one.angle === truth.angle && one.side === truth.side && truth.size - one.size < standardApart(one.phase)),
    isFirstWhereExact: firstWhereExact.angle === truth.angle && firstWhereExact.side === truth.side && firstWhereExact.phase === truth.phase,
    shareOfLargest: isThere ? truths.find((one) => one.angle === top.variable && one.side === top.side && one.phase === top.phase)!.size / truth.size : 0,
    intervalDeg: intervalOf(there)!,
    covers: holds(intervalOf(there)!, truth.deltaDeg),
    beyond: beyond.length,
    beyondCovered: beyond.filter(isCovered).length,
  }
}

/** Of somebody in whom nothing has changed: what is wrongly called beyond; undefined where nothing is. */
export function wronglyBeyond(today: MeasuredGait, earlier: readonly MeasuredGait[]): Deviation | undefined {
  return findDeviations({ today, earlier, factorOf, seed: SEED }).deviations.find(({ verdict }) => verdict === 'beyond')
}

const holds = ([low, high]: readonly [number, number], value: number) => value >= low && value <= high
