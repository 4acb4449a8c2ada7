import type { ImportPlan } from '../../../../contract/library/imports.ts'
import type { Grant } from '../../../../contract/channels/shell-channel.ts'
import type { Problem } from '../../../../core/problem.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { createStore } from '../../../store.ts'
import { currentRoute, navigate } from '../../../navigation/navigate.ts'
import { offer, type Offered } from '../../../picking/offers.ts'
import { pick, takeDropped, type Picked, type PickWhat } from '../../../picking/sources.ts'

/** How far an import is that has not become a job yet. */
export type ImportFlow =
  | { step: 'idle' }
  | { step: 'looking'; total: number; done: number }
  | { step: 'preview'; plan: ImportPlan; offered: Offered }
  | { step: 'failed'; problem: Problem }

export const importFlow = createStore<ImportFlow>({ step: 'idle' })
let looking: AbortController | undefined

export const chooseFiles = (what: PickWhat) => preview(() => pick(what))
export const takeOffered = (grants: Grant[]) => preview(async () => ({ kind: 'granted', grants }))
export const dropFiles = (data: DataTransfer) => preview(() => takeDropped(data))

/** From picked files to the preview: nothing is copied on the way. */
async function preview(picking: () => Promise<Picked | null>): Promise<void> {
  if (importFlow.get().step !== 'idle') return
  const controller = (looking = new AbortController())
  const { signal } = controller
  const show = (flow: ImportFlow) => signal.aborted || importFlow.set(flow)
  let grants: string[] = []
  try {
    const picked = await picking()
    if (!picked) return
    if (currentRoute().workspace !== 'library') navigate({ workspace: 'library' })
    const total = picked.kind === 'granted' ? picked.grants.length : picked.files.length
    if (picked.kind === 'granted') grants = picked.grants.map(({ id }) => id)
    show({ step: 'looking', total, done: 0 })
    const offered = await offer(picked, signal, (given) => {
      grants = given
      show({ step: 'looking', total, done: given.length })
    })
    const plan = await engine.imports.preview({ grants: offered.grantIds }, { signal })
    if (signal.aborted) return forget({ planId: plan.planId, grants })
    show({ step: 'preview', plan, offered })
  } catch (thrown) {
    forget({ grants })
    const problem = toProblem(thrown)
    show(problem ? { step: 'failed', problem } : { step: 'idle' })
  }
}

/** Escape, Cancel, the cross: the engine forgets what it was shown. */
export function leaveImport(): void {
  looking?.abort()
  const flow = importFlow.get()
  if (flow.step === 'preview') forget({ planId: flow.plan.planId, grants: flow.offered.grantIds })
  importFlow.set({ step: 'idle' })
}

/** The job has it now. */
export const handedOver = () => importFlow.set({ step: 'idle' })

/** Nobody waits for this, and what it misses goes when the engine starts again. */
function forget(what: { planId?: string; grants: string[] }): void {
  if (what.planId !== undefined || what.grants.length > 0) void engine.imports.discard(what).catch(() => undefined)
}
