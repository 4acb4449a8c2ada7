import type { EventEdit } from '../../../../core/gait/events/event-edits.ts'
import { editGaitEvent } from '../../../engine/gait.ts'
import { attempt } from '../../../ui/toasts.ts'
import { openPlace } from '../../open-place.ts'
import { shownGait } from '../shown-gait.ts'
import { sentEdits, type OwnEdit } from './events-now.ts'

let last: Promise<unknown> = Promise.resolve()
/** The one that the engine has. */
let underWay: OwnEdit | null = null

/** One after the other, each over what the one before has left. */
export function sendEdit(own: OwnEdit): void {
  sentEdits.set((now) => [...now, own])
  last = last.then(() => send(own))
}

/** Of the open trial. */
export function editHere(edit: EventEdit): void {
  const place = openPlace()
  if (place) sendEdit({ place, edit })
}

/** Those that wait for the one before. */
export const hasQueued = () => sentEdits.get().some((own) => own !== underWay)

export function takeBackQueued(): boolean {
  const own = sentEdits.get().findLast((one) => one !== underWay)
  if (own) sentEdits.set((now) => now.filter((one) => one !== own))
  return own !== undefined
}

async function send(own: OwnEdit): Promise<void> {
  // One that it was built on has failed, and with it went all after it.
  if (!sentEdits.get().includes(own)) return
  underWay = own
  const gait = await attempt(() => editGaitEvent(own.place, own.edit))
  if (!gait) return sentEdits.set([])
  await untilShown(gait.id)
  sentEdits.set((now) => now.filter((one) => one !== own))
}

/** Or until the trial is another one. */
function untilShown(id: string): Promise<void> {
  const isShown = () => {
    const shown = shownGait.get()
    return shown === null || shown.trialGait.id === id
  }
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = () => {
    if (!isShown() && sentEdits.get().length > 0) return
    ends.forEach((end) => end())
    resolve()
  }
  const ends = [shownGait, sentEdits].map((store) => store.subscribe(look))
  look()
  return promise
}
