/** What follows from a person's decision about a gait, while they wait: by a worker that is kept warm, without a job. Whether findings hold is tried afterwards, by another. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { Compared } from '../../contract/gait/compared-with.ts'
import type { ProposedPlatesClock } from '../../contract/library/footage.ts'
import type { TrialGait } from '../../contract/gait/trial-gait.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Log } from '../log.ts'
import type { KeptWorkers } from '../jobs/kept-workers.ts'
import { runStage } from '../jobs/run-stage.ts'
import { lentWorker, warmWorker, type WarmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { comparedWith } from './compared-with.ts'
import { type CutGait, cutGait } from './cut-gait.ts'
import { forgetCuts } from './forget-cuts.ts'
import { gaitOfTrial } from './gait-of-trial.ts'
import { makeGait } from './make-gait.ts'
import { proposePlatesClock } from './propose-plates-clock.ts'
import { triesLater } from './try-later.ts'
import { workInHand } from './work-in-hand.ts'

export interface PromptGait {
  /** Makes it anew, as far as anything in it has changed. */
  refresh(place: TrialPlace): Promise<TrialGait>
  /** With another trial of the same person. */
  compare(place: TrialPlace, other: Compared['other']): Promise<Compared>
  /** Its strides and what they come to, held against nothing; null where it holds no movement. */
  cut(place: TrialPlace): Promise<CutGait | null>
  /** Where the clock of force plates in a file of their own lies. */
  proposePlatesClock(place: TrialPlace): Promise<ProposedPlatesClock>
  /** Ends what is in hand about these sessions, and what would be tried later. Gives what is still to be waited for. */
  rest(sessionIds: ReadonlySet<string>): Promise<unknown>[]
  close(): void
}

const FAILED = { code: 'gait-failed', message: 'What follows from the change could not be worked out.', hint: 'The change itself is kept. Analyse the trial again.' }
const BROKEN_OFF = { code: 'broken-off', message: 'This was broken off: the person is being erased.' }
const NOT_TRIED = { code: 'not-tried', message: 'The process that tries findings did not come to an end.' }

/** By these workers, else by two of its own. */
export function promptGait(library: Library, log: Log, workers?: KeptWorkers): PromptGait {
  const settings = { entry: workerEntry('analyse'), owner: library.layout.root, memoryCeilingBytes: MEMORY_CEILING_BYTES, log }
  const [prompt, trying] = [FAILED, NOT_TRIED].map((failure) => (workers ? lentWorker(() => workers.take('analyse'), failure) : warmWorker(settings, failure))) as [WarmWorker, WarmWorker]
  const underWay = new Map<string, Promise<unknown>>()
  const closing = new AbortController()
  const works = workInHand()
  const by = (one: WarmWorker, isBrokenOff: AbortSignal) => {
    const signal = AbortSignal.any([isBrokenOff, closing.signal])
    const task: Parameters<typeof runStage>[0]['task'] = async ({ name, params }) => {
      const attemptDir = library.layout.attemptsOf(`${name}-${randomUUID()}`)
      try {
        return { result: await one.perform({ name, params, attemptDir }), attemptDir }
      } catch (thrown) {
        await rm(attemptDir, { recursive: true, force: true })
        throw thrown
      }
    }
    const stage = async (request: Parameters<typeof runStage>[1]) => {
      if (isBrokenOff.aborted) throw new ProblemError(BROKEN_OFF)
      return runStage({ library, jobId: null, signal, task, underWay }, request)
    }
    return { library, stage }
  }
  const doing = <T>(one: WarmWorker, places: readonly TrialPlace[], work: (context: ReturnType<typeof by>) => Promise<T>) =>
    works.do(places.map(({ sessionId }) => sessionId), (isBrokenOff) => work(by(one, isBrokenOff)))
  let inHand = 0
  const later = triesLater(library, log, async (place) => {
    await doing(trying, [place], (context) => makeGait(context, place, () => {}))
    // What is in hand may be made from one that no trial has yet.
    if (inHand === 0) forgetCuts(library)
  })
  const told = async (context: ReturnType<typeof by>, place: TrialPlace) => {
    await makeGait(context, place, () => {}, 'later')
    const { gait, lacking, unread } = await gaitOfTrial(library, place)
    if (!gait) throw new ProblemError({ code: 'no-movement', message: unread ?? lacking ?? 'There is no gait here.', subject: place.sessionId })
    return gait
  }
  const asked = (place: TrialPlace) => assertMayAnalyse(library, place.sessionId)
  return {
    async proposePlatesClock(place) {
      asked(place)
      return doing(prompt, [place], (context) => proposePlatesClock(context, place))
    },
    // Of what a report tells, which asks for a consent of its own.
    cut: (place) => doing(trying, [place], (context) => cutGait(context, place)),
    async compare(place, other) {
      asked(place)
      return doing(trying, [place, other], (context) => comparedWith(context, place, other))
    },
    async refresh(place) {
      asked(place)
      const tell = later.announce(place)
      inHand++
      const gait = await doing(prompt, [place], (context) => told(context, place)).catch((thrown: unknown) => {
        tell(null)
        throw thrown
      }).finally(() => inHand--)
      if (gait.isTried) tell(null)
      else later.ask(place)
      return gait
    },
    rest(sessionIds) {
      later.forget(sessionIds)
      return works.end(sessionIds)
    },
    close() {
      closing.abort()
      later.close()
      prompt.close()
      trying.close()
    },
  }
}
