import type { ImportPlan } from '../../contract/library/imports.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import type { Library } from '../store/library.ts'
import type { Grants } from './grants.ts'
import { makePlan, type Plans } from './plan.ts'

interface With {
  library: Library
  grants: Grants
  plans: Plans
  fileWorker: WarmWorker
}

/** What files would become; whoever is refused, or has turned away, leaves nothing behind. */
export async function preview({ library, grants, plans, fileWorker }: With, granted: string[], signal: AbortSignal | undefined): Promise<ImportPlan> {
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
