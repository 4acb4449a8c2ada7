/** Those on plates, and where no plate tells, those by how the feet move; what is known to be early or late is put right. */
import type { Oddity } from '../../formats/inspection.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { eventsByMethods } from './event-methods.ts'
import { corrected, eventPairs, learntOffsets, type MethodOffset, SAME_STEP_S } from './method-offset.ts'
import { isRunning } from './running.ts'
import { type PlateForce, plateContacts, plateEvents } from './plate-events.ts'

export interface FoundEvents {
  events: GaitEvent[]
  findings: Oddity[]
}

/** `offsets`: of the lab's methods, the better known first; before them comes what plates of this very trial teach. Undefined: nothing is corrected. */
export function foundEvents(points: GaitPoints, reactions: readonly PlateForce[], offsets?: readonly MethodOffset[]): FoundEvents {
  const sure = plateEvents(plateContacts(reactions, points))
  const { events: seen, findings } = eventsByMethods(points)
  if (reactions.length > 0 && sure.length === 0) findings.push({ level: 'note', code: 'plates-unused', message: 'No step was told by a force plate: none was met by one foot alone, from its strike or to its off.' })
  const gait = isRunning(points, seen) === true ? 'run' : 'walk'
  const learnt = learntOffsets(eventPairs(seen, sure), gait, 'force plates of this trial').flatMap((one) => ('offset' in one ? [one.offset] : []))
  const others = offsets ? corrected(seen, [...learnt, ...offsets].filter((offset) => offset.gait === gait)) : seen
  if (gait === 'run' && others.some(({ correctedByS }) => correctedByS === undefined)) findings.push({ level: 'warning', code: 'run-uncorrected', message: 'This is a run. Markers alone show a running foot’s contact longer than it is, so how long it stands and flies cannot be told.' })
  const isNew = ({ side, kind, timeS }: GaitEvent) => !sure.some((one) => one.side === side && one.kind === kind && Math.abs(one.timeS - timeS) < SAME_STEP_S)
  return { events: inOrder([...sure, ...others.filter(isNew)]), findings }
}
