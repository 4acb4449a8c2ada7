import type { PersonChoice } from '../../../contract/analysis/analysis.ts'
import { engine } from '../../engine/client.ts'
import { analysisQuery, queryClient } from '../../engine/queries.ts'
import { attempt } from '../../ui/toasts.ts'
import { stage } from '../stage.ts'

/** The newest analysis once more, of another person; null: of whoever is seen most. Poses stay as they are. */
export async function analyseAnother(person: PersonChoice | null): Promise<void> {
  const opened = stage.get()
  if (!opened) return
  const { sessionId, trialId } = opened
  await attempt(() => engine.analysis.again({ sessionId, trialId, person }))
  await queryClient.invalidateQueries({ queryKey: analysisQuery(sessionId, trialId).queryKey })
}
