/** Events as the window shows them: as the engine told them, with what a hand has changed since. */
import type { Gait } from '../../../../contract/gait/gait.ts'
import { applyEventEdits, type EventAnchor, type EventEdit, snapToPeak } from '../../../../core/gait/events/event-edits.ts'
import { SAME_STEP_S } from '../../../../core/gait/step-times.ts'
import type { GaitEvent } from '../../../../core/gait/gait-event.ts'
import { createStore } from '../../../store.ts'
import type { TrialPlace } from '../../trial-place.ts'
import { shownGait } from '../shown-gait.ts'

export interface OwnEdit {
  place: TrialPlace
  edit: EventEdit
}

/** The engine has them, but what is shown does not yet: until then they stand as they were made. */
export const sentEdits = createStore<readonly OwnEdit[]>([])
/** What a dragging hand or a held key is doing just now. */
export const inHand = createStore<OwnEdit | null>(null)
/** As it was when it was chosen, or put. */
const chosen = createStore<EventAnchor | null>(null)

export const selectEvent = (event: EventAnchor | null): void => chosen.set(event && { side: event.side, kind: event.kind, timeS: event.timeS })

interface Made {
  gait: Gait
  sent: readonly OwnEdit[]
  hand: OwnEdit | null
  events: readonly GaitEvent[]
}
let made: Made | null = null

/** In the order of time. */
export function eventsNow(): readonly GaitEvent[] {
  const gait = shownGait.get()?.trialGait.gait
  if (!gait) return []
  const [sent, hand] = [sentEdits.get(), inHand.get()]
  if (made?.gait !== gait || made.sent !== sent || made.hand !== hand) {
    const edits = [...sent, ...(hand ? [hand] : [])].map(({ edit }) => edit)
    made = { gait, sent, hand, events: applyEventEdits(gait.events, edits, 1 / gait.rateHz, gait.oneCycle).events }
  }
  return made.events
}

/** The event at that place, however little it has moved since. */
export const eventAt = (anchor: EventAnchor): GaitEvent | null => snapToPeak(eventsNow(), anchor, SAME_STEP_S)

export function selectedEvent(): GaitEvent | null {
  const anchor = chosen.get()
  return anchor && eventAt(anchor)
}

/** Whatever may change what is drawn of events. */
export const eventStores = [shownGait, sentEdits, inHand, chosen] as const
