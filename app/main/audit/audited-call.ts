/** What the audit log keeps of a call: that it was made, about whom, the ids that it names and the fields that it changes. Never a name, a note or a number of theirs. */
import type { AuditEntry } from '../../contract/lab/audit.ts'
import { problemOf } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { actorName, actorNow } from '../acting.ts'
import { note, type Noted } from './audit-log.ts'
import { touching } from './touches.ts'
import { whatChanges } from './what-changed.ts'
import { athleteOf, idsIn, type NamedIds, peopleIn } from './whom.ts'

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
  const about = peopleIn(library, ids)
  if (action === 'view') {
    const result = await next()
    const seen = about.size > 0 ? about : peopleIn(library, idsIn(result.output))
    for (const [athleteId, named] of seen) if (isNew(library, `view ${athleteId}`)) note(library, { action, athleteId, detail: { ...named } })
    return result
  }
  const call = path.join('.')
  const entryOf = (athleteId: string | null, named: NamedIds) => ({ action, athleteId, detail: { call, ...named, ...whatChanges(library, athleteId, (input as { changes?: unknown } | null | undefined)?.changes) } })
  const entries = about.size > 0 ? [...about].map(([athleteId, named]) => entryOf(athleteId, named)) : [entryOf(null, ids)]
  // Before as well: a change whose engine was ended before it was noted could not be told of any more.
  for (const entry of entries) note(library, entry)
  const told = new Set(about.keys())
  const result = await orFailed(library, entries, () => touching({ entry: { action, detail: { call, ...ids } }, told }, next))
  // Who is made by the call can be named only now.
  const made = told.size === 0 ? peopleIn(library, idsIn(result.output)) : []
  for (const [athleteId, named] of made) note(library, { action, athleteId, detail: { call, ...ids, ...named } })
  return result
}

async function orFailed<Result>(library: Library, entries: readonly Noted[], next: () => Result | PromiseLike<Result>): Promise<Result> {
  try {
    return await next()
  } catch (thrown) {
    const { code } = thrown as { code?: unknown }
    const failed = typeof code === 'string' ? code : problemOf(thrown).code
    for (const entry of entries) note(library, { ...entry, detail: { ...entry.detail, failed } })
    throw thrown
  }
}

/** That somebody who is known asked for what they may not have. */
export function noteRefusal(library: Library, { path, input }: Omit<Called, 'action'>): void {
  const call = path.join('.')
  if (!isNew(library, `refused ${call}`)) return
  const ids = idsIn(input)
  const about = peopleIn(library, ids)
  for (const [athleteId, named] of about.size > 0 ? about : [[null, ids] as const]) note(library, { action: 'refused', athleteId, detail: { call, ...named } })
}

/** The bytes of a film itself, of which a player asks for one part after the other. */
export function noteFilm(library: Library, mediaId: string): void {
  if (isNew(library, `film ${mediaId}`)) note(library, { action: 'view', athleteId: athleteOf(library, mediaId), detail: { mediaId } })
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
