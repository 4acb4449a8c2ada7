/** Strikes and offs of the stride that the playhead is in, as lines over a side's curves, and the hand that moves them. */
import type { Side } from '../../../../core/body/joints.ts'
import type { EventLine, LineHand } from '../../../charts/event-lines.tsx'
import { playhead } from '../../playhead.ts'
import { eventsNow, eventStores, selectedEvent } from '../events/events-now.ts'
import { dragEvent, dropEvent, takeEvent } from '../events/hold-event.ts'
import { shownGait } from '../shown-gait.ts'
import { shownCycle } from '../told-moment.ts'
import { type Bounds, eventLines, keyOf, strideAt, timeOf } from './event-lines-of.ts'

/** While a hand drags, the stride stays the one that it began in. */
let held: Bounds | null = null

export const followEvents = (side: Side) => (draw: (lines: readonly EventLine[]) => void) => {
  let drawn = ''
  const look = () => {
    const strides = shownGait.get()?.trialGait.gait.strides[side] ?? []
    const lines = eventLines(side, strides, eventsNow(), selectedEvent(), playhead.get().timeUs, held, shownCycle())
    // The playhead moves many times a second, within one stride as a rule.
    const now = JSON.stringify(lines)
    if (now !== drawn) draw(lines)
    drawn = now
  }
  look()
  const ends = [playhead, ...eventStores].map((store) => store.subscribe(look))
  return () => ends.forEach((end) => end())
}

export const lineHand = (side: Side): LineHand => ({
  take: (key, percent) => {
    const strides = shownGait.get()?.trialGait.gait.strides[side] ?? []
    const stride = strideAt(strides, playhead.get().timeUs)
    const event = eventsNow().find((one) => one.side === side && keyOf(one) === key)
    if (!stride || !event) return
    held = { fromS: stride.fromS, toS: stride.toS }
    takeEvent(event, timeOf(held, percent))
  },
  drag: (percent, pxPerPercent, isFree) => {
    if (held) dragEvent(timeOf(held, percent), (100 * pxPerPercent) / (held.toS - held.fromS), isFree)
  },
  drop: () => {
    if (!held) return
    dropEvent()
    held = null
  },
})
