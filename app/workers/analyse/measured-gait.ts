import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import type { deviationsParams } from '../../contract/analyse-tasks.ts'
import { type Gait, gaitSchema } from '../../contract/gait.ts'
import { bySide } from '../../core/body/joints.ts'
import type { MeasuredGait } from '../../core/deviation/measured-gait.ts'
import { stridesFromArrow } from '../../core/gait/cycles/strides-arrow.ts'

/** What `cycles` has written, with the strides that nobody has left out. */
export async function measuredGait({ gait: gaitFile, strides: stridesFile, name, date }: z.infer<typeof deviationsParams>['earlier'][number]): Promise<{ gait: Gait; measured: MeasuredGait }> {
  const gait = gaitSchema.parse(JSON.parse(await readFile(gaitFile, 'utf8')))
  const curves = stridesFromArrow(await readFile(stridesFile), basename(stridesFile))
  const strides = bySide((side) => gait.strides[side].flatMap(({ fromS, toS, phases, leftOut }, place) => (leftOut === null ? [{ fromS, toS, borders: phases, curves: curves[side][place]?.curves ?? {} }] : [])))
  return { gait, measured: { name, date, strides } }
}
