import type { C3d } from '../../formats/c3d/c3d.ts'
import { groundReactions } from '../../forces/ground-reaction.ts'
import type { GaitEvent } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { plateContacts, plateEvents } from './plate-events.ts'
import { zeniEvents } from './zeni.ts'

/** Those on plates, and where no plate tells, those by the way of the feet. */
export function foundEvents(points: GaitPoints, c3d: C3d | undefined): GaitEvent[] {
  const sure = c3d ? plateEvents(plateContacts(groundReactions(c3d).reactions, points)) : []
  const others = zeniEvents(points).filter(({ side, kind, timeS }) => !sure.some((one) => one.side === side && one.kind === kind && Math.abs(one.timeS - timeS) < SAME_STEP_S))
  return [...sure, ...others].toSorted((a, b) => a.timeS - b.timeS)
}

/** Kinematic strikes lie up to 70 ms from those on plates (design §6). */
const SAME_STEP_S = 0.15
