import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '../../contract/basics/progress.ts'
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

interface Live {
  name: PerformerName
  performer: Performer
  isBusy: boolean
}

/** The workers of one attempt at a job: each taken when none of its name is free, all closed with the attempt. */
export function beginWork({ start, jobDir, number, signal, onProgress }: AttemptSettings): { task: JobContext['task']; close(): void } {
  const workers: Live[] = []
  let taskCount = 0
  return {
    async task({ worker, name, params, progress }: TaskRequest) {
      const live = workers.find((one) => one.name === worker && !one.isBusy) ?? { name: worker, performer: start(worker), isBusy: false }
      if (!workers.includes(live)) workers.push(live)
      live.isBusy = true
      const attemptDir = join(jobDir, `attempt-${number}-${++taskCount}`)
      try {
        return { result: await live.performer.perform({ name, attemptDir, params }, signal, progress ?? onProgress), attemptDir }
      } catch (thrown) {
        await rm(attemptDir, { recursive: true, force: true }) // Half of a large file must not keep the room that the next try needs.
        throw thrown
      } finally {
        live.isBusy = false
      }
    },
    close() {
      for (const { performer } of workers) performer.close()
    },
  }
}
