/** Takes one person out of a database: of the library, or of a copy of it, whatever version wrote that. */
import type { Database } from 'better-sqlite3'
import { holdsRun, lengthOf, runsToFind, wordsOf } from '../../core/lab/word-runs.ts'
import { dropOrphans } from '../library/unused.ts'
import { columnsOf, hasTable, type Whose } from './whose.ts'

/** Rows that may speak of anybody, and can be done without. */
const MAY_SPEAK_OF_ANYBODY = [['job', 'id'], ['edit', 'id'], ['label_edit', 'id'], ['choice', 'key']] as const
/** What is called by anybody, and is of others as well: it stays, under another name. */
const MAY_BE_CALLED_BY_ANYBODY = ['dataset', 'dataset_version'] as const
const OTHER_NAME = 'Name removed'

/** `keep`: a job that is under way. Gives the references in which the person's curves were, and the files that nothing names any more. */
export function scrubDatabase(sql: Database, whose: Whose, keep: string | null): { references: string[]; orphans: ReturnType<typeof dropOrphans> } {
  sql.pragma('foreign_keys = ON')
  // What a row held is written over, not only given free.
  sql.pragma('secure_delete = ON')
  return sql.transaction(() => {
    const references = stripReferences(sql, whose)
    const speaks = speaksOf(whose)
    for (const [table, key] of MAY_SPEAK_OF_ANYBODY)
      for (const row of rowsOf(sql, table)) if (!isUnderWay(row, keep) && speaks(Object.values(row))) sql.prepare(`DELETE FROM ${table} WHERE ${key} = ?`).run(row[key])
    for (const table of MAY_BE_CALLED_BY_ANYBODY) for (const { id, name } of rowsOf(sql, table)) if (speaks([name])) sql.prepare(`UPDATE ${table} SET name = ? WHERE id = ?`).run(OTHER_NAME, id)
    sql.prepare('DELETE FROM media WHERE session_id IN (SELECT id FROM session WHERE athlete_id = ?)').run(whose.athleteId)
    sql.prepare('DELETE FROM athlete WHERE id = ?').run(whose.athleteId)
    return { references, orphans: dropOrphans(sql) }
  })()
}

/** A copy of an earlier version lacks some tables. */
const rowsOf = (sql: Database, table: string): Record<string, unknown>[] => (hasTable(sql, table) ? (sql.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]) : [])

/** In the library itself, where a job keeps this one: others that are under way go on, and are found by the check if they speak of the person afterwards. */
const isUnderWay = (row: Record<string, unknown>, keep: string | null): boolean => keep !== null && (row['state'] === 'running' || row['state'] === 'queued')

/** By an id of theirs, or by their name or a text in words. */
function speaksOf({ ids, names, texts }: Whose): (values: readonly unknown[]) => boolean {
  const runs = runsToFind({ names, texts })
  const lengths = new Set([...runs].map(lengthOf))
  return (values) =>
    values.some((value) => {
      if (typeof value !== 'string') return false
      return [...ids].some((id) => value.includes(id)) || textsIn(value).some((text) => holdsRun(wordsOf(text), lengths, (run) => runs.has(run)))
    })
}

/** Of JSON its texts, without the names of its fields; of anything else itself. */
function textsIn(value: string): string[] {
  const texts: string[] = []
  const collect = (one: unknown): void => {
    if (typeof one === 'string') texts.push(one)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(collect)
  }
  try {
    collect(JSON.parse(value))
  } catch {
    texts.push(value)
  }
  return texts
}

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
