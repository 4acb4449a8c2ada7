/** What follows from a person's decision about a gait, while they wait: by a worker that is kept warm, without a job. */
import { randomUUID } from 'node:crypto'
import type { Compared } from '../../contract/compared-with.ts'
import type { TrialGait } from '../../contract/trial-gait.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Log } from '../log.ts'
import { runStage } from '../jobs/run-stage.ts'
import { warmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { comparedWith } from './compared-with.ts'
import { gaitOfTrial } from './gait-of-trial.ts'
import { makeGait } from './make-gait.ts'

export interface PromptGait {
  /** Makes it anew, as far as anything in it has changed. */
  refresh(place: TrialPlace): Promise<TrialGait>
  /** With another trial of the same person. */
  compare(place: TrialPlace, other: Compared['other']): Promise<Compared>
  close(): void
}

const FAILED = { code: 'gait-failed', message: 'What follows from the change could not be worked out.', hint: 'The change itself is kept. Analyse the trial again.' }

export function promptGait(library: Library, log: Log): PromptGait {
  const worker = warmWorker({ entry: workerEntry('analyse'), owner: library.layout.root, memoryCeilingBytes: MEMORY_CEILING_BYTES, log }, FAILED)
  const underWay = new Map<string, Promise<unknown>>()
  const { signal } = new AbortController()
  const task: Parameters<typeof runStage>[0]['task'] = async ({ name, params }) => {
    const attemptDir = library.layout.attemptsOf(`${name}-${randomUUID()}`)
    return { result: await worker.perform({ name, params, attemptDir }), attemptDir }
  }
  const context: Parameters<typeof comparedWith>[0] = { library, stage: (request) => runStage({ library, jobId: null, signal, task, underWay }, request) }
  return {
    compare: (place, other) => comparedWith(context, place, other),
    async refresh(place) {
      await makeGait(context, place, () => {})
      const { gait, lacking } = await gaitOfTrial(library, place)
      if (!gait) throw new ProblemError({ code: 'no-movement', message: lacking ?? 'There is no gait here.', subject: place.sessionId })
      return gait
    },
    close: () => worker.close(),
  }
}
