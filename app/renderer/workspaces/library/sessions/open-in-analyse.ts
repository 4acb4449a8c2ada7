import type { SessionRow } from '../../../../contract/library/sessions.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { SEEN_KINDS } from '../../../trial/trials-with-footage.ts'

/** Where there is something to see. */
export function openInAnalyse(row: Pick<SessionRow, 'id' | 'fileCounts'> | undefined): void {
  if (row && SEEN_KINDS.some((kind) => (row.fileCounts[kind] ?? 0) > 0)) navigate({ workspace: 'analyse', sessionId: row.id })
}
