import type { Task, TaskResult } from '../../contract/worker-channel.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { Aborted, startWorker, WorkerDied, type WorkerProcess, type WorkerSettings } from './worker-process.ts'

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
  let queue: Promise<unknown> = Promise.resolve()

  const close = () => {
    live?.close()
    live = undefined
  }
  const perform = async (task: Task): Promise<TaskResult> => {
    clearTimeout(idle)
    const worker = live?.isAlive() ? live : startWorker(settings)
    live = worker
    try {
      return await worker.perform(task, AbortSignal.timeout(LONGEST_MS), () => {})
    } catch (thrown) {
      if (thrown instanceof ProblemError) throw thrown
      close()
      throw new ProblemError(
        {
          ...failure,
          ...(thrown instanceof WorkerDied && { hint: `${thrown.message} ${thrown.lastWords}`.trim() }),
          ...(thrown instanceof Aborted && { hint: `It took longer than ${LONGEST_MS / 60_000} minutes.` }),
        },
        { cause: thrown },
      )
    } finally {
      idle = setTimeout(close, IDLE_MS).unref()
    }
  }
  return {
    perform(task) {
      const answer = queue.then(() => perform(task))
      queue = answer.catch(() => undefined)
      return answer
    },
    close,
  }
}
