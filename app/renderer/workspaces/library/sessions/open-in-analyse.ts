import type { SessionRow } from '../../../../contract/library.ts'
import { navigate } from '../../../navigation/navigate.ts'

/** Where there is something to see. */
export function openInAnalyse(row: Pick<SessionRow, 'id' | 'fileCounts'> | undefined): void {
  if (row && (row.fileCounts['footage'] ?? 0) > 0) navigate({ workspace: 'analyse', sessionId: row.id })
}
