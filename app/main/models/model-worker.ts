import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { KeptWorkers } from '../jobs/kept-workers.ts'
import { lentWorker, warmWorker } from '../jobs/warm-worker.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'
import type { LibraryLayout } from '../store/layout.ts'
import type { Tasks } from './try-model.ts'

export interface ModelWorker extends Tasks {
  close(): void
}

/** Opens models that a person adds, while they wait for it: by one of these workers, else by one of its own. */
export function modelWorker(layout: LibraryLayout, log?: Log, workers?: KeptWorkers): ModelWorker {
  const worker = workers ? lentWorker(() => workers.take('pose')) : warmWorker({ entry: workerEntry('pose'), owner: layout.root, memoryCeilingBytes: MEMORY_CEILING_BYTES, ...(log && { log }) })
  return {
    task: async ({ name, params }) => ({ result: await worker.perform({ name, params, attemptDir: join(layout.attempts, 'models') }) }),
    close: () => worker.close(),
  }
}
