import type { ImportPlan } from '../../contract/imports.ts'
import type { Engine } from '../engine-parts.ts'
import { makePlan } from './plan.ts'

/** What files would become; whoever is refused, or has turned away, leaves nothing behind. */
export async function preview({ library, grants, plans, fileWorker }: Pick<Engine, 'library' | 'grants' | 'plans' | 'fileWorker'>, granted: string[], signal: AbortSignal | undefined): Promise<ImportPlan> {
  try {
    const { plan, view } = await makePlan(library, grants, fileWorker, granted)
    plans.keep(plan)
    // The window has turned away meanwhile and will never name this plan.
    if (signal?.aborted) plans.discard(plan.id)
    return view
  } catch (thrown) {
    grants.forget(granted, { keepBytes: false })
    throw thrown
  }
}
