/** What the audit log keeps of a call: that it was made, about whom, and the ids that it names. Never a name, a note or a number of theirs. */
import type { AuditEntry } from '../../contract/audit.ts'
import { problemOf } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { actorName, actorNow } from '../users/acting.ts'
import { note } from './audit-log.ts'
import { athleteOf, idsIn } from './whom.ts'

/** A window asks for the same again and again: once in so long it is the same look, or the same refusal. */
const SAME_US = 600_000_000

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
  const athleteId = athleteOf(library, ids)
  if (action === 'view') {
    const result = await next()
    const seen = athleteId ?? athleteOf(library, idsIn(result.output))
    if (seen !== null && isNew(library, `view ${seen}`)) note(library, { action, athleteId: seen, detail: { ...ids } })
    return result
  }
  const entry = { action, athleteId, detail: { call: path.join('.'), ...ids } }
  // Before as well: a change whose engine was ended before it was noted could not be told of any more.
  note(library, entry)
  const result = await orFailed(library, entry, next)
  // Who is made by the call can be named only now.
  const made = athleteId === null ? athleteOf(library, idsIn(result.output)) : null
  if (made !== null) note(library, { action, athleteId: made, detail: { ...entry.detail, ...idsIn(result.output) } })
  return result
}

async function orFailed<Result>(library: Library, entry: Parameters<typeof note>[1], next: () => Result | PromiseLike<Result>): Promise<Result> {
  try {
    return await next()
  } catch (thrown) {
    const { code } = thrown as { code?: unknown }
    note(library, { ...entry, detail: { ...entry.detail, failed: typeof code === 'string' ? code : problemOf(thrown).code } })
    throw thrown
  }
}

/** That somebody who is known asked for what they may not have. */
export function noteRefusal(library: Library, { path, input }: Omit<Called, 'action'>): void {
  const call = path.join('.')
  if (!isNew(library, `refused ${call}`)) return
  const ids = idsIn(input)
  note(library, { action: 'refused', athleteId: athleteOf(library, ids), detail: { call, ...ids } })
}

const told = new WeakMap<Library, Map<string, number>>()

/** By whoever acts now. */
function isNew(library: Library, what: string): boolean {
  const before = told.get(library) ?? new Map<string, number>()
  told.set(library, before)
  const key = `${actorName(actorNow())} ${what}`
  const now = nowUs()
  const last = before.get(key)
  if (last !== undefined && now - last < SAME_US) return false
  before.set(key, now)
  return true
}
