/** From forces of plates, and how the body went up and down, to where their clock lies. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { platesClockParams } from '../../contract/gait/analyse-tasks.ts'
import { platesClockSchema } from '../../contract/library/footage.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { platesClock as clockOf } from '../../core/gait/events/plates-clock.ts'
import { stepsFromArrow } from '../../core/gait/tables/steps-arrow.ts'
import { reactionsInFile } from './reactions-in-file.ts'

export async function platesClock(params: unknown): Promise<TaskResult> {
  const { steps, forces } = platesClockParams.parse(params)
  const reactions = await reactionsInFile(forces)
  const { offsetS, errorS, ...told } = clockOf(stepsFromArrow(await readFile(steps), basename(steps)), reactions)
  const isTold = told.verdict !== 'refused'
  return { outputs: [], summary: platesClockSchema.parse({ ...told, offsetUs: isTold ? Math.round(1e6 * offsetS) : null, standardErrorUs: isTold ? 1e6 * errorS : null }), warnings: [] }
}
