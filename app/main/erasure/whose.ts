/** What of a database is one person's. */
import type { Database } from 'better-sqlite3'
import type { ReportComments } from '../../contract/review/report.ts'
import type { ExcludedStride } from '../../core/gait/cycles/excluded-strides.ts'
import { clinicalTexts, type Clinical } from '../../core/lab/clinical.ts'
import { splitWords } from '../../core/lab/word-runs.ts'

export interface Whose {
  athleteId: string
  /** Of the person, and of everything below. */
  ids: ReadonlySet<string>
  sessionIds: ReadonlySet<string>
  names: string[]
  /** Free texts that nobody else has word for word. */
  texts: string[]
  /** Everybody else here: ids as above, and what they are called, those who work here too. */
  others: { ids: ReadonlySet<string>; names: string[] }
}

/** Of what was made of these sessions: whether the person has a share in it, and whether others have. */
export const sharesIn = (sessions: readonly string[], { sessionIds }: Pick<Whose, 'sessionIds'>): { theirs: boolean; others: boolean } => ({
  theirs: sessions.some((id) => sessionIds.has(id)),
  others: sessions.some((id) => !sessionIds.has(id)),
})

const SESSIONS = 'SELECT id FROM session WHERE athlete_id IS :id'
const OF_SESSIONS = `session_id IN (${SESSIONS})`
const OF_FINDINGS = `finding_id IN (SELECT id FROM finding WHERE ${OF_SESSIONS})`

/** What somebody types of a person, and whose it is. A copy of an earlier version lacks some. */
export const WRITTEN: readonly (readonly [table: string, column: string, theirs: string])[] = [
  ['athlete', 'notes', 'id IS :id'],
  ['session', 'notes', 'athlete_id IS :id'],
  ['session', 'clinical', 'athlete_id IS :id'],
  ['trial', 'notes', OF_SESSIONS],
  ['trial', 'instruction', OF_SESSIONS],
  ['trial', 'rejection_reason', OF_SESSIONS],
  ['finding_comment', 'text', OF_FINDINGS],
  ['decision', 'note', OF_FINDINGS],
  ['report_comment', 'comments', OF_SESSIONS],
  ['gait_choice', 'excluded_strides', OF_SESSIONS],
]
/** Of those that hold more than one text. */
const TEXTS_IN: Readonly<Record<string, (kept: unknown) => string[]>> = {
  clinical: (kept) => clinicalTexts(kept as Clinical),
  comments: (kept) => Object.values(kept as ReportComments),
  excluded_strides: (kept) => (kept as ExcludedStride[]).map(({ reason }) => reason),
}

/** Rows by whose ids others speak of a person. */
const BELOW: readonly (readonly [table: string, theirs: string])[] = [
  ...['trial', 'media', 'job', 'finding', 'made_calibration', 'dataset_trial'].map((table) => [table, OF_SESSIONS] as const),
  ...['decision', 'finding_comment'].map((table) => [table, OF_FINDINGS] as const),
]

/** Of the person, and of everything below. */
export function theirIds(sql: Database, athleteId: string): Pick<Whose, 'ids' | 'sessionIds'> {
  return { ids: idsOf(sql, athleteId, 'theirs'), sessionIds: new Set(sql.prepare(SESSIONS).pluck().all({ id: athleteId }) as string[]) }
}

export function whoseIs(sql: Database, athleteId: string): Whose {
  const all = (query: string) => sql.prepare(query).pluck().all({ id: athleteId }) as string[]
  const common = new Set(textsOf(sql, athleteId, 'others').map(inWords))
  return {
    athleteId,
    ...theirIds(sql, athleteId),
    names: all('SELECT name FROM athlete WHERE id IS :id'),
    texts: textsOf(sql, athleteId, 'theirs').filter((text) => !common.has(inWords(text))),
    others: { ids: idsOf(sql, athleteId, 'others'), names: namesBut(sql, [athleteId]) },
  }
}

type Of = 'theirs' | 'others'
const inWords = (text: string): string => splitWords(text).join(' ')
const where = (theirs: string, of: Of): string => (of === 'theirs' ? theirs : `NOT (${theirs})`)

function idsOf(sql: Database, id: string, of: Of): Set<string> {
  const tables = [['athlete', 'id IS :id'], ['session', 'athlete_id IS :id'], ...BELOW.filter(([table]) => hasTable(sql, table))] as const
  return new Set(tables.flatMap(([table, theirs]) => sql.prepare(`SELECT id FROM ${table} WHERE ${where(theirs, of)}`).pluck().all({ id }) as string[]))
}

function textsOf(sql: Database, id: string, of: Of): string[] {
  return WRITTEN.filter(([table, column]) => columnsOf(sql, table).includes(column)).flatMap(([table, column, theirs]) => {
    const kept = sql.prepare(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL AND ${where(theirs, of)}`).pluck().all({ id }) as string[]
    const textsIn = TEXTS_IN[column]
    return textsIn ? kept.flatMap((one) => textsIn(JSON.parse(one))) : kept
  })
}

/** What people here are called who are none of these: whose they are no scan can tell. */
export function namesBut(sql: Database, athleteIds: readonly string[]): string[] {
  const people = sql.prepare('SELECT name FROM athlete WHERE id NOT IN (SELECT value FROM json_each(?))').pluck().all(JSON.stringify(athleteIds)) as string[]
  return hasTable(sql, 'user') ? [...people, ...(sql.prepare('SELECT name FROM user').pluck().all() as string[])] : people
}

export const columnsOf = (sql: Database, table: string): string[] => (sql.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)

export const hasTable = (sql: Database, name: string): boolean => sql.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
