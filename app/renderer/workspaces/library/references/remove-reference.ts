import type { ReferenceSummary } from '../../../../contract/gait/references.ts'
import { undo } from '../../../commands/history.ts'
import { engine } from '../../../engine/client.ts'
import { tracked } from '../../../engine/saving.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { attempt, tell } from '../../../ui/toasts.ts'

/** Out of the library, with an offer to take that back; those of the program say that they stay. */
export async function removeReference({ id, name }: Pick<ReferenceSummary, 'id' | 'name'>): Promise<void> {
  const done = await attempt(() => tracked(engine.references.remove({ id })))
  if (!done) return
  navigate({ workspace: 'library', references: true }, { replace: true })
  tell(`${name} was removed.`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: done.title } })
}
