import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { Library } from '../store/library.ts'
import type { WarmWorker } from './warm-worker.ts'

/** A question of which only the answer is kept: the folder that every task is given goes again. */
export async function shortTask({ layout }: Library, worker: WarmWorker, name: string, params: unknown): Promise<TaskResult> {
  const attemptDir = layout.attemptsOf(`${name}-${randomUUID()}`)
  try {
    return await worker.perform({ name, params, attemptDir })
  } finally {
    await rm(attemptDir, { recursive: true, force: true })
  }
}
