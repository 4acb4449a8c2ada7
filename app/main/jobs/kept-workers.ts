import { ProblemError } from '../../core/problem.ts'
import type { WorkerName } from './job-kind.ts'
import type { Performer, WorkerProcess } from './worker-process.ts'

/**
 * Workers that outlast their job for a while, so that the next one need not wait for theirs to start: of a hundred films that come in,
 * each would wait half a second. One that is still busy, was aborted, has died or has grown ends with its job.
 */
export interface KeptWorkers {
  take(name: WorkerName): Performer
  close(): void
}

/** Models are heavy, and what runs them gives no memory back. */
const END_WITH_THEIR_JOB: readonly WorkerName[] = ['pose']
const IDLE_MS = 60_000
/** Of its ceiling. */
const SLIM = 0.25

interface Idle {
  name: WorkerName
  worker: WorkerProcess
  ending: NodeJS.Timeout
}

export function keptWorkers(start: (name: WorkerName) => WorkerProcess, memoryCeilingBytes: number, endWithTheirJob = END_WITH_THEIR_JOB): KeptWorkers {
  const idle = new Set<Idle>()
  let isClosed = false

  const end = (one: Idle) => {
    clearTimeout(one.ending)
    idle.delete(one)
    one.worker.close()
  }
  const keep = (name: WorkerName, worker: WorkerProcess) => {
    const one: Idle = { name, worker, ending: setTimeout(() => end(one), IDLE_MS).unref() }
    idle.add(one)
  }
  const worker = (name: WorkerName): WorkerProcess => {
    const one = [...idle].find((each) => each.name === name && each.worker.isAlive())
    if (!one) return start(name)
    clearTimeout(one.ending)
    idle.delete(one)
    return one.worker
  }

  return {
    take(name) {
      const taken = worker(name)
      let isFree = true
      return {
        async perform(task, signal, onProgress) {
          isFree = false
          try {
            const result = await taken.perform(task, signal, onProgress)
            isFree = true
            return result
          } catch (thrown) {
            isFree = thrown instanceof ProblemError
            throw thrown
          }
        },
        close() {
          const isSlim = taken.sizeBytes() < memoryCeilingBytes * SLIM
          if (!endWithTheirJob.includes(name) && isFree && isSlim && taken.isAlive() && !isClosed) keep(name, taken)
          else taken.close()
        },
      }
    },
    close() {
      isClosed = true
      for (const one of [...idle]) end(one)
    },
  }
}
