/** What of a database is one person's. */
import type { Database } from 'better-sqlite3'
import { clinicalTexts, type Clinical } from '../../core/lab/clinical.ts'

export interface Whose {
  athleteId: string
  /** Of the person, and of everything below. */
  ids: Set<string>
  sessionIds: Set<string>
  names: string[]
  /** Free texts. */
  texts: string[]
}

const SESSIONS = 'SELECT id FROM session WHERE athlete_id = :id'
/** A copy of an earlier version lacks some. */
const TEXTS: readonly (readonly [table: string, query: string])[] = [
  ['athlete', 'SELECT notes FROM athlete WHERE id = :id'],
  ['session', 'SELECT notes FROM session WHERE athlete_id = :id'],
  ['trial', `SELECT notes FROM trial WHERE session_id IN (${SESSIONS})`],
  ['finding_comment', `SELECT c.text FROM finding_comment c JOIN finding f ON f.id = c.finding_id WHERE f.session_id IN (${SESSIONS})`],
  ['decision', `SELECT d.note FROM decision d JOIN finding f ON f.id = d.finding_id WHERE f.session_id IN (${SESSIONS})`],
]

export function whoseIs(sql: Database, athleteId: string): Whose {
  const all = (query: string) => sql.prepare(query).pluck().all({ id: athleteId }) as string[]
  const sessionIds = all(SESSIONS)
  const below = ['trial', 'media', 'job'].flatMap((table) => all(`SELECT id FROM ${table} WHERE session_id IN (${SESSIONS})`))
  return {
    athleteId,
    ids: new Set([athleteId, ...sessionIds, ...below]),
    sessionIds: new Set(sessionIds),
    names: all('SELECT name FROM athlete WHERE id = :id'),
    texts: [...TEXTS.filter(([table]) => hasTable(sql, table)).flatMap(([, query]) => all(query)), ...clinicalOf(sql, athleteId)],
  }
}

function clinicalOf(sql: Database, athleteId: string): string[] {
  if (!columnsOf(sql, 'session').includes('clinical')) return []
  const kept = sql.prepare('SELECT clinical FROM session WHERE athlete_id = ? AND clinical IS NOT NULL').pluck().all(athleteId) as string[]
  return kept.flatMap((one) => clinicalTexts(JSON.parse(one) as Clinical))
}

export const columnsOf = (sql: Database, table: string): string[] => (sql.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)

export const hasTable = (sql: Database, name: string): boolean => sql.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
