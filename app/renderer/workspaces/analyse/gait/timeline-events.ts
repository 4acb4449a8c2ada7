import { contradictions } from '../../../../core/gait/events/contradictions.ts'
import type { GaitEvent } from '../../../../core/gait/gait-event.ts'
import type { TimelineEvent } from '../timeline/event-rows.ts'
import { eventWords } from './event-words.ts'
import { eventsNow, selectedEvent } from './events/events-now.ts'

let last: { events: readonly GaitEvent[]; marks: readonly TimelineEvent[] } | null = null

/** Steps as the timeline shows them, in the order of time; worked out once for each change. */
export function timelineEvents(): readonly TimelineEvent[] {
  const events = eventsNow()
  if (last?.events !== events) last = { events, marks: marksOf(events) }
  return last.marks
}

/** Which of them is selected. */
export function selectedMark(): TimelineEvent | null {
  const selected = selectedEvent()
  return timelineEvents().find(({ event }) => event === selected) ?? null
}

function marksOf(events: readonly GaitEvent[]): TimelineEvent[] {
  const conflicts = contradictions(events)
  return events.map((event) => ({
    event,
    timeUs: event.timeS * 1e6,
    side: event.side,
    isStrike: event.kind === 'foot-strike',
    isByHand: event.source === 'manual',
    words: eventWords(event),
    conflict: conflicts.find(({ between }) => between.includes(event))?.oddity.message ?? null,
  }))
}
