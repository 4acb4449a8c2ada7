import { randomUUID } from 'node:crypto'
import type { SessionDetail, SessionFields, SessionRow } from '../../contract/library.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { session } from '../store/schema.ts'
import { found } from './found.ts'
import { record, recordChange } from './history.ts'
import { liveAthlete } from './live.ts'
import { mediaOfSession } from './media.ts'
import { likePattern, parsed, tidyTags } from './text.ts'
import { trialsOfSession } from './trials.ts'

/** One row a session, with what is in it: a single pass over its live files. */
const SELECT = `
  SELECT s.id, s.athlete_id AS athleteId, a.name AS athleteName, s.name, s.date, s.notes, s.tags, s.created_us AS createdUs,
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
        min(CASE WHEN m.kind = 'footage' AND m.state = 'ready' THEN m.id END) AS poster
      FROM media m LEFT JOIN trial t ON t.id = m.trial_id
      WHERE m.deleted_us IS NULL AND t.deleted_us IS NULL
      GROUP BY m.session_id, m.kind
    ) GROUP BY session_id
  ) f ON f.session_id = s.id`

const LIVE = 's.deleted_us IS NULL'

const SEARCH = `(:search IS NULL
  OR s.name LIKE :search ESCAPE '\\' OR a.name LIKE :search ESCAPE '\\'
  OR EXISTS (SELECT 1 FROM json_each(s.tags) WHERE value LIKE :search ESCAPE '\\')
  OR s.notes LIKE :search ESCAPE '\\' OR s.date LIKE :search ESCAPE '\\'
  OR EXISTS (SELECT 1 FROM trial t WHERE t.session_id = s.id AND t.deleted_us IS NULL AND t.name LIKE :search ESCAPE '\\')
  OR EXISTS (SELECT 1 FROM media m WHERE m.session_id = s.id AND m.deleted_us IS NULL AND m.name LIKE :search ESCAPE '\\'))`

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
  const values = { athleteId: filter.athleteId ?? null, search: likePattern(filter.search), tag: filter.tag ?? null }
  const sessions = (
    library.sql
      .prepare(`${SELECT} ${where} ORDER BY s.date DESC, s.created_us DESC LIMIT :limit`)
      .all({ ...values, limit: filter.limit ?? 2_000 }) as Row[]
  ).map(fromRow)
  const total = library.sql
    .prepare(`SELECT count(*) FROM session s JOIN athlete a ON a.id = s.athlete_id AND a.deleted_us IS NULL ${where}`)
    .pluck()
    .get(values) as number
  return { sessions, total }
}

export function getSession(library: Library, id: string): SessionDetail {
  const row = library.sql.prepare(`${SELECT} WHERE s.id = ?`).get(id) as Row | undefined
  return {
    ...fromRow(found(row, 'session', id)),
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

export function updateSession(library: Library, id: string, changes: Partial<SessionFields>): SessionDetail {
  const before = getSession(library, id)
  if (changes.tags) changes = { ...changes, tags: tidyTags(changes.tags) }
  recordChange(library, `Change of ${before.name}`, 'session', id, changes)
  return getSession(library, id)
}

export function listTags(library: Library): { name: string; athletes: number; sessions: number }[] {
  return library.sql
    .prepare(
      `SELECT name, sum(athletes) AS athletes, sum(sessions) AS sessions FROM (
         SELECT value AS name, 1 AS athletes, 0 AS sessions FROM athlete a, json_each(a.tags) WHERE a.deleted_us IS NULL
         UNION ALL SELECT value, 0, 1 FROM session s JOIN athlete a ON a.id = s.athlete_id, json_each(s.tags)
           WHERE s.deleted_us IS NULL AND a.deleted_us IS NULL)
       GROUP BY name ORDER BY name COLLATE NOCASE`,
    )
    .all() as { name: string; athletes: number; sessions: number }[]
}

function fromRow(row: Row): SessionRow {
  return { ...row, tags: parsed(row.tags), fileCounts: parsed(row.fileCounts) }
}
