import { eq, inArray } from 'drizzle-orm'
import type { BinItem } from '../../contract/library/bin.ts'
import { ProblemError } from '../../core/problem.ts'
import { touches } from '../audit/touches.ts'
import { athleteOf } from '../audit/whom.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { athlete, session, trial } from '../store/tables/library.ts'
import { found } from '../store/found.ts'
import { forgetEditsOf, record, recordChange } from './history.ts'
import { removeUnused } from '../store/unused.ts'

type Kind = BinItem['kind']
const tables = { athlete, session, trial, media } as const
const plural: Record<Kind, string> = { athlete: 'people', session: 'sessions', trial: 'trials', media: 'files' }

/** Files below a thing, whichever level it stands on. */
const MEDIA_BELOW: Record<Kind, string> = {
  athlete: 'SELECT m.id FROM media m JOIN session s ON s.id = m.session_id WHERE s.athlete_id = ?',
  session: 'SELECT id FROM media WHERE session_id = ?',
  trial: 'SELECT id FROM media WHERE trial_id = ?',
  media: 'SELECT id FROM media WHERE id = ?',
}

export function putInBin(library: Library, kind: Kind, ids: string[]): { title: string } {
  const deletedUs = nowUs()
  const rows = [...new Set(ids)].map((id) => {
    refuseWhileImporting(library, kind, id)
    return rowOf(library, kind, id)
  })
  const title = rows.length === 1 ? `Deletion of ${rows[0]?.name}` : `Deletion of ${rows.length} ${plural[kind]}`
  // What lies there already keeps its place in the history.
  const live = rows.filter((row) => row.deletedUs === null)
  record(
    library,
    title,
    live.map(({ id }) => ({ table: kind, id, before: { deletedUs: null }, after: { deletedUs } })),
  )
  library.changes.touched('usage')
  return { title }
}

export function restoreFromBin(library: Library, kind: Kind, id: string): { title: string } {
  const title = `Restoring ${rowOf(library, kind, id).name}`
  recordChange(library, title, kind, id, { deletedUs: null })
  library.changes.touched('usage')
  return { title }
}

function rowOf(library: Library, kind: Kind, id: string) {
  const table = tables[kind]
  return found(library.query.select().from(table).where(eq(table.id, id)).get(), kind, id)
}

export function listBin(library: Library): BinItem[] {
  const rows = library.sql
    .prepare(
      `SELECT 'athlete' AS kind, id, name AS title, '' AS context, deleted_us AS deletedUs FROM athlete WHERE deleted_us IS NOT NULL
       UNION ALL SELECT 'session', s.id, s.name, a.name, s.deleted_us FROM session s JOIN athlete a ON a.id = s.athlete_id
         WHERE s.deleted_us IS NOT NULL
       UNION ALL SELECT 'trial', t.id, t.name, a.name || ' › ' || s.name, t.deleted_us FROM trial t
         JOIN session s ON s.id = t.session_id JOIN athlete a ON a.id = s.athlete_id WHERE t.deleted_us IS NOT NULL
       UNION ALL SELECT 'media', m.id, m.name, a.name || ' › ' || s.name, m.deleted_us FROM media m
         JOIN session s ON s.id = m.session_id JOIN athlete a ON a.id = s.athlete_id WHERE m.deleted_us IS NOT NULL
       ORDER BY deletedUs DESC`,
    )
    .all() as Omit<BinItem, 'bytes'>[]
  return rows.map((row) => ({ ...row, bytes: bytesBelow(library, row.kind, row.id) }))
}

/** Removes for good what lies in the bin, and every file that nothing else needs. Jobs on it are ended first. */
export async function emptyBin(library: Library, endJob: (id: string) => Promise<unknown>): Promise<{ freedBytes: number }> {
  await Promise.all(jobsOnBin(library).map(endJob))
  const items = listBin(library)
  library.sql.transaction(() => {
    for (const [athleteId, own] of Map.groupBy(items, ({ id }) => athleteOf(library, id))) if (athleteId !== null) touches(library, athleteId, { ids: own.map(({ id }) => id).slice(0, 100) })
    const gone = new Set<string>()
    for (const item of items) {
      gone.add(item.id)
      for (const id of idsBelow(library, item)) gone.add(id)
    }
    for (const kind of ['media', 'trial', 'session', 'athlete'] as const) {
      const ids = items.filter((item) => item.kind === kind).map((item) => item.id)
      if (kind === 'trial') deleteMediaOfTrials(library, ids)
      for (const chunk of chunks(ids, 500)) library.query.delete(tables[kind]).where(inArray(tables[kind].id, chunk)).run()
    }
    forgetEditsOf(library, gone)
  })()
  const freedBytes = removeUnused(library)
  library.changes.touched('athletes', 'sessions', 'media', 'bin', 'history', 'usage')
  return { freedBytes }
}

function jobsOnBin({ sql }: Library): string[] {
  return sql
    .prepare(
      `SELECT j.id FROM job j
       LEFT JOIN session s ON s.id = j.session_id LEFT JOIN athlete a ON a.id = s.athlete_id
       LEFT JOIN media m ON m.id = json_extract(j.payload, '$.mediaId') LEFT JOIN trial t ON t.id = m.trial_id
       WHERE j.state IN ('queued', 'running') AND coalesce(s.deleted_us, a.deleted_us, m.deleted_us, t.deleted_us) IS NOT NULL`,
    )
    .pluck()
    .all() as string[]
}

function deleteMediaOfTrials(library: Library, trialIds: string[]): void {
  for (const chunk of chunks(trialIds, 500)) library.query.delete(media).where(inArray(media.trialId, chunk)).run()
}

function idsBelow(library: Library, item: BinItem): string[] {
  const ids = library.sql.prepare(MEDIA_BELOW[item.kind]).pluck().all(item.id) as string[]
  if (item.kind === 'athlete' || item.kind === 'session') {
    const sessions =
      item.kind === 'session'
        ? [item.id]
        : (library.sql.prepare('SELECT id FROM session WHERE athlete_id = ?').pluck().all(item.id) as string[])
    for (const sessionId of sessions) {
      ids.push(sessionId)
      ids.push(...(library.sql.prepare('SELECT id FROM trial WHERE session_id = ?').pluck().all(sessionId) as string[]))
    }
  }
  return ids
}

function bytesBelow(library: Library, kind: Kind, id: string): number {
  return library.sql
    .prepare(`SELECT coalesce(sum(bytes), 0) FROM media WHERE id IN (${MEDIA_BELOW[kind]})`)
    .pluck()
    .get(id) as number
}

function refuseWhileImporting(library: Library, kind: Kind, id: string): void {
  if (kind !== 'session' && kind !== 'athlete') return
  const busy = library.sql
    .prepare(
      `SELECT j.title FROM job j JOIN session s ON s.id = j.session_id
       WHERE j.kind = 'import' AND j.state IN ('queued', 'running') AND ${kind === 'session' ? 's.id' : 's.athlete_id'} = ?`,
    )
    .pluck()
    .get(id) as string | undefined
  if (busy)
    throw new ProblemError({
      code: 'busy',
      message: `Files are being imported here (${busy}).`,
      hint: 'Wait for the import, or stop it, then delete.',
      subject: id,
    })
}

function chunks<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size))
}
