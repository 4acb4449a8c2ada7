/** A whole engine but for its door, on a library that goes with the test. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Job } from '../../contract/system/jobs.ts'
import type { ImportPlan, ImportPlanItem } from '../../contract/library/imports.ts'
import { openEngine, type Engine, type EngineOptions } from '../engine-parts.ts'
import { makePlan } from '../import/plan.ts'
import { startImport } from '../import/start.ts'
import { startFromEmpty, temporaryFolder } from './library.ts'
import { sharedWorkers } from './shared-workers.ts'

export async function temporaryEngine(options: EngineOptions & { root?: string } = {}): Promise<Engine> {
  const { root = join(temporaryFolder(), 'library'), ...rest } = options
  await startFromEmpty(root)
  const engine = await openEngine(root, 'a test', { ...(!rest.memoryCeilingBytes && { workers: sharedWorkers }), ...rest })
  onTestFinished(() => closeEngine(engine))
  return engine
}

async function closeEngine(engine: Engine): Promise<void> {
  if (engine.library.sql.open) await engine.close()
}

/** Grants and preview, as a shell and its window ask for them. */
export async function previewOf(engine: Engine, ...paths: string[]): Promise<ImportPlan> {
  const { library, grants, plans, fileWorker } = engine
  const granted = await Promise.all(paths.map((path) => grants.forPath(path)))
  const { plan, view } = await makePlan(library, grants, fileWorker, granted.map(({ id }) => id))
  plans.keep(plan)
  return view
}

type Choice = { sessionId: string; mode?: 'copy' | 'hard-link'; trialId?: string | null; items?: ImportPlanItem[] }

/** What a person ticks is everything that can be. */
export function startOf({ library, scheduler, plans }: Engine, view: ImportPlan, { sessionId, mode = 'copy', trialId, items }: Choice): string {
  const chosen = items ?? view.items.filter((item) => item.importable)
  return startImport(library, scheduler, plans, {
    planId: view.planId,
    destination: { sessionId },
    mode,
    ...(trialId !== undefined && { trialId }),
    items: chosen.map(({ itemId }) => ({ itemId })),
  }).jobId
}

/** Imports and waits until everything that follows from it is done. */
export async function imported(engine: Engine, sessionId: string, paths: string[], mode: 'copy' | 'hard-link' = 'copy'): Promise<Job> {
  const id = startOf(engine, await previewOf(engine, ...paths), { sessionId, mode })
  const job = await engine.scheduler.ended(id)
  await engine.scheduler.idle()
  return job
}
