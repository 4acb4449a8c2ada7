/** Events that cannot all be true of one walk, in words. */
import type { Oddity } from '../../formats/inspection.ts'
import { SIDES, type Side } from '../../body/joints.ts'
import { eventCalled, type NotedEvent } from '../../notes/english/words.ts'
import { noted } from '../../notes/notes.ts'
import { type OneCycle, percentOfCycle } from '../cycles/normalised-cycle.ts'
import type { GaitEvent } from '../gait-event.ts'
import { LONGEST_STRIDE_S, SAME_STEP_S } from '../step-times.ts'

/** A walk has so many double supports to each moment without a foot on the floor at least; who runs has hardly one. Assumed. */
const SUPPORTS_PER_FLIGHT = 3
/** So many steps without a double support between them are a run, though the rest is a walk. Assumed. */
const FEWEST_OF_RUN = 3

export interface Contradiction {
  /** Neighbours of one foot, or of one and the other, in the order of time. */
  between: readonly [GaitEvent, GaitEvent]
  oddity: Oddity
}

/** What no foot can do, and nobody who walks, whoever says so. `events`: in the order of time. */
export const contradictions = (events: readonly GaitEvent[]): Contradiction[] => [...ofEachFoot(events), ...flightsOfWalk(events)]

function ofEachFoot(events: readonly GaitEvent[]): Contradiction[] {
  return SIDES.flatMap((side) => {
    const found: Contradiction[] = []
    let before: GaitEvent | null = null
    for (const event of events) {
      if (event.side !== side) continue
      const oddity = before && contradiction(before, event)
      if (before && oddity) found.push({ between: [before, event], oddity })
      before = event
    }
    return found
  })
}

/** Both feet are off the floor, though elsewhere this is a walk: a strike comes after the other foot has left. */
function flightsOfWalk(events: readonly GaitEvent[]): Contradiction[] {
  const last: Partial<Record<Side, GaitEvent>> = {}
  const flights: Contradiction[] = []
  // One after the other.
  let together: Contradiction[] = []
  let supports = 0
  const settle = () => {
    if (together.length < FEWEST_OF_RUN) flights.push(...together)
    together = []
  }
  for (const [at, event] of events.entries()) {
    const other = last[event.side === 'left' ? 'right' : 'left']
    last[event.side] = event
    if (!other || event.timeS - other.timeS > LONGEST_STRIDE_S) continue
    if (event.kind === 'foot-strike' && other.kind === 'foot-strike') {
      supports++
      settle()
    }
    const next = events[at + 1]
    if (event.kind === 'foot-off' && other.kind === 'foot-off' && next?.kind === 'foot-strike' && next.side === other.side)
      together.push({ between: [event, next], oddity: noted('warning', 'events-out-of-order', { later: asNoted(next), earlier: asNoted(event) }) })
  }
  settle()
  return SUPPORTS_PER_FLIGHT * flights.length <= supports ? flights : []
}

function contradiction(before: GaitEvent, event: GaitEvent): Oddity | null {
  const apartS = event.timeS - before.timeS
  if (event.kind !== before.kind || apartS > LONGEST_STRIDE_S) return null
  if (apartS < SAME_STEP_S) return noted('warning', 'events-too-close', { before: asNoted(before), afterS: event.timeS, apartMs: Math.round(1000 * apartS) })
  return noted('warning', 'event-missing', { before: asNoted(before), afterS: event.timeS })
}

export const asNoted = ({ side, kind, timeS }: Pick<GaitEvent, 'side' | 'kind' | 'timeS'>, cycle: OneCycle | null = null): NotedEvent => ({ side, kind, timeS, ...(cycle && { cyclePercent: percentOfCycle(cycle, timeS) }) })

export const called = (event: Pick<GaitEvent, 'side' | 'kind' | 'timeS'>, cycle: OneCycle | null = null): string => eventCalled(asNoted(event, cycle))
