import { keptWorkers } from '../jobs/kept-workers.ts'
import { startWorker } from '../jobs/worker-process.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../jobs/workers.ts'

/** Of all engines in this process: to start them anew for each test would take as long as the tests. They end with it, or when nobody has asked for a while; those of models, too, which are small here. */
export const sharedWorkers = keptWorkers((name) => startWorker({ owner: 'tests', memoryCeilingBytes: MEMORY_CEILING_BYTES, entry: workerEntry(name) }), MEMORY_CEILING_BYTES, [])
