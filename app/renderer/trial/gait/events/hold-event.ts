/** An event in a hand: dragged by the pointer, or moved by a held key. What is let go of goes to the engine, as one undo. */
import { type EventAnchor, snapToPeak } from '../../../../core/gait/events/event-edits.ts'
import { ownHistory } from '../../../commands/history.ts'
import { openPlace } from '../../open-place.ts'
import { jumpTo } from '../../playhead.ts'
import { extent } from '../../stage.ts'
import { endScrub, scrubTo } from '../../timeline/scrub.ts'
import { pause } from '../../transport/transport.ts'
import { shownGait } from '../shown-gait.ts'
import { inHand, selectEvent, sentEdits, type OwnEdit } from './events-now.ts'
import { hasQueued, sendEdit, takeBackQueued } from './send-edits.ts'

/** So near a found event it is meant. */
const SNAP_PX = 7
/** A click trembles. */
const STILL_PX = 3
/** Presses of a key that follow each other sooner are one move. */
const REST_MS = 400

interface Grip {
  event: EventAnchor
  /** From the pointer to the event. */
  offS: number
  fromS: number
  hasMoved: boolean
}
let grip: Grip | null = null
let resting: ReturnType<typeof setTimeout> | undefined

/** The playhead goes there. */
export function takeEvent({ side, kind, timeS }: EventAnchor, pointerS: number): void {
  putDown()
  const event = { side, kind, timeS }
  grip = { event, offS: timeS - pointerS, fromS: pointerS, hasMoved: false }
  selectEvent(event)
  scrubTo(timeS * 1e6)
}

/** `isFree`: no found event draws it. */
export function dragEvent(pointerS: number, pxPerS: number, isFree: boolean): void {
  if (!grip || (!grip.hasMoved && Math.abs(pointerS - grip.fromS) * pxPerS < STILL_PX)) return
  grip.hasMoved = true
  const { event, offS } = grip
  const toS = pointerS + offS
  const near = isFree ? null : snapToPeak(shownGait.get()?.trialGait.foundEvents ?? [], { ...event, timeS: toS }, SNAP_PX / pxPerS)
  hold(event, near?.timeS ?? toS)
  scrubTo((near?.timeS ?? toS) * 1e6)
}

export function dropEvent(): void {
  if (!grip) return
  grip = null
  endScrub()
  putDown()
}

/** By a key: the picture is there before the event moves on. */
export function moveByKey(event: EventAnchor, toS: number): void {
  const held = inHand.get()?.edit
  pause()
  hold(held?.edit === 'move' ? held.event : event, toS)
  jumpTo(toS * 1e6)
  clearTimeout(resting)
  resting = setTimeout(putDown, REST_MS)
}

function hold(event: EventAnchor, toS: number): void {
  const place = openPlace()
  if (!place) return
  const { startUs, endUs } = extent()
  const edit: OwnEdit['edit'] = { edit: 'move', event, toS: Math.max(startUs / 1e6, Math.min(endUs / 1e6, toS)) }
  inHand.set({ place, edit })
  selectEvent({ ...event, timeS: edit.toS })
}

/** What is in the hand is done. */
export function putDown(): void {
  const own = inHand.get()
  clearTimeout(resting)
  if (own?.edit.edit === 'move' && own.edit.toS !== own.edit.event.timeS) sendEdit(own)
  inHand.set(null)
}

/** What is in the hand goes back to where it was; whether there was anything. */
export function takeBack(): boolean {
  const own = inHand.get()
  grip = null
  clearTimeout(resting)
  inHand.set(null)
  if (!own) return false
  selectEvent(own.edit.event)
  jumpTo(own.edit.event.timeS * 1e6)
  return true
}

const own = { undo: () => takeBack() || takeBackQueued(), redo: () => false }

/** What the engine does not know yet is taken back here: its history would take back what came before. */
export function keepHistory(): () => void {
  const look = () => {
    const now = ownHistory.get()
    if (inHand.get() || hasQueued()) ownHistory.set(now ?? own)
    else if (now === own) ownHistory.set(null)
  }
  const ends = [inHand, sentEdits].map((store) => store.subscribe(look))
  return () => {
    ends.forEach((end) => end())
    if (ownHistory.get() === own) ownHistory.set(null)
  }
}
