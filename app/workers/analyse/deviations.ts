/** What differs from the same person's earlier measurements. */
import { deviationsParams } from '../../contract/analyse-tasks.ts'
import { gaitSchema } from '../../contract/gait.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { measuredGait } from './measured-gait.ts'

export async function deviations(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { today, earlier } = deviationsParams.parse(params)
  const { gait } = await measuredGait(today)
  await Promise.all(earlier.map(measuredGait))
  await writeFlushed(attemptDir, 'gait.json', JSON.stringify(gaitSchema.parse(gait)))
  return { outputs: [{ role: 'gait', file: 'gait.json', format: 'json' }], summary: {}, warnings: [] }
}
