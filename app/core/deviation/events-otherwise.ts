import { bySide, type Side } from '../body/joints.ts'
import { EVENT_KINDS, type EventKind, type GaitEvent } from '../gait/gait-event.ts'
import { medianBetween } from '../math/median.ts'
import { EVENTS_S, type PointsBy } from './chance/repeatability.ts'

/** By how much events of each foot may come otherwise today, seconds (SD). */
export type EventsOtherwise = Readonly<Record<Side, number>>

/** Per foot max(`EVENTS_S`, the median `footS` of its strikes, that of its offs): how far events shift in any gait that has changed, or, if more, how far they shift because this foot comes down otherwise. `events`: of today. */
export function eventsOtherwise(events: readonly GaitEvent[], method: PointsBy | null): EventsOtherwise {
  const own = (side: Side, kind: EventKind) => medianBetween(events.filter((event) => event.side === side && event.kind === kind).map(({ footS = 0 }) => footS)) || 0
  return bySide((side) => Math.max(EVENTS_S[method ?? 'keypoints'], ...EVENT_KINDS.map((kind) => own(side, kind))))
}
