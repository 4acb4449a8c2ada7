import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '../../contract/progress.ts'
import type { JobContext, PerformerName, TaskRequest } from './job-kind.ts'
import type { Performer } from './worker-process.ts'

export interface AttemptSettings {
  start(worker: PerformerName): Performer
  jobDir: string
  /** Counts up with every start of the job, so that no attempt meets another's files. */
  number: number
  signal: AbortSignal
  onProgress(progress: Progress): void
}

/** The workers of one attempt at a job: each started when it is first needed, all ended with the attempt. */
export function beginWork({ start, jobDir, number, signal, onProgress }: AttemptSettings): { task: JobContext['task']; close(): void } {
  const workers = new Map<PerformerName, Performer>()
  let taskCount = 0
  return {
    async task({ worker, name, params, progress }: TaskRequest) {
      const live = workers.get(worker) ?? start(worker)
      workers.set(worker, live)
      const attemptDir = join(jobDir, `attempt-${number}-${++taskCount}`)
      try {
        return { result: await live.perform({ name, attemptDir, params }, signal, progress ?? onProgress), attemptDir }
      } catch (thrown) {
        await rm(attemptDir, { recursive: true, force: true }) // Half of a large file must not keep the room that the next try needs.
        throw thrown
      }
    },
    close() {
      for (const worker of workers.values()) worker.close()
    },
  }
}
