/** From the gaits of several people to a reference. */
import { cohortParams } from '../../contract/gait/cohort-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { type CohortMember, type CohortTrial, makeCohort, meansOfTrial } from '../../core/norms/references/make-cohort.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { measuredOnce } from './measured-gait.ts'

/** One trial after the other, of which only the means are kept: the strides of all of them would be too much. */
export async function cohort(params: unknown, { attemptDir }: TaskContext): Promise<TaskResult> {
  const { facts, members } = cohortParams.parse(params)
  const people: CohortMember[] = []
  for (const { called, trials } of members) {
    const means: CohortTrial[] = []
    for (const { gait, pieces, date, ...trial } of trials) means.push(meansOfTrial({ ...trial, gait: await measuredOnce({ gait, pieces, name: called, date }) }))
    people.push({ called, trials: means })
  }
  await writeFlushed(attemptDir, 'reference.json', JSON.stringify(makeCohort(people, facts)))
  return { outputs: [{ role: 'reference', file: 'reference.json', format: 'json' }], summary: {}, warnings: [] }
}
