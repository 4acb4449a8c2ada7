/** What follows from a person's decision about a gait, while they wait: by a worker that is kept warm, without a job. Whether findings hold is tried afterwards, by another. */
import { randomUUID } from 'node:crypto'
import type { Compared } from '../../contract/compared-with.ts'
import type { TrialGait } from '../../contract/trial-gait.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Log } from '../log.ts'
import { runStage } from '../jobs/run-stage.ts'
import { warmWorker, type WarmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import type { Library } from '../store/library.ts'
import { idOf, type TrialPlace } from '../trial/place.ts'
import { tellBeingTried } from './being-tried.ts'
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
/** Who moves one event often moves the next. */
const REST_MS = 1_000

export function promptGait(library: Library, log: Log): PromptGait {
  const worker = () => warmWorker({ entry: workerEntry('analyse'), owner: library.layout.root, memoryCeilingBytes: MEMORY_CEILING_BYTES, log }, FAILED)
  const [prompt, trying] = [worker(), worker()]
  const underWay = new Map<string, Promise<unknown>>()
  const closing = new AbortController()
  const resting = new Map<string, NodeJS.Timeout>()
  const by = (one: WarmWorker, { signal } = new AbortController()) => {
    const task: Parameters<typeof runStage>[0]['task'] = async ({ name, params }) => {
      const attemptDir = library.layout.attemptsOf(`${name}-${randomUUID()}`)
      return { result: await one.perform({ name, params, attemptDir }), attemptDir }
    }
    return { library, stage: (request: Parameters<typeof runStage>[1]) => runStage({ library, jobId: null, signal, task, underWay }, request) }
  }
  const tryLater = (place: TrialPlace) => {
    const name = idOf(place)
    clearTimeout(resting.get(name))
    tellBeingTried(library, place, true)
    const attempt = async () => {
      resting.delete(name)
      try {
        await makeGait(by(trying, closing), place, () => {})
        if (!resting.has(name)) tellBeingTried(library, place, false)
      } catch (thrown) {
        // Told once: it is asked for again with the next change.
        if (!closing.signal.aborted) log.write('gait', `findings could not be tried: ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
      }
    }
    resting.set(name, setTimeout(() => void attempt(), REST_MS).unref())
  }
  return {
    compare: (place, other) => comparedWith(by(trying), place, other),
    async refresh(place) {
      tellBeingTried(library, place, true)
      await makeGait(by(prompt), place, () => {}, 'later')
      const { gait, lacking } = await gaitOfTrial(library, place)
      if (!gait) throw new ProblemError({ code: 'no-movement', message: lacking ?? 'There is no gait here.', subject: place.sessionId })
      if (gait.isTried) tellBeingTried(library, place, false)
      else tryLater(place)
      return gait
    },
    close() {
      closing.abort()
      for (const timer of resting.values()) clearTimeout(timer)
      prompt.close()
      trying.close()
    },
  }
}
