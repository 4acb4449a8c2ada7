import type { Task, TaskResult } from '../../contract/channels/worker-channel.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { Aborted, type Performer, startWorker, WorkerDied, type WorkerProcess, type WorkerSettings } from './worker-process.ts'

/**
 * A worker for short questions that a person waits for (what is this file?): kept warm between them and ended
 * after a while without any.
 */
export interface WarmWorker {
  perform(task: Task): Promise<TaskResult>
  close(): void
}

const PREVIEW_FAILED: Problem = { code: 'preview-failed', message: 'The files could not be looked at.', hint: 'One of them may be damaged: choose fewer at a time.' }
const IDLE_MS = 60_000
const LONGEST_MS = 120_000

/** `failure`: what one is told where a task did not come to its end. */
export function warmWorker(settings: WorkerSettings, failure = PREVIEW_FAILED): WarmWorker {
  let live: WorkerProcess | undefined
  let idle: NodeJS.Timeout | undefined

  const close = () => {
    live?.close()
    live = undefined
  }
  const perform = async (task: Task): Promise<TaskResult> => {
    clearTimeout(idle)
    const worker = live?.isAlive() ? live : startWorker(settings)
    live = worker
    try {
      return await answer(worker, task)
    } catch (thrown) {
      if (thrown instanceof ProblemError) throw thrown
      close()
      throw told(thrown, failure)
    } finally {
      idle = setTimeout(close, IDLE_MS).unref()
    }
  }
  return { perform: inTurn(perform), close }
}

/** One that jobs take as well: between two questions it is theirs, and theirs is kept warm for the next question. */
export function lentWorker(take: () => Performer, failure = PREVIEW_FAILED): WarmWorker {
  let live: Performer | undefined
  const perform = async (task: Task): Promise<TaskResult> => {
    const worker = (live = take())
    try {
      return await answer(worker, task)
    } catch (thrown) {
      throw thrown instanceof ProblemError ? thrown : told(thrown, failure)
    } finally {
      live = undefined
      worker.close()
    }
  }
  return { perform: inTurn(perform), close: () => live?.close() }
}

const answer = (worker: Performer, task: Task) => worker.perform(task, AbortSignal.timeout(LONGEST_MS), () => {})

/** One after the other. */
function inTurn(perform: WarmWorker['perform']): WarmWorker['perform'] {
  let queue: Promise<unknown> = Promise.resolve()
  return (task) => {
    const answered = queue.then(() => perform(task))
    queue = answered.catch(() => undefined)
    return answered
  }
}

function told(thrown: unknown, failure: Problem): ProblemError {
  return new ProblemError(
    {
      ...failure,
      ...(thrown instanceof WorkerDied && { hint: `${thrown.message} ${thrown.lastWords}`.trim() }),
      ...(thrown instanceof Aborted && { hint: `It took longer than ${LONGEST_MS / 60_000} minutes.` }),
    },
    { cause: thrown },
  )
}
