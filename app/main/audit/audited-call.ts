/** What the audit log keeps of a call that has come to its end: that it was made, about whom, and the ids that it names. Never a name, a note or a number of theirs. */
import type { AuditEntry } from '../../contract/audit.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { actorName, actorNow } from '../users/acting.ts'
import { note } from './audit-log.ts'
import { athleteOf, idsIn } from './whom.ts'

/** A window that shows somebody asks for them again and again: once in so long it is the same look. */
const SAME_LOOK_US = 600_000_000

interface Called {
  path: readonly string[]
  input: unknown
  action: AuditEntry['action'] | undefined
}

export interface Answered {
  readonly output: unknown
}

export async function auditedCall<Result extends Answered>(library: Library, { path, input, action }: Called, next: () => Result | PromiseLike<Result>): Promise<Result> {
  if (action === undefined) return next()
  const ids = idsIn(input)
  // Before: what is thrown away names nobody afterwards.
  const before = athleteOf(library, ids)
  const result = await next()
  const athleteId = before ?? athleteOf(library, idsIn(result.output))
  if (action !== 'view') note(library, { action, athleteId, detail: { call: path.join('.'), ...ids } })
  else if (athleteId !== null && isNewLook(library, athleteId)) note(library, { action, athleteId, detail: { ...ids } })
  return result
}

const looks = new WeakMap<Library, Map<string, number>>()

function isNewLook(library: Library, athleteId: string): boolean {
  const seen = looks.get(library) ?? new Map<string, number>()
  looks.set(library, seen)
  const key = `${actorName(actorNow())} ${athleteId}`
  const now = nowUs()
  const last = seen.get(key)
  if (last !== undefined && now - last < SAME_LOOK_US) return false
  seen.set(key, now)
  return true
}
