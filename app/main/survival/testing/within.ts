import { openEngine, type Engine } from '../../engine-parts.ts'
import { startServer } from '../../http/server.ts'
import type { KeptWorkers } from '../../jobs/kept-workers.ts'
import { previewOf, startOf } from '../../testing/engine.ts'
import { newSession } from '../../testing/library.ts'
import { sharedWorkers } from '../../testing/shared-workers.ts'
import { openWindow, type TestWindow } from './window.ts'

type Act<T> = (engine: Engine) => T | Promise<T>

/** An engine in this process, opened and closed again: where no process is to die, and at a tenth of the price. */
export function within<T>(library: string, act: Act<T>): Promise<T> {
  return withEngine(library, act, sharedWorkers)
}

/** The same with workers of its own, which bear the library's name: where one is looked for, stopped or killed. */
export function withOwnWorkers<T>(library: string, act: Act<T>): Promise<T> {
  return withEngine(library, act)
}

async function withEngine<T>(library: string, act: Act<T>, workers?: KeptWorkers): Promise<T> {
  const engine = await openEngine(library, 'Stridescope', { ...(workers && { workers }) })
  try {
    return await act(engine)
  } finally {
    await engine.close()
  }
}

export async function openAndClose(library: string): Promise<void> {
  await within(library, () => undefined)
}

/** With its door open, and a window that has come in by it. */
export async function withWindow<T>(library: string, act: (window: TestWindow) => Promise<T>): Promise<T> {
  return withOwnWorkers(library, async (engine) => {
    const serving = await startServer(engine, 0)
    try {
      return await act(await openWindow(serving.origin, serving.newCode()))
    } finally {
      await serving.close()
    }
  })
}

/** Into a new session, all of what the preview shows. Gives the job's id. */
export async function importInto(engine: Engine, paths: string[]): Promise<string> {
  return startOf(engine, await previewOf(engine, ...paths), { sessionId: newSession(engine.library, 'Walk') })
}

/** All jobs, once none is open any more. */
export async function allEndedIn({ scheduler }: Engine) {
  await scheduler.idle()
  return scheduler.list()
}
