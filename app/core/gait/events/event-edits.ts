/** What a person changed about found events, as data: made anew over whatever is found the next time. */
import type { Oddity } from '../../formats/inspection.ts'
import { type EventKind, type GaitEvent, inOrder, LEAST_SEEN_S } from '../gait-event.ts'
import type { Side } from '../../body/joints.ts'
import { noted } from '../../notes/notes.ts'
import { asNoted, called, contradictions } from './contradictions.ts'
import { type OneCycle } from '../cycles/normalised-cycle.ts'
import { SAME_STEP_S } from '../step-times.ts'

/** An event as it was when the person took hold of it: whatever is found of the same foot and kind nearest to it is meant. */
export interface EventAnchor {
  side: Side
  kind: EventKind
  timeS: number
}

export type EventEdit =
  | { edit: 'add'; event: EventAnchor }
  | { edit: 'move'; event: EventAnchor; toS: number }
  | { edit: 'delete'; event: EventAnchor }
  | { edit: 'change'; event: EventAnchor; to: Pick<EventAnchor, 'side' | 'kind'> }

/**
 * In the order in which they were made, each over what the one before left. `frameS`: how long a frame lasts, which is how surely a person sees an event.
 * What a person has set counts before what is found of the same step. In a cycle that was brought to one length nothing is too near or too far apart: it has no times.
 */
export function applyEventEdits(found: readonly GaitEvent[], edits: readonly EventEdit[], frameS: number, cycle: OneCycle | null = null): { events: GaitEvent[]; conflicts: Oddity[] } {
  const inTime = inOrder(found)
  const gone = new Set<GaitEvent>()
  const own: GaitEvent[] = []
  // Of an hour of events each edit looks at those beside it.
  const beside = (timeS: number) => [...around(inTime, timeS, 2 * SAME_STEP_S).filter((one) => !gone.has(one)), ...own.filter((one) => !gone.has(one))]
  const conflicts: Oddity[] = []
  const takeOut = (anchor: EventAnchor) => {
    const event = nearest(beside(anchor.timeS), anchor)
    if (event) gone.add(event)
    return event
  }
  const put = ({ side, kind, timeS }: EventAnchor) => {
    for (const other of beside(timeS)) if (other.source !== 'manual' && isLike(other, { side, kind, timeS }, SAME_STEP_S)) gone.add(other)
    own.push({ side, kind, timeS, source: 'manual', uncertaintyS: Math.max(LEAST_SEEN_S, frameS) })
  }
  for (const one of edits) {
    const { event } = one
    if (one.edit === 'add') put(event)
    else {
      const taken = takeOut(event)
      if (!taken && one.edit !== 'delete') conflicts.push(noted('note', 'edited-event-gone', { event: asNoted(event, cycle), edit: one.edit }))
      if (one.edit === 'move') put({ ...event, timeS: one.toS })
      if (one.edit === 'change') put({ ...one.to, timeS: taken?.timeS ?? event.timeS })
    }
  }
  const all = inOrder([...inTime, ...own].filter((one) => !gone.has(one)))
  return { events: all, conflicts: [...conflicts, ...(cycle ? [] : contradictions(all)).map(({ oddity }) => oddity)] }
}

/** Nearer to that frame's moment than to those beside it. */
export const isInFrame = (timeS: number, atS: number, frameS: number): boolean => Math.abs(timeS - atS) < frameS / 2

/** `events`: in the order of time. */
function around(events: readonly GaitEvent[], timeS: number, withinS: number): readonly GaitEvent[] {
  const before = (until: (one: GaitEvent) => boolean) => {
    let [low, high] = [0, events.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (until(events[middle]!)) low = middle + 1
      else high = middle
    }
    return low
  }
  return events.slice(before((one) => one.timeS < timeS - withinS), before((one) => one.timeS <= timeS + withinS))
}

/** The found event of the same foot and kind that a hand near it means; null where none is so near. */
export const snapToPeak = (found: readonly GaitEvent[], to: EventAnchor, withinS: number): GaitEvent | null => nearest(found, to, withinS) ?? null

function nearest(events: readonly GaitEvent[], anchor: EventAnchor, withinS = SAME_STEP_S): GaitEvent | undefined {
  return events.filter((one) => isLike(one, anchor, withinS)).toSorted((a, b) => Math.abs(a.timeS - anchor.timeS) - Math.abs(b.timeS - anchor.timeS))[0]
}

const isLike = (one: EventAnchor, { side, kind, timeS }: EventAnchor, withinS: number): boolean => one.side === side && one.kind === kind && Math.abs(one.timeS - timeS) <= withinS

const DOING = { add: 'New', move: 'Moving the', delete: 'Deleting the', change: 'Changing the' } as const

/** What a person does by it, in words: `Moving the left strike at 1.23 s`. */
export const titleOfEdit = ({ edit, event }: EventEdit, cycle: OneCycle | null = null): string => `${DOING[edit]} ${called(event, cycle)}`
