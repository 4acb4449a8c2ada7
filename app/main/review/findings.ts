/** One finding with its past, and what people say about it. */
import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Decision, Finding } from '../../contract/review/review.ts'
import { DECIDED } from '../../core/review/decided-words.ts'
import { whatChanged } from '../../core/review/same-finding.ts'
import { ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import { found } from '../store/found.ts'
import { record } from '../library/history.ts'
import type { Library } from '../store/library.ts'
import { user } from '../store/tables/lab.ts'
import { decision, findingComment, findingVersion, finding as findingTable } from '../store/tables/review.ts'
import { userNow } from '../acting.ts'
import { findingRow } from './queue.ts'

export function getFinding(library: Library, id: string): Finding {
  const row = found(findingRow(library, id), 'finding', id)
  const versions = library.query.select().from(findingVersion).where(eq(findingVersion.findingId, id)).orderBy(desc(findingVersion.n)).all()
  const [newest, ...before] = versions
  const { n, gaitId, deviation, against } = found(newest, 'finding', id)
  const earlier = before.map((one, at) => {
    const next = versions[at]!
    return { version: one.n, atUs: one.atUs, sentence: one.deviation.sentence, against: one.against.name, changed: whatChanged({ deviation: one.deviation, against: one.against.name }, { deviation: next.deviation, against: next.against.name }) }
  })
  return { ...row, version: n, gaitId, deviation, against, earlier, decisions: decisionsOf(library, id), notes: notesOf(library, id) }
}

interface Decided {
  id: string
  version: number
  kind: Decision['kind']
  reason?: Decision['reason'] | undefined
  note: string
}

export function decide(library: Library, { id, version, kind, reason = null, note }: Decided): Finding {
  const { title } = found(findingRow(library, id), 'finding', id)
  const made = { id: randomUUID(), findingId: id, version, kind, reason, note, userId: userNow(), atUs: nowUs() }
  library.sql.transaction(() => {
    const now = library.query.select({ version: findingTable.version }).from(findingTable).where(eq(findingTable.id, id)).get()?.version
    if (now !== version) throw new ProblemError({ code: 'finding-changed', message: `“${title}” has been analysed again since it was shown.`, hint: 'Look at it once more.', subject: id })
    library.query.insert(decision).values({ ...made, takenBackUs: made.atUs }).run()
    record(library, `${DECIDED[kind]}: ${title}`, [{ table: 'decision', id: made.id, before: { takenBackUs: made.atUs }, after: { takenBackUs: null } }])
  })()
  return getFinding(library, id)
}

export function comment(library: Library, { id, text }: { id: string; text: string }): Finding {
  const { title } = found(findingRow(library, id), 'finding', id)
  const made = { id: randomUUID(), findingId: id, text, userId: userNow(), atUs: nowUs() }
  library.sql.transaction(() => {
    library.query.insert(findingComment).values({ ...made, takenBackUs: made.atUs }).run()
    record(library, `Comment on ${title}`, [{ table: 'findingComment', id: made.id, before: { takenBackUs: made.atUs }, after: { takenBackUs: null } }])
  })()
  return getFinding(library, id)
}

function decisionsOf(library: Library, id: string): Decision[] {
  const rows = library.query.select({ made: decision, by: user.name }).from(decision).leftJoin(user, eq(user.id, decision.userId)).where(eq(decision.findingId, id)).orderBy(desc(decision.atUs)).all()
  return rows.map(({ made: { id: own, kind, reason, note, version, atUs, takenBackUs }, by }) => ({ id: own, kind, reason, note, version, by, atUs, takenBackUs }))
}

function notesOf(library: Library, id: string): Finding['notes'] {
  const rows = library.query
    .select({ note: findingComment, by: user.name })
    .from(findingComment)
    .leftJoin(user, eq(user.id, findingComment.userId))
    .where(and(eq(findingComment.findingId, id), isNull(findingComment.takenBackUs)))
    .orderBy(asc(findingComment.atUs))
    .all()
  return rows.map(({ note: { id: own, text, atUs, userId }, by }) => ({ id: own, text, by, atUs, isOwn: userId === userNow() }))
}
