import { engine } from '../engine/client.ts'
import { tracked } from '../engine/saving.ts'
import { attempt, tell } from '../ui/toasts.ts'

export async function undo(): Promise<void> {
  const done = await attempt(() => tracked(engine.history.undo()))
  if (done === null) tell('There is nothing to undo.')
  else if (done) tell(`Undone: ${done.title}`, { action: { label: 'Redo', run: () => void redo() }, reverts: { redo: done.title } })
}

export async function redo(): Promise<void> {
  const done = await attempt(() => tracked(engine.history.redo()))
  if (done === null) tell('There is nothing to redo.')
  else if (done) tell(`Done again: ${done.title}`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: done.title } })
}
