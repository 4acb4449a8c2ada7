/** What follows from a person's decision about a gait, while they wait: by a worker that is kept warm, without a job. Whether findings hold is tried afterwards, by another. */
import { randomUUID } from 'node:crypto'
import type { Compared } from '../../contract/compared-with.ts'
import type { ProposedPlatesClock } from '../../contract/footage.ts'
import type { TrialGait } from '../../contract/trial-gait.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Log } from '../log.ts'
import { runStage } from '../jobs/run-stage.ts'
import { warmWorker, type WarmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { comparedWith } from './compared-with.ts'
import { type CutGait, cutGait } from './cut-gait.ts'
import { forgetCuts } from './forget-cuts.ts'
import { gaitOfTrial } from './gait-of-trial.ts'
import { makeGait } from './make-gait.ts'
import { proposePlatesClock } from './propose-plates-clock.ts'
import { triesLater } from './try-later.ts'

export interface PromptGait {
  /** Makes it anew, as far as anything in it has changed. */
  refresh(place: TrialPlace): Promise<TrialGait>
  /** With another trial of the same person. */
  compare(place: TrialPlace, other: Compared['other']): Promise<Compared>
  /** Its strides and what they come to, held against nothing; null where it holds no movement. */
  cut(place: TrialPlace): Promise<CutGait | null>
  /** Where the clock of force plates in a file of their own lies. */
  proposePlatesClock(place: TrialPlace): Promise<ProposedPlatesClock>
  close(): void
}

const FAILED = { code: 'gait-failed', message: 'What follows from the change could not be worked out.', hint: 'The change itself is kept. Analyse the trial again.' }
const NOT_TRIED = { code: 'not-tried', message: 'The process that tries findings did not come to an end.' }

export function promptGait(library: Library, log: Log): PromptGait {
  const settings = { entry: workerEntry('analyse'), owner: library.layout.root, memoryCeilingBytes: MEMORY_CEILING_BYTES, log }
  const [prompt, trying] = [warmWorker(settings, FAILED), warmWorker(settings, NOT_TRIED)]
  const underWay = new Map<string, Promise<unknown>>()
  const closing = new AbortController()
  const by = (one: WarmWorker, { signal } = new AbortController()) => {
    const task: Parameters<typeof runStage>[0]['task'] = async ({ name, params }) => {
      const attemptDir = library.layout.attemptsOf(`${name}-${randomUUID()}`)
      return { result: await one.perform({ name, params, attemptDir }), attemptDir }
    }
    return { library, stage: (request: Parameters<typeof runStage>[1]) => runStage({ library, jobId: null, signal, task, underWay }, request) }
  }
  let inHand = 0
  const later = triesLater(library, log, async (place) => {
    await makeGait(by(trying, closing), place, () => {})
    // What is in hand may be made from one that no trial has yet.
    if (inHand === 0) forgetCuts(library)
  })
  const told = async (place: TrialPlace) => {
    await makeGait(by(prompt), place, () => {}, 'later')
    const { gait, lacking, unread } = await gaitOfTrial(library, place)
    if (!gait) throw new ProblemError({ code: 'no-movement', message: unread ?? lacking ?? 'There is no gait here.', subject: place.sessionId })
    return gait
  }
  return {
    proposePlatesClock: (place) => proposePlatesClock(by(prompt), place),
    cut: (place) => cutGait(by(trying), place),
    compare: (place, other) => comparedWith(by(trying), place, other),
    async refresh(place) {
      const tell = later.announce(place)
      inHand++
      const gait = await told(place).catch((thrown: unknown) => {
        tell(null)
        throw thrown
      }).finally(() => inHand--)
      if (gait.isTried) tell(null)
      else later.ask(place)
      return gait
    },
    close() {
      closing.abort()
      later.close()
      prompt.close()
      trying.close()
    },
  }
}
