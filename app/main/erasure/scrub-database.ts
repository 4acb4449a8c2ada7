/** Takes one person out of a database: of the library, or of a copy of it, whatever version wrote that. */
import type { Database } from 'better-sqlite3'
import { dropOrphans } from '../store/unused.ts'
import { OTHER_NAME, renameReferences } from './rename-references.ts'
import { speaksOf } from './speaks-of.ts'
import { columnsOf, hasTable, sharesIn, type Whose } from './whose.ts'

/** Rows that may speak of anybody, and can be done without. */
const MAY_SPEAK_OF_ANYBODY = [
  ['import_item', 'job_id, n', 'SELECT i.job_id, n, item, i.problem, job.state FROM import_item i JOIN job ON job.id = job_id'],
  ['job', 'id', 'SELECT * FROM job'],
  ['edit', 'id', 'SELECT * FROM edit'],
  ['label_edit', 'id', 'SELECT * FROM label_edit'],
  ['choice', 'key', 'SELECT * FROM choice'],
] as const
/** What is called by anybody, and is of others as well: it stays, under another name. */
const MAY_BE_CALLED_BY_ANYBODY = [['dataset', 'id'], ['dataset_version', 'dataset_id']] as const

/** `keep`: a job that is under way. `isHeld`: results that somebody is working on. Gives the references in which the person's curves were, and the files that nothing names any more. */
export function scrubDatabase(sql: Database, whose: Whose, keep: string | null, isHeld?: (hash: string) => boolean): { references: string[]; orphans: ReturnType<typeof dropOrphans> } {
  sql.pragma('foreign_keys = ON')
  // What a row held is written over, not only given free.
  sql.pragma('secure_delete = ON')
  return sql.transaction(() => {
    const speaks = speaksOf(whose)
    renameReferences(sql, whose, speaks)
    const references = stripReferences(sql, whose)
    for (const [table, key, query] of MAY_SPEAK_OF_ANYBODY) {
      const remove = hasTable(sql, table) && sql.prepare(`DELETE FROM ${table} WHERE (${key}) = (${key.split(', ').map((column) => `:${column}`).join()})`)
      if (remove) for (const row of sql.prepare(query).all() as Record<string, unknown>[]) if (!isUnderWay(row, keep) && speaks.row(row)) remove.run(row)
    }
    for (const [table, dataset] of MAY_BE_CALLED_BY_ANYBODY)
      for (const row of rowsOf(sql, table)) if (speaks.name(row['name'] as string, sharesIn(sessionsOfDataset(sql, row[dataset]), whose))) sql.prepare(`UPDATE ${table} SET name = ? WHERE id = ?`).run(OTHER_NAME, row['id'])
    sql.prepare('DELETE FROM media WHERE session_id IN (SELECT id FROM session WHERE athlete_id = ?)').run(whose.athleteId)
    sql.prepare('DELETE FROM athlete WHERE id = ?').run(whose.athleteId)
    return { references, orphans: dropOrphans(sql, isHeld) }
  })()
}

const sessionsOfDataset = (sql: Database, id: unknown) => sql.prepare('SELECT DISTINCT session_id FROM dataset_trial WHERE dataset_id = ?').pluck().all(id) as string[]

/** A copy of an earlier version lacks some tables. */
const rowsOf = (sql: Database, table: string): Record<string, unknown>[] => (hasTable(sql, table) ? (sql.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]) : [])

/** In the library itself, where a job keeps this one: others that are under way go on, and are found by the check if they speak of the person afterwards. */
const isUnderWay = (row: Record<string, unknown>, keep: string | null): boolean => keep !== null && (row['state'] === 'running' || row['state'] === 'queued')

/** A cohort keeps what is of all its people together; what each of them had goes, and which sessions they were. */
function stripReferences(sql: Database, { sessionIds }: Whose): string[] {
  if (!columnsOf(sql, 'reference').includes('session_ids')) return []
  const rows = sql.prepare('SELECT id, document, session_ids AS sessions FROM reference WHERE session_ids IS NOT NULL').all() as { id: string; document: string; sessions: string }[]
  const theirs = rows.filter(({ sessions }) => (JSON.parse(sessions) as string[]).some((id) => sessionIds.has(id)))
  for (const { id, document, sessions } of theirs) {
    const left = (JSON.parse(sessions) as string[]).filter((one) => !sessionIds.has(one))
    sql.prepare('UPDATE reference SET people = NULL, document = ?, session_ids = ? WHERE id = ?').run(JSON.stringify(withoutEach(JSON.parse(document))), JSON.stringify(left), id)
  }
  return theirs.map(({ id }) => id)
}

/** Fields of a reference that hold a value for each of its people: `core/norms/references/reference.ts`. */
const OF_EACH = ['each', 'madeFrom', 'people']

function withoutEach(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEach)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_EACH.includes(key))
      .map(([key, one]) => [key, key === 'peopleScores' ? null : key === 'provenance' ? { madeFrom: [], ...(withoutEach(one) as object) } : withoutEach(one)]),
  )
}
