import { useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { eventStores } from '../../../trial/gait/events/events-now.ts'
import { timelineEvents } from '../gait/timeline-events.ts'
import { toldLabel } from '../../../trial/gait/told-moment.ts'
import { eventNear, type TimelineEvent } from './event-rows.ts'
import { hover } from './hover.ts'
import { xOf } from '../../../trial/timeline/scale.ts'
import { timelineWindow } from './timeline-window.ts'
import { scaleOf } from './track-scale.ts'
import css from './timeline.module.css'

function subscribe(listener: () => void): () => void {
  const ends = [hover, timelineWindow, ...eventStores].map((store) => store.subscribe(listener))
  return () => ends.forEach((end) => end())
}

/** What is told of the event under the pointer. */
export function EventTip({ track }: { track: RefObject<HTMLElement | null> }) {
  const event = useSyncExternalStore(subscribe, () => hovered(track.current))
  return event && track.current && <Tip event={event} track={track.current} />
}

function hovered(track: HTMLElement | null): TimelineEvent | null {
  const hoverUs = hover.get()
  return track && hoverUs !== null ? eventNear(timelineEvents(), scaleOf(track), hoverUs) : null
}

function Tip({ event, track }: { event: TimelineEvent; track: HTMLElement }) {
  const tip = useRef<HTMLDivElement>(null)
  const middlePx = xOf(scaleOf(track), event.timeUs)
  // After every drawing: other words are of another width.
  useLayoutEffect(() => {
    if (!tip.current) return
    const { offsetWidth, style } = tip.current
    style.left = `${Math.max(0, Math.min(track.clientWidth - offsetWidth, middlePx - offsetWidth / 2))}px`
  })
  return (
    <div ref={tip} className={css.tip} role="tooltip">
      <p>
        <strong>{toldLabel(event.timeUs, 1e3)}</strong> · {event.words}
      </p>
      {event.conflict && <p>{event.conflict}</p>}
    </div>
  )
}
