import type { InspectedModel, OwnModel } from '../../../contract/models/models.ts'
import type { Problem } from '../../../core/problem.ts'
import { engine } from '../../engine/client.ts'
import { toProblem } from '../../engine/problem.ts'
import { createStore } from '../../store.ts'
import { tell } from '../../ui/toasts.ts'
import { offer } from '../../picking/offers.ts'
import { pick } from '../../picking/sources.ts'
import { sendAll } from '../../picking/uploads.ts'
import { showModel } from './models-view.ts'

/** How far the adding of a model from files is. */
export type AddFlow =
  | { step: 'idle' }
  /** Opened and tried in a worker. */
  | { step: 'looking' }
  /** Nobody here knows it: a person says what it is. */
  | { step: 'asking'; grants: string[]; name: string; inspected: InspectedModel }
  | { step: 'failed'; problem: Problem }

export const addFlow = createStore<AddFlow>({ step: 'idle' })

export async function addModelFiles(): Promise<void> {
  if (addFlow.get().step === 'looking' || addFlow.get().step === 'asking') return
  try {
    const picked = await pick('files')
    if (!picked) return
    addFlow.set({ step: 'looking' })
    const { signal } = new AbortController()
    const { grantIds, held, sent } = await offer(picked, signal, () => {})
    await sendAll([...held].map(([grantId, file]) => ({ grantId, held: file })), sent, signal)
    const done = await engine.models.add({ grants: grantIds })
    if ('refused' in done) return addFlow.set({ step: 'failed', problem: done.refused })
    if ('added' in done) return added(done.added)
    const names = picked.kind === 'granted' ? picked.grants.map(({ name }) => name) : picked.files.map(({ file }) => file.name)
    addFlow.set({ step: 'asking', grants: grantIds, name: (names[0] ?? '').replace(/\.\w+$/, ''), inspected: done.unknown })
  } catch (thrown) {
    const problem = toProblem(thrown)
    addFlow.set(problem ? { step: 'failed', problem } : { step: 'idle' })
  }
}

/** What a person has said of a model that was unknown. */
export async function describeModel(own: OwnModel): Promise<void> {
  const flow = addFlow.get()
  if (flow.step !== 'asking') return
  try {
    const done = await engine.models.add({ grants: flow.grants, own })
    if ('refused' in done) addFlow.set({ step: 'failed', problem: done.refused })
    else if ('added' in done) added(done.added)
  } catch (thrown) {
    const problem = toProblem(thrown)
    addFlow.set(problem ? { step: 'failed', problem } : { step: 'idle' })
  }
}

export function leaveAdding(): void {
  const flow = addFlow.get()
  if (flow.step === 'asking') void engine.imports.discard({ grants: flow.grants }).catch(() => undefined)
  addFlow.set({ step: 'idle' })
}

function added(id: string): void {
  addFlow.set({ step: 'idle' })
  showModel(id)
  tell('The model was checked and is in the library.')
}
