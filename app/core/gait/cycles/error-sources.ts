/** From events to the independent sources of what they are off by. */
import { bySide, SIDES } from '../../body/joints.ts'
import { errorParts, wayOfTelling, WAYS_OF_TELLING } from '../events/error-parts.ts'
import type { GaitEvent } from '../gait-event.ts'
import type { Stride } from './strides.ts'

/** What events are off by comes from as many independent sources: both feet's and each foot's, by how they are told, the clock of plates, then each event's own. */
export interface Sources {
  count: number
  /** `PARTS` of each event. */
  ofEvent: Int32Array
  sdS: Float64Array
  /** In the order of `BOUNDS`; −1 where no event tells one. */
  boundsOf: (stride: Stride) => Int32Array
}

export const PARTS = 4
/** Ways of telling, of both feet and of each. */
const CLOCK = 3 * WAYS_OF_TELLING
export const SHARED = CLOCK + 1

export function sourcesOf(events: readonly GaitEvent[]): Sources {
  const ofEvent = new Int32Array(PARTS * events.length)
  const sdS = new Float64Array(PARTS * events.length)
  const byTime = bySide(() => ({ 'foot-strike': new Map<number, number>(), 'foot-off': new Map<number, number>() }))
  for (const [at, event] of events.entries()) {
    const { scatterS, footS, bothS, clockS } = errorParts(event)
    const way = wayOfTelling(event)
    ofEvent.set([way, WAYS_OF_TELLING * (1 + SIDES.indexOf(event.side)) + way, CLOCK, SHARED + at], PARTS * at)
    sdS.set([bothS, footS, clockS, scatterS], PARTS * at)
    byTime[event.side][event.kind].set(event.timeS, at)
  }
  const boundsOf = ({ side, fromS, toS, offS, oppositeOffS, oppositeStrikeS }: Stride) => {
    const [own, other] = [byTime[side], byTime[side === 'left' ? 'right' : 'left']]
    return Int32Array.of(...[own['foot-strike'].get(fromS), own['foot-strike'].get(toS), other['foot-strike'].get(oppositeStrikeS), own['foot-off'].get(offS), other['foot-off'].get(oppositeOffS)].map((at) => at ?? -1))
  }
  return { count: SHARED + events.length, ofEvent, sdS, boundsOf }
}
