import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Aborted } from '../jobs/worker-process.ts'
import type { Work } from './perform-task.ts'

/** In a folder that goes again, and until a person interrupts it. */
export async function inWorkFolder(work: (work: Work) => Promise<number>): Promise<number> {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  const folder = await mkdtemp(join(tmpdir(), 'stridescope-work-'))
  try {
    return await work({ folder, signal: interrupted.signal })
  } catch (thrown) {
    if (thrown instanceof Aborted) return 130
    throw thrown
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
