/** Those on plates, and where no plate tells, those by how the feet move; what is known to be early or late is put right. */
import type { Oddity } from '../../formats/inspection.ts'
import { noted } from '../../notes/notes.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import { GAIT_KINDS } from '../gait-kind.ts'
import type { GaitPoints } from '../gait-points.ts'
import { SAME_STEP_S } from '../step-times.ts'
import { isBackwards } from './backwards.ts'
import { eventsByMethods } from './event-methods.ts'
import { lessSureWithoutHeel } from './heel-first.ts'
import { corrected, eventPairs, learntOffsets, type MethodOffset } from './method-offset.ts'
import { isRunning, runsAt } from './running.ts'
import { feetStayPut } from './stands-still.ts'
import { type PlateForce, plateContacts, plateEvents } from './plate-events.ts'
import { PLATES_UNUSED } from './plates-codes.ts'

export interface FoundEvents {
  events: GaitEvent[]
  findings: Oddity[]
}

/** As they were found, before anything is put right: what does not hang on what a lab has learnt meanwhile. */
export interface SeenSteps {
  /** By how the feet move. */
  seen: readonly GaitEvent[]
  /** On plates. */
  sure: readonly GaitEvent[]
  gait: MethodOffset['gait']
  findings: readonly Oddity[]
}

/** What a trial's steps are told by, where there are plates: they themselves and movement between them, or movement alone, as in trials without plates. */
export type StepsBy = 'plates' | 'movement'

const BACKWARDS = noted('warning', 'walks-backwards', {})

export function seenSteps(points: GaitPoints, reactions: readonly PlateForce[]): SeenSteps {
  const sure = stepsOnPlates(points, reactions)
  // How feet that take no step tremble goes neither way.
  if (feetStayPut(points)) return { seen: [], sure: sure.events, gait: 'walk', findings: sure.findings }
  if (isBackwards(points) === true) return { seen: [], sure: sure.events, gait: 'walk', findings: [BACKWARDS, ...sure.findings] }
  const { events: seen, findings } = eventsByMethods(points)
  return { seen, sure: sure.events, gait: isRunning(points, seen) === true ? 'run' : 'walk', findings: [...findings, ...sure.findings] }
}

/** `clockS`: by how much the plates' clock may be off. */
export function stepsOnPlates(points: GaitPoints, reactions: readonly PlateForce[], clockS = 0): FoundEvents {
  const events = plateEvents(plateContacts(reactions, points), clockS)
  const isUnused = reactions.length > 0 && events.length === 0
  return { events, findings: isUnused ? [noted('note', PLATES_UNUSED, {})] : [] }
}

type Seen = Omit<SeenSteps, 'findings'>

/** What plates teach of the ways in which this trial's steps were seen; `points`: where the feet were. */
export function taughtBy(steps: Seen, points: GaitPoints | null): MethodOffset[] {
  const pairs = eventPairs(steps.seen, steps.sure)
  const gaitAt = gaitsIn(steps, points)
  return GAIT_KINDS.flatMap((gait) => learntOffsets(pairs.filter(({ found }) => gaitAt(found) === gait), gait, 'force plates of this trial').flatMap((one) => ('offset' in one ? [one.offset] : [])))
}

/** Of who walks and runs by turns each step is told by its own. */
function gaitsIn({ seen, gait }: Seen, points: GaitPoints | null): (event: GaitEvent) => MethodOffset['gait'] {
  const isRun = points && runsAt(points, seen)
  return isRun ? ({ timeS }) => (isRun(timeS) ? 'run' : 'walk') : () => gait
}

/** `offsets`: of the lab's methods, the better known first; where plates tell, before them comes what plates of this very trial teach. */
export function settledSteps(steps: Seen, points: GaitPoints | null, offsets: readonly MethodOffset[], by: StepsBy = 'plates'): FoundEvents {
  const { seen, sure } = steps
  const own = by === 'plates' ? taughtBy(steps, points) : []
  const gaitAt = gaitsIn(steps, points)
  const put = corrected(seen, [...own, ...offsets], gaitAt)
  const { events: others, findings } = points ? lessSureWithoutHeel(put, points, (event) => gaitAt(event) === 'walk') : { events: put, findings: [] }
  if (others.some((event) => event.correctedByS === undefined && gaitAt(event) === 'run')) findings.push(noted('warning', 'run-uncorrected', {}))
  if (by === 'movement') return { events: others, findings }
  const isNew = ({ side, kind, timeS }: GaitEvent) => !sure.some((one) => one.side === side && one.kind === kind && Math.abs(one.timeS - timeS) < SAME_STEP_S)
  return { events: inOrder([...sure, ...others.filter(isNew)]), findings }
}

/** Plates first. */
export function foundEvents(points: GaitPoints, reactions: readonly PlateForce[], offsets: readonly MethodOffset[] = []): FoundEvents {
  const steps = seenSteps(points, reactions)
  const { events, findings } = settledSteps(steps, points, offsets)
  return { events, findings: [...steps.findings, ...findings] }
}
