import type { C3d } from '../../formats/c3d/c3d.ts'
import { type EventKind, type GaitEvent, LEAST_SEEN_S } from '../gait-event.ts'

const KINDS: Readonly<Record<string, EventKind>> = { 'foot strike': 'foot-strike', 'foot off': 'foot-off' }
const SIDES = { left: 'left', right: 'right' } as const

/** Strikes and offs that the file names, each to the nearest frame, as those who wrote them meant. In the order of time. */
export function c3dEvents({ events, rateHz }: Pick<C3d, 'events' | 'rateHz'>): GaitEvent[] {
  return events
    .flatMap(({ label, context, timeS }): GaitEvent[] => {
      const kind = KINDS[label.trim().toLowerCase()]
      const side = SIDES[context.trim().toLowerCase() as keyof typeof SIDES] as (typeof SIDES)[keyof typeof SIDES] | undefined
      if (!kind || !side) return []
      return [{ side, kind, timeS: Math.round(timeS * rateHz) / rateHz, source: 'vendor', uncertaintyS: Math.max(LEAST_SEEN_S, 1 / rateHz / Math.sqrt(12)) }]
    })
    .toSorted((a, b) => a.timeS - b.timeS)
}
