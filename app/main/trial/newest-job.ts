import type { Library } from '../store/library.ts'
import type { TrialPlace } from './place.ts'

/** The id of the newest job of a kind that was asked for here, in whatever state it is. */
export function newestJob({ sql }: Library, kind: string, { sessionId, trialId }: TrialPlace): string | null {
  const query = "SELECT id FROM job WHERE kind = ? AND session_id = ? AND payload ->> '$.trialId' IS ? ORDER BY created_us DESC, rowid DESC LIMIT 1"
  return (sql.prepare(query).pluck().get(kind, sessionId, trialId) as string | undefined) ?? null
}
