import type { AuditEntry } from '../../contract/lab/audit.ts'
import { note } from '../audit/audit-log.ts'
import { liveSession } from '../library/live.ts'
import type { Library } from '../store/library.ts'

/** A command works on a session: kept in the audit log before it begins. */
export function noteSession(library: Library, action: AuditEntry['action'], call: string, sessionId: string, more: Readonly<Record<string, unknown>> = {}): void {
  note(library, { action, athleteId: liveSession(library, sessionId).athleteId, detail: { call, sessionId, ...more } })
}
