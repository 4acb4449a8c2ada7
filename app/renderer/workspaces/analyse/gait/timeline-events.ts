import type { Gait } from '../../../../contract/gait.ts'
import { eventWords } from './event-words.ts'
import type { TimelineEvent } from '../timeline/draw-timeline.ts'
import type { ShownGait } from './shown-gait.ts'

let last: { gait: Gait; events: readonly TimelineEvent[] } | null = null

/** Steps as the timeline shows them; worked out once for each gait. */
export function timelineEvents(shown: ShownGait | null): readonly TimelineEvent[] {
  if (!shown) return []
  const { gait } = shown.trialGait
  if (last?.gait !== gait) last = { gait, events: eventsOf(gait) }
  return last.events
}

const eventsOf = ({ events }: Gait): TimelineEvent[] =>
  events
    .map((event): TimelineEvent => ({ timeUs: event.timeS * 1e6, side: event.side, isStrike: event.kind === 'foot-strike', words: eventWords(event) }))
    .sort((one, other) => one.timeUs - other.timeUs)
