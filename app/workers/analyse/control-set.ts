/** From a cohort to the control set of a deviation index. */
import { readFile } from 'node:fs/promises'
import { controlSetParams } from '../../contract/gait/cohort-tasks.ts'
import { referenceSchema } from '../../contract/gait/references.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { controlSetOf } from '../../core/norms/scores/control-set.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

export async function controlSet(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { reference, places } = controlSetParams.parse(params)
  const whole = referenceSchema.parse(JSON.parse(await readFile(reference, 'utf8')))
  await writeFlushed(attemptDir, 'controls.json', JSON.stringify(controlSetOf(whole, places)))
  return { outputs: [{ role: 'controls', file: 'controls.json', format: 'json' }], summary: {}, warnings: [] }
}
