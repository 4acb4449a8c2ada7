/** The same sessions as they would be, measured a little differently: whether a finding hangs on that. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { deviationsParams } from '../../contract/analyse-tasks.ts'
import type { Gait } from '../../contract/gait.ts'
import { bySide } from '../../core/body/joints.ts'
import type { MeasuredGait } from '../../core/deviation/measured-gait.ts'
import type { Variation } from '../../core/deviation/sensitivity.ts'
import { anglesFromArrow } from '../../core/gait/angles-arrow.ts'
import { measureStrides } from '../../core/gait/cycles/measure-strides.ts'
import { measuredGait } from './measured-gait.ts'

/** As far as steps that cameras see may be off (design §6). */
const EVENTS_BY_S = 0.02
/** With two earlier sessions, one less would leave one. */
const LEAST_SESSIONS = 3

interface VariedToday {
  what: string
  today: MeasuredGait
}

type Params = Pick<z.infer<typeof deviationsParams>, 'today' | 'variations'>

export async function variedToday({ today, variations }: Params, gait: Gait): Promise<VariedToday[]> {
  const measured = await Promise.all(variations.map(async ({ what, ...one }) => ({ what, today: (await measuredGait(one)).measured })))
  return [...(await eventsMoved(today, gait)), ...measured]
}

export const fewerSessions = (earlier: readonly MeasuredGait[]): Variation[] => (earlier.length < LEAST_SESSIONS ? [] : earlier.map(({ name }, left) => ({ what: `without ${name}`, earlier: earlier.filter((_, at) => at !== left) })))

/** Lengths do not matter here, so where feet were is not asked. */
async function eventsMoved({ angles: file, name, date }: Params['today'], gait: Gait): Promise<VariedToday[]> {
  const { timesUs, angles } = anglesFromArrow(await readFile(file), basename(file))
  const timesS = Float64Array.from(timesUs, (us) => Number(us) / 1e6)
  return ([[-EVENTS_BY_S, 'earlier'], [EVENTS_BY_S, 'later']] as const).map(([by, way]) => {
    const sides = measureStrides(gait.events.map((event) => ({ ...event, timeS: event.timeS + by })), timesS, angles, null, 0)
    const counts = (side: 'left' | 'right', at: number) => gait.strides[side][at]?.leftOut === null
    return { what: `events ${1000 * EVENTS_BY_S} ms ${way}`, today: { name, date, strides: bySide((side) => sides[side].measured.filter((_, at) => counts(side, at))) } }
  })
}
