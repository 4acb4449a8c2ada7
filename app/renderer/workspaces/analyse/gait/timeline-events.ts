import type { OneCycle } from '../../../../core/gait/cycles/normalised-cycle.ts'
import { contradictions } from '../../../../core/gait/events/contradictions.ts'
import type { GaitEvent } from '../../../../core/gait/gait-event.ts'
import type { TimelineEvent } from '../timeline/event-rows.ts'
import { eventWords } from '../../../trial/gait/event-words.ts'
import { shownCycle } from '../../../trial/gait/told-moment.ts'
import { eventsNow, selectedEvent } from '../../../trial/gait/events/events-now.ts'

let last: { events: readonly GaitEvent[]; marks: readonly TimelineEvent[] } | null = null

/** Steps as the timeline shows them, in the order of time; worked out once for each change. */
export function timelineEvents(): readonly TimelineEvent[] {
  const events = eventsNow()
  if (last?.events !== events) last = { events, marks: marksOf(events, shownCycle()) }
  return last.marks
}

/** Which of them is selected. */
export function selectedMark(): TimelineEvent | null {
  const selected = selectedEvent()
  return timelineEvents().find(({ event }) => event === selected) ?? null
}

/** What is too near or too far apart to be of one walk only a recording tells. */
function marksOf(events: readonly GaitEvent[], cycle: OneCycle | null): TimelineEvent[] {
  const conflicts = cycle ? [] : contradictions(events)
  return events.map((event) => ({
    event,
    timeUs: event.timeS * 1e6,
    side: event.side,
    isStrike: event.kind === 'foot-strike',
    isByHand: event.source === 'manual',
    words: eventWords(event, cycle),
    conflict: conflicts.find(({ between }) => between.includes(event))?.oddity.message ?? null,
  }))
}
