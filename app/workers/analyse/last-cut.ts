/** What this worker has read and cut last: whoever moves an event has the same walk cut again at once, and only strides at that event are others. Files under their content's name never change. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { z } from 'zod'
import { seenStepsSchema } from '../../contract/gait/analyse-tasks.ts'
import type { Side } from '../../core/body/joints.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import type { AngleCurves } from '../../core/gait/angles/angle-curves.ts'
import { anglesFromArrow } from '../../core/gait/tables/angles-arrow.ts'
import type { StatedSize } from '../../core/gait/body-in-metres.ts'
import type { StrideMeasures } from '../../core/gait/cycles/measure-strides.ts'
import { settledSteps, type StepsBy } from '../../core/gait/events/found-events.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import { checkedByPlates, toldOffsets } from '../../core/gait/events/told-offsets.ts'
import type { GaitEvent } from '../../core/gait/gait-event.ts'
import type { GaitPoints } from '../../core/gait/gait-points.ts'
import { stepsFromArrow } from '../../core/gait/tables/steps-arrow.ts'

export interface Walk {
  timesS: Float64Array
  angles: AngleCurves
  steps: GaitPoints | null
  seen: z.infer<typeof seenStepsSchema>
}

let last: { files: string; walk: Walk } | undefined

export async function walkIn(files: { angles: string; events: string; steps: string | null }): Promise<Walk> {
  const named = [files.angles, files.events, files.steps].join('\n')
  if (last?.files !== named) last = { files: named, walk: await read(files) }
  return last.walk
}

async function read({ angles: anglesFile, events, steps }: Parameters<typeof walkIn>[0]): Promise<Walk> {
  const { timesUs, angles } = anglesFromArrow(await readFile(anglesFile), basename(anglesFile))
  return {
    timesS: Float64Array.from(timesUs, (us) => Number(us) / 1e6),
    angles,
    steps: steps === null ? null : stepsFromArrow(await readFile(steps), basename(steps)),
    seen: seenStepsSchema.parse(JSON.parse(await readFile(events, 'utf8'))),
  }
}

/** What strides of a walk are measured by, beside their events: lengths hang on the belt, and on whether points are of the stated person's size. */
interface MeasuredBy {
  beltSpeedMps: number
  stated: StatedSize | null
}

let cut: { walk: Walk; by: string; sides: Readonly<Record<Side, StrideMeasures>> } | undefined

const inWords = ({ beltSpeedMps, stated }: MeasuredBy): string => JSON.stringify([beltSpeedMps, stated?.heightM, stated?.legLengthM, stated?.ageYears])

/** Of the same walk, measured by the same. */
export const lastCut = (walk: Walk, by: MeasuredBy): Readonly<Record<Side, StrideMeasures>> | undefined => (cut?.walk === walk && cut.by === inWords(by) ? cut.sides : undefined)

export function keepCut(walk: Walk, by: MeasuredBy, sides: Readonly<Record<Side, StrideMeasures>>): void {
  cut = { walk, by: inWords(by), sides }
}

interface Found {
  events: readonly GaitEvent[]
  findings: readonly Oddity[]
}

let lastFound: { walk: Walk; by: string; found: Found } | undefined

/** Put right by these offsets, and what is to be said of that. */
export function stepsOf(walk: Walk, offsets: readonly MethodOffset[], stepsBy: StepsBy, areStepsChosen: boolean): Found {
  const by = JSON.stringify([offsets, stepsBy, areStepsChosen])
  if (lastFound?.walk !== walk || lastFound.by !== by) {
    const { events, findings } = settledSteps(walk.seen, walk.steps, offsets, stepsBy)
    lastFound = { walk, by, found: { events, findings: [...findings, ...toldOffsets(events, offsets), ...checkedByPlates(walk.seen, events, stepsBy, areStepsChosen)] } }
  }
  return lastFound.found
}
