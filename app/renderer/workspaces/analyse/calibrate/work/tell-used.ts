import { undo } from '../../../../commands/history.ts'
import { historyQuery, queryClient } from '../../../../engine/queries.ts'
import { tell } from '../../../../ui/toasts.ts'

/** Another calibration counts now: one click on what is told takes it back. */
export async function tellUsed(text: string, hint?: string): Promise<void> {
  const history = await queryClient.fetchQuery({ ...historyQuery(), staleTime: 0 }).catch(() => null)
  const title = history?.undo
  tell(text, { ...(hint !== undefined && { hint }), ...(title && { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: title } }) })
}
