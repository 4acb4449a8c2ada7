/** From a cohort to the same without some of its people. */
import { readFile } from 'node:fs/promises'
import { withoutOwnParams } from '../../contract/gait/cohort-tasks.ts'
import { referenceSchema } from '../../contract/gait/references.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { withoutPeople } from '../../core/norms/references/without-own.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'

export async function withoutOwn(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { reference, places } = withoutOwnParams.parse(params)
  const whole = referenceSchema.parse(JSON.parse(await readFile(reference, 'utf8')))
  await writeFlushed(attemptDir, 'reference.json', JSON.stringify(withoutPeople(whole, places)))
  return { outputs: [{ role: 'reference', file: 'reference.json', format: 'json' }], summary: {}, warnings: [] }
}
