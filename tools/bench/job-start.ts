import { join } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { startWorker } from '../../app/main/jobs/worker-process.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../../app/main/jobs/workers.ts'
import { figure, repeat, timedMs, type Figure } from './figure.ts'

/** From the fork to the answer of an empty task: what each job pays before it does anything. */
export async function measureJobStart(folder: string): Promise<Figure[]> {
  await mkdir(folder, { recursive: true })
  const settings = { entry: workerEntry('files'), memoryCeilingBytes: MEMORY_CEILING_BYTES, owner: 'bench' }
  const task = { name: 'verify', attemptDir: join(folder, 'attempt'), params: { batchDir: join(folder, 'batches'), files: [] } }
  const once = async () => {
    let worker: ReturnType<typeof startWorker> | undefined
    const took = await timedMs(async () => {
      worker = startWorker(settings)
      await worker.perform(task, new AbortController().signal, () => {})
    })
    worker?.close()
    return took
  }
  await once()
  return [figure('job start-up', 'ms', await repeat(7, once))]
}
