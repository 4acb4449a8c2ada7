/** A worker's task for a command that needs no library. */
import type { Progress } from '../../contract/progress.ts'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { ProblemError } from '../../core/problem.ts'
import type { WorkerName } from '../jobs/job-kind.ts'
import { deathProblem, startWorker, WorkerDied } from '../jobs/worker-process.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'

export interface Work {
  folder: string
  signal: AbortSignal
}

export async function performTask(worker: WorkerName, task: string, params: unknown, work: Work): Promise<unknown> {
  return (await performWhole(worker, task, params, work)).summary
}

export async function performWhole(worker: WorkerName, task: string, params: unknown, { folder, signal }: Work): Promise<TaskResult> {
  const live = startWorker({ entry: workerEntry(worker), owner: 'the stridescope command', memoryCeilingBytes: MEMORY_CEILING_BYTES })
  try {
    return await live.perform({ name: task, params, attemptDir: folder }, signal, tell)
  } catch (thrown) {
    throw thrown instanceof WorkerDied ? new ProblemError(deathProblem(thrown), { cause: thrown }) : thrown
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
    live.close()
  }
}

export function tell({ value, title }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${Math.round(value * 100)} % ${title}`)
}
