import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { SessionDetail, SessionFields, SessionRow } from '../../contract/library/sessions.ts'
import { NO_CLINICAL, type Clinical } from '../../core/lab/clinical.ts'
import { nowUs } from '../clock.ts'
import { askedOften } from '../store/asked-often.ts'
import type { Library } from '../store/library.ts'
import { session } from '../store/tables/library.ts'
import { found } from '../store/found.ts'
import { record, recordChange } from './history.ts'
import { liveAthlete } from './live.ts'
import { mediaOfSession } from './media.ts'
import { everyWord, holds, searchWords } from './search.ts'
import { tidyTags } from './tidy-tags.ts'
import { parsed } from '../store/parsed.ts'
import { trialsOfSession } from './trials.ts'

/** Footage may be ready without one: they are made by ffmpeg. */
const HAS_POSTER = `EXISTS (
          SELECT 1 FROM run_input i JOIN run r ON r.id = i.run_id AND r.state = 'done' JOIN run_output o ON o.run_id = r.id AND o.role = 'poster'
          WHERE i.hash = m.content_hash)`

/** One row a session, with what is in it: a single pass over the live files, or over those of one session. */
const select = (whoseFiles = '') => `
  SELECT s.id, s.athlete_id AS athleteId, a.name AS athleteName, s.name, s.date, s.tags, s.created_us AS createdUs,
    (SELECT count(*) FROM trial t WHERE t.session_id = s.id AND t.deleted_us IS NULL) AS trialCount,
    coalesce(f.kinds, '{}') AS fileCounts, coalesce(f.footage_us, 0) AS footageUs, coalesce(f.bytes, 0) AS bytes,
    CASE WHEN EXISTS (SELECT 1 FROM job j WHERE j.session_id = s.id AND j.kind = 'import' AND j.state IN ('queued', 'running')) THEN 'working'
         WHEN f.total IS NULL THEN 'empty'
         WHEN f.failed > 0 THEN 'attention'
         WHEN f.open > 0 THEN 'working'
         ELSE 'ready' END AS readiness,
    f.poster AS posterMediaId
  FROM session s
  JOIN athlete a ON a.id = s.athlete_id AND a.deleted_us IS NULL
  LEFT JOIN (
    SELECT session_id, json_group_object(kind, n) AS kinds, max(footage_us) AS footage_us, sum(bytes) AS bytes,
      sum(n) AS total, sum(failed) AS failed, sum(open) AS open, min(poster) AS poster
    FROM (
      SELECT m.session_id, m.kind, count(*) AS n, max(coalesce(m.duration_us, 0)) AS footage_us, sum(m.bytes) AS bytes,
        sum(m.state = 'failed') AS failed, sum(m.state IN ('waiting', 'working')) AS open,
        min(CASE WHEN m.kind = 'footage' AND ${HAS_POSTER} THEN m.id END) AS poster
      FROM media m LEFT JOIN trial t ON t.id = m.trial_id
      WHERE m.deleted_us IS NULL AND t.deleted_us IS NULL ${whoseFiles}
      GROUP BY m.session_id, m.kind
    ) GROUP BY session_id
  ) f ON f.session_id = s.id`

const LIVE = 's.deleted_us IS NULL'

const FROM_LIVE = 'FROM session s JOIN athlete a ON a.id = s.athlete_id AND a.deleted_us IS NULL'

const SEARCH = everyWord(
  `${holds('s.name')} OR ${holds('a.name')} OR ${holds('s.date')} OR ${holds('s.notes')}
   OR EXISTS (SELECT 1 FROM json_each(s.tags) tag WHERE ${holds('tag.value')})
   OR EXISTS (SELECT 1 FROM trial t WHERE t.session_id = s.id AND t.deleted_us IS NULL AND ${holds('t.name')})
   OR EXISTS (SELECT 1 FROM media m WHERE m.session_id = s.id AND m.deleted_us IS NULL AND ${holds('m.name')})`,
)

type Row = Omit<SessionRow, 'tags' | 'fileCounts'> & { tags: string; fileCounts: string }

export interface SessionFilter {
  athleteId?: string | undefined
  search?: string | undefined
  tag?: string | undefined
  limit?: number | undefined
}

export function listSessions(library: Library, filter: SessionFilter = {}): { sessions: SessionRow[]; total: number } {
  const where = `WHERE ${LIVE} AND (:athleteId IS NULL OR s.athlete_id = :athleteId) AND ${SEARCH}
    AND (:tag IS NULL OR EXISTS (SELECT 1 FROM json_each(s.tags) WHERE value = :tag)
      OR EXISTS (SELECT 1 FROM json_each(a.tags) WHERE value = :tag))`
  const limit = filter.limit ?? 2_000
  const values = { athleteId: filter.athleteId ?? null, words: searchWords(filter.search), tag: filter.tag ?? null }
  const sessions = (
    library.sql
      .prepare(`${select()} ${where} ORDER BY s.date DESC, s.created_us DESC LIMIT :limit`)
      .all({ ...values, limit }) as Row[]
  ).map(fromRow)
  if (sessions.length < limit) return { sessions, total: sessions.length }
  return { sessions, total: library.sql.prepare(`SELECT count(*) ${FROM_LIVE} ${where}`).pluck().get(values) as number }
}

/** How many there are, but for what lies in the bin. */
export function countSessions(library: Library): number {
  return library.sql.prepare(`SELECT count(*) ${FROM_LIVE} WHERE ${LIVE}`).pluck().get() as number
}

const byId = askedOften((query) => query.select().from(session).where(eq(session.id, sql.placeholder('id'))).prepare())

/** What is said of it alone: without its trials and files, which take twenty times as long. */
export function sessionRow(library: Library, id: string): typeof session.$inferSelect {
  return found(byId(library).get({ id }), 'session', id)
}

export function getSession(library: Library, id: string): SessionDetail {
  const row = library.sql.prepare(`${select('AND m.session_id = :id')} WHERE s.id = :id`).get({ id }) as Row | undefined
  const written = library.query.select({ notes: session.notes, clinical: session.clinical }).from(session).where(eq(session.id, id)).get()
  return {
    ...fromRow(found(row, 'session', id)),
    notes: written?.notes ?? '',
    clinical: written?.clinical ?? null,
    trials: trialsOfSession(library, id),
    media: mediaOfSession(library, id),
  }
}

export function createSession(
  library: Library,
  fields: Partial<SessionFields> & { athleteId: string; name: string; date: string },
): SessionDetail {
  liveAthlete(library, fields.athleteId)
  const id = randomUUID()
  const createdUs = nowUs()
  library.sql.transaction(() => {
    library.query
      .insert(session)
      .values({ notes: '', ...fields, tags: tidyTags(fields.tags ?? []), id, createdUs })
      .run()
    record(library, `New session ${fields.name}`, [
      { table: 'session', id, before: { deletedUs: createdUs }, after: { deletedUs: null } },
    ])
  })()
  return getSession(library, id)
}

export function updateSession(library: Library, id: string, { clinical, ...changes }: Partial<SessionFields> & { clinical?: Partial<Clinical> | undefined }): SessionDetail {
  const row = library.query.select({ name: session.name, clinical: session.clinical }).from(session).where(eq(session.id, id)).get()
  const { name, clinical: written } = found(row, 'session', id)
  recordChange(library, `Change of ${name}`, 'session', id, {
    ...changes,
    ...(changes.tags && { tags: tidyTags(changes.tags) }),
    // Two fields that are left at once are two calls: neither may write over the other.
    ...(clinical && { clinical: { ...(written ?? NO_CLINICAL), ...clinical } }),
  })
  return getSession(library, id)
}

export function listTags(library: Library): { name: string; athletes: number; sessions: number }[] {
  return library.sql
    .prepare(
      `SELECT name, sum(athletes) AS athletes, sum(sessions) AS sessions FROM (
         SELECT value AS name, 1 AS athletes, 0 AS sessions FROM athlete a, json_each(a.tags) WHERE a.deleted_us IS NULL
         UNION ALL SELECT value, 0, 1 FROM session s JOIN athlete a ON a.id = s.athlete_id, json_each(s.tags)
           WHERE s.deleted_us IS NULL AND a.deleted_us IS NULL)
       GROUP BY name ORDER BY fold(name), name`,
    )
    .all() as { name: string; athletes: number; sessions: number }[]
}

function fromRow(row: Row): SessionRow {
  return { ...row, tags: parsed(row.tags), fileCounts: parsed(row.fileCounts) }
}
