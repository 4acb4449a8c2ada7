/** A trial as it would be, had its steps been found a little otherwise: whether a finding hangs on that. */
import { bySide, type Side } from '../body/joints.ts'
import type { AngleCurves } from '../gait/angles/angle-curves.ts'
import { measureStrides } from '../gait/cycles/measure-strides.ts'
import type { GaitEvent } from '../gait/gait-event.ts'
import { checkName } from './checks.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'

/** As far as steps that cameras see may be off (design §6). */
const EVENTS_BY_S = 0.02

export interface VariedToday {
  what: string
  today: MeasuredGait
}

interface Moved {
  events: readonly GaitEvent[]
  timesS: Float64Array
  angles: AngleCurves
  /** Whether a stride of today's is among those that count. */
  counts: (side: Side, at: number) => boolean
}

/** Lengths do not matter here, so where feet were is not asked. */
export function eventsMoved({ name, date }: Pick<MeasuredGait, 'name' | 'date'>, { events, timesS, angles, counts }: Moved): VariedToday[] {
  return ([[-EVENTS_BY_S, 'earlier'], [EVENTS_BY_S, 'later']] as const).map(([by, way]) => {
    const sides = measureStrides(events.map((event) => ({ ...event, timeS: event.timeS + by })), timesS, angles, null, 0)
    return { what: checkName({ by: 'events', ms: 1000 * EVENTS_BY_S, way }), today: { name, date, strides: bySide((side) => sides[side].measured.filter((_, at) => counts(side, at))) } }
  })
}
