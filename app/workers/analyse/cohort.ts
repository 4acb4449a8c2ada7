/** From the gaits of several people to a reference. */
import { cohortParams } from '../../contract/cohort-tasks.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { type CohortMember, makeCohort } from '../../core/norms/references/make-cohort.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { measuredGait } from './measured-gait.ts'

export async function cohort(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { facts, members } = cohortParams.parse(params)
  const people = await Promise.all(members.map(async ({ called, trials }): Promise<CohortMember> => ({ called, trials: await Promise.all(trials.map(async ({ gait, strides, date, ...trial }) => ({ ...trial, gait: (await measuredGait({ gait, strides, name: called, date })).measured }))) })))
  await writeFlushed(attemptDir, 'reference.json', JSON.stringify(makeCohort(people, facts)))
  return { outputs: [{ role: 'reference', file: 'reference.json', format: 'json' }], summary: {}, warnings: [] }
}
