/** A worker's task for a command that needs no library. */
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ProblemError } from '../../core/problem.ts'
import type { WorkerName } from '../jobs/job-kind.ts'
import { deathProblem, startWorker, WorkerDied } from '../jobs/worker-process.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import { lentWorkers } from './command-workers.ts'
import { progressLine } from './words/progress-line.ts'

export interface Work {
  folder: string
  signal: AbortSignal
}

export async function performTask(worker: WorkerName, task: string, params: unknown, work: Work): Promise<unknown> {
  return (await performWhole(worker, task, params, work)).summary
}

export async function performWhole(worker: WorkerName, task: string, params: unknown, { folder, signal }: Work): Promise<TaskResult> {
  const line = progressLine()
  const live = lentWorkers()?.take(worker) ?? startWorker({ entry: workerEntry(worker), owner: 'the stridescope command', memoryCeilingBytes: MEMORY_CEILING_BYTES })
  try {
    return await live.perform({ name: task, params, attemptDir: folder }, signal, line.tell)
  } catch (thrown) {
    throw thrown instanceof WorkerDied ? new ProblemError(deathProblem(thrown), { cause: thrown }) : thrown
  } finally {
    line.end()
    live.close()
  }
}
