import { openEngine, type Engine } from '../../engine-parts.ts'
import { sharedWorkers } from '../../testing/shared-workers.ts'

/** An engine in this process, opened and closed again: where no process is to die, and at a tenth of the price. */
export async function within<T>(library: string, act: (engine: Engine) => T | Promise<T>): Promise<T> {
  const engine = await openEngine(library, 'Stridescope', { workers: sharedWorkers })
  try {
    return await act(engine)
  } finally {
    await engine.close()
  }
}

export async function openAndClose(library: string): Promise<void> {
  await within(library, () => undefined)
}
