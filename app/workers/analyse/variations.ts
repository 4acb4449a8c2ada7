/** The same sessions as they would be, measured a little differently: whether a finding hangs on that. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { deviationsParams } from '../../contract/gait/analyse-tasks.ts'
import type { Gait } from '../../contract/gait/gait.ts'
import { eventsMoved, type VariedToday } from '../../core/deviation/events-moved.ts'
import { anglesFromArrow } from '../../core/gait/tables/angles-arrow.ts'
import { measuredGait } from './measured-gait.ts'

type Params = Pick<z.infer<typeof deviationsParams>, 'today' | 'variations'>

export async function variedToday({ today, variations }: Params, gait: Gait): Promise<VariedToday[]> {
  const measured = await Promise.all(variations.map(async ({ what, ...one }) => ({ what, today: (await measuredGait(one)).measured })))
  return [...(await stepsMoved(today, gait)), ...measured]
}

async function stepsMoved({ angles: file, name, date }: Params['today'], { events, strides }: Gait): Promise<VariedToday[]> {
  const { timesUs, angles } = anglesFromArrow(await readFile(file), basename(file))
  return eventsMoved({ name, date }, { events, timesS: Float64Array.from(timesUs, (us) => Number(us) / 1e6), angles, counts: (side, at) => strides[side][at]?.leftOut === null })
}
