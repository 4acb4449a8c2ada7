import { type EventAnchor, type EventEdit, isInFrame, titleOfEdit } from '../../../../../core/gait/events/event-edits.ts'
import { SAME_STEP_S } from '../../../../../core/gait/step-times.ts'
import { nextFrameUs } from '../../../../../core/time/next-frame.ts'
import { undo } from '../../../../commands/history.ts'
import { forgetGaitEdits } from '../../../../engine/gait.ts'
import { attempt, tell } from '../../../../ui/toasts.ts'
import { openPlace } from '../../../../trial/open-place.ts'
import { allThere, chosenFrames, jumpTo, playhead } from '../../../../trial/playhead.ts'
import { pause } from '../../../../trial/transport/transport.ts'
import { shownGait } from '../../../../trial/gait/shown-gait.ts'
import { shownCycle } from '../../../../trial/gait/told-moment.ts'
import { eventAt, eventsNow, selectedEvent, selectEvent, sentEdits } from '../../../../trial/gait/events/events-now.ts'
import { moveByKey, putDown, takeBack } from '../../../../trial/gait/events/hold-event.ts'
import { editHere } from '../../../../trial/gait/events/send-edits.ts'

/** A frame is as near as a playhead gets. */
const AT_IT_US = 20_000

/** From the one that is selected while the playhead stands at it, else from the playhead. */
export function nextEvent(by: -1 | 1): void {
  putDown()
  const events = eventsNow()
  const { timeUs } = playhead.get()
  const selected = selectedEvent()
  const isThere = selected !== null && Math.abs(selected.timeS * 1e6 - timeUs) <= AT_IT_US
  const next = isThere
    ? events[events.indexOf(selected) + by]
    : by > 0
      ? events.find(({ timeS }) => timeS * 1e6 > timeUs + AT_IT_US)
      : events.findLast(({ timeS }) => timeS * 1e6 < timeUs - AT_IT_US)
  if (!next) return
  pause()
  selectEvent(next)
  jumpTo(next.timeS * 1e6)
}

/** To the frame after, or before; where there are none, by as much as one of the measurement lasts. */
export function moveSelected(by: number, press?: { repeat: boolean }): void {
  const event = selectedEvent()
  const gait = shownGait.get()?.trialGait.gait
  if (!event || !gait || (press?.repeat && !allThere())) return
  const times = chosenFrames()?.times
  moveByKey(event, times ? nextFrameUs(times, event.timeS * 1e6, by) / 1e6 : event.timeS + by / gait.rateHz)
}

export function moveSelectedHere(): void {
  putDown()
  const event = selectedEvent()
  if (event && !standsHere(event)) change({ edit: 'move', event: anchorOf(event), toS: playhead.get().timeUs / 1e6 })
}

export function deleteSelected(): void {
  putDown()
  const event = selectedEvent()
  if (!event) return
  const edit: EventEdit = { edit: 'delete', event: anchorOf(event) }
  editHere(edit)
  selectEvent(null)
  const title = titleOfEdit(edit, shownCycle())
  tell(`${title}.`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: title } })
}

export function changeSide(): void {
  putDown()
  const event = selectedEvent()
  if (event) change({ edit: 'change', event: anchorOf(event), to: { side: event.side === 'left' ? 'right' : 'left', kind: event.kind } })
}

export function changeKind(): void {
  putDown()
  const event = selectedEvent()
  if (event) change({ edit: 'change', event: anchorOf(event), to: { side: event.side, kind: event.kind === 'foot-strike' ? 'foot-off' : 'foot-strike' } })
}

/** A step that is there already is meant, and comes here. */
export function addHere(side: EventAnchor['side'], kind: EventAnchor['kind']): void {
  putDown()
  pause()
  const event = { side, kind, timeS: playhead.get().timeUs / 1e6 }
  const there = eventAt(event)
  if (there && standsHere(there)) return selectEvent(there)
  change(there ? { edit: 'move', event: anchorOf(there), toS: event.timeS } : { edit: 'add', event })
  if (there) tell(`The ${side} ${kind === 'foot-strike' ? 'strike' : 'foot off'} ${Math.round(1000 * Math.abs(there.timeS - event.timeS))} ms away was moved here: within ${Math.round(1000 * SAME_STEP_S)} ms it is the same step.`, { tone: 'note' })
}

/** Says so where the event lies in the frame that is shown: there is nothing to move. */
function standsHere({ side, kind, timeS }: EventAnchor): boolean {
  const gait = shownGait.get()?.trialGait.gait
  const isHere = gait !== undefined && isInFrame(timeS, playhead.get().timeUs / 1e6, 1 / gait.rateHz)
  if (isHere) tell(`The ${side} ${kind === 'foot-strike' ? 'strike' : 'foot off'} is at this frame already.`, { tone: 'note' })
  return isHere
}

/** Whether there is anything to let go of. */
export function letGo(): void {
  if (!takeBack()) selectEvent(null)
}

export const canForget = () => (shownGait.get()?.trialGait.eventEdits ?? 0) > 0 || sentEdits.get().length > 0

export async function eventsAsFound(): Promise<void> {
  putDown()
  const place = openPlace()
  const gait = place && (await attempt(() => forgetGaitEdits(place)))
  if (gait) tell('Events are as they were found.', { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: 'Events as they were found' } })
}

function change(edit: EventEdit): void {
  editHere(edit)
  const { event } = edit
  selectEvent(edit.edit === 'move' ? { ...event, timeS: edit.toS } : edit.edit === 'change' ? { ...event, ...edit.to } : event)
}

const anchorOf = ({ side, kind, timeS }: EventAnchor): EventAnchor => ({ side, kind, timeS })
