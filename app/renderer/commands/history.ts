import { engine } from '../engine/client.ts'
import { tracked } from '../engine/saving.ts'
import { createStore } from '../store.ts'
import { attempt, tell } from '../ui/toasts.ts'

/** Of a view whose gestures are not in the library's history: what there is of them is taken back first. */
interface OwnHistory {
  /** Whether there was anything. */
  undo(): boolean
  redo(): boolean
}
export const ownHistory = createStore<OwnHistory | null>(null)

export const undoHere = () => void (ownHistory.get()?.undo() || undo())
export const redoHere = () => void (ownHistory.get()?.redo() || redo())

/** What was undone last. */
export const undone = createStore<{ title: string } | null>(null)

export async function undo(only?: 'review'): Promise<void> {
  // What is refused as it is of elsewhere is not lost.
  const done = await attempt(() => (only ? engine.history.undo({ only }) : tracked(engine.history.undo())))
  if (done === null) tell('There is nothing to undo.')
  else if (done) {
    undone.set({ title: done.title })
    tell(`Undone: ${done.title}`, { action: { label: 'Redo', run: () => void redo() }, reverts: { redo: done.title } })
  }
}

async function redo(): Promise<void> {
  const done = await attempt(() => tracked(engine.history.redo()))
  if (done === null) tell('There is nothing to redo.')
  else if (done) tell(`Done again: ${done.title}`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: done.title } })
}
