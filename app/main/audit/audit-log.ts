/** What was done by whom, as the library keeps it. */
import { and, count, desc, eq, lt } from 'drizzle-orm'
import type { AuditEntry, ToldAuditEntry } from '../../contract/lab/audit.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { audit, user } from '../store/tables/lab.ts'
import { athlete } from '../store/tables/library.ts'
import { actorName, actorNow } from '../acting.ts'
import { type Break, chained, firstBreak, FIRST_PREVIOUS } from './chain.ts'

export type Noted = Pick<AuditEntry, 'action' | 'detail'> & { athleteId?: string | null }

/** One entry more, by whoever acts now. */
export function note(library: Pick<Library, 'sql' | 'query' | 'changes'>, { action, detail, athleteId = null }: Noted): void {
  library.sql.transaction(() => {
    const last = library.query.select({ n: audit.n, hash: audit.hash }).from(audit).orderBy(desc(audit.n)).limit(1).get()
    const entry = { n: (last?.n ?? 0) + 1, atUs: nowUs(), actor: actorName(actorNow()), action, athleteId, detail, previous: last?.hash ?? FIRST_PREVIOUS }
    library.query.insert(audit).values(chained(entry)).run()
  })()
  library.changes.touched('audit')
}

/** Of a library, or of a copy of its database. */
export function brokenAt({ sql }: Pick<Library, 'sql'>): Break | null {
  const rows = sql.prepare('SELECT n, at_us AS atUs, actor, action, athlete_id AS athleteId, detail, previous, hash FROM audit ORDER BY n').iterate() as Iterable<Omit<AuditEntry, 'detail'> & { detail: string }>
  return firstBreak(entriesOf(rows))
}

function* entriesOf(rows: Iterable<Omit<AuditEntry, 'detail'> & { detail: string }>): Generator<AuditEntry> {
  for (const { detail, ...row } of rows) yield { ...row, detail: JSON.parse(detail) as AuditEntry['detail'] }
}

const NAMES: Readonly<Record<string, string>> = { nobody: 'Somebody at this lab', 'command-line': 'The command line' }

export function listAudit(library: Library, { before, athleteId, actor, limit }: { before?: number | undefined; athleteId?: string | undefined; actor?: string | undefined; limit: number }): { entries: ToldAuditEntry[]; total: number } {
  const of = and(athleteId === undefined ? undefined : eq(audit.athleteId, athleteId), actor === undefined ? undefined : eq(audit.actor, actor))
  const rows = library.query
    .select({ entry: audit, athleteName: athlete.name, actorName: user.name })
    .from(audit)
    .leftJoin(athlete, eq(athlete.id, audit.athleteId))
    .leftJoin(user, eq(user.id, audit.actor))
    .where(and(of, before === undefined ? undefined : lt(audit.n, before)))
    .orderBy(desc(audit.n))
    .limit(limit)
    .all()
  const total = library.query.select({ total: count() }).from(audit).where(of).get()?.total ?? 0
  return { total, entries: rows.map(({ entry: { n, atUs, actor: by, action, athleteId: about, detail, hash }, athleteName, actorName: name }) => ({ n, atUs, actor: by, action, athleteId: about, detail, hash, athleteName, actorName: name ?? NAMES[by] ?? by })) }
}
