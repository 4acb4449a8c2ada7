import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { INTERRUPTED_EXIT, onInterruption } from './interruption.ts'
import type { Work } from './perform-task.ts'

/** In a folder that goes again, and until a person interrupts it. */
export async function inWorkFolder(work: (work: Work) => Promise<number>): Promise<number> {
  const interrupted = new AbortController()
  const stopListening = onInterruption(() => interrupted.abort())
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-work-'))
  // A worker that is being ended may write once more meanwhile.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.on('exit', remove)
  try {
    return await work({ folder, signal: interrupted.signal })
  } catch (thrown) {
    if (!interrupted.signal.aborted) throw thrown
    process.stderr.write('Interrupted. Nothing was written: the same command begins anew.\n')
    return INTERRUPTED_EXIT
  } finally {
    stopListening()
    remove()
    process.off('exit', remove)
  }
}
