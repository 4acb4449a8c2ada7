import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { dump, tableNames } from '../testing/library.ts'
import { allMigrations } from './migrate.ts'

interface Column {
  name: string
  type: string
  notnull: 0 | 1
  pk: number
}

const folder = join(import.meta.dirname, 'tables')
const files = await Promise.all(readdirSync(folder).map((name): Promise<object> => import(join(folder, name))))
const tables = files.flatMap((file) => Object.values(file) as unknown[]).filter((entry) => entry instanceof SQLiteTable)
/** Read and written in plain SQL only. */
const WITHOUT_TYPES = ['choice']
const id = 'a2b6f4ea-5d3c-4a55-9d0a-8f6f2f0c3f11'

describe('`tables/` and the migrations speak of one database', () => {
  test('every table is in both', () => {
    expect(tableNames({ sql: migrated() })).toEqual([...tables.map((table) => getTableConfig(table).name), ...WITHOUT_TYPES].sort())
  })

  test.each(tables.map((table) => [getTableConfig(table).name, getTableConfig(table)] as const))(
    'the columns of %s have the same names, types and keys in both',
    (name, { columns, primaryKeys }) => {
      const sql = migrated()
      const keys = primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
      const inCode = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        isKey: column.primary || keys.includes(column.name),
        canBeNull: !column.notNull && !column.primary && !keys.includes(column.name),
      }))
      const inDatabase = (sql.pragma(`table_info(${name})`) as Column[]).map((column) => ({
        name: column.name,
        type: column.type,
        isKey: column.pk > 0,
        canBeNull: column.notnull === 0 && column.pk === 0,
      }))
      expect(inCode).toEqual(inDatabase)
    },
  )

  test('the columns that the code reads as JSON are those that the database checks as JSON', () => {
    const sql = migrated()
    const inCode = tables.flatMap((table) => {
      const { name, columns } = getTableConfig(table)
      return columns.filter((column) => column.dataType === 'json').map((column) => `${name}.${column.name}`)
    })
    const inDatabase = tables.flatMap((table) => {
      const { name } = getTableConfig(table)
      const definition = sql.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string
      return [...definition.matchAll(/json_(?:valid|type)\((\w+)\)/g)].map(([, column]) => `${name}.${column}`)
    })
    expect(inCode.sort()).toEqual(inDatabase.sort())
  })
})

test('what points to a row is found without going through a table when that row goes', () => {
  const sql = migrated()
  for (const name of tableNames({ sql })) {
    const indexed = (sql.pragma(`index_list(${name})`) as { name: string; partial: 0 | 1 }[])
      .filter(({ partial }) => partial === 0)
      .map((index) => (sql.pragma(`index_info(${index.name})`) as { name: string }[])[0]?.name)
    for (const { from } of sql.pragma(`foreign_key_list(${name})`) as { from: string }[]) expect([name, indexed]).toEqual([name, expect.arrayContaining([from])])
  }
})

test('every table is STRICT', () => {
  const sql = migrated()
  const list = sql.pragma('table_list') as { name: string; strict: number; schema: string }[]
  const own = list.filter(({ name, schema: of }) => of === 'main' && !name.startsWith('sqlite_'))
  expect(own.filter(({ strict }) => !strict)).toEqual([])
})

describe('the database itself refuses what makes no sense', () => {
  const hash = 'a'.repeat(64)
  const athlete = { id, name: 'Mara', created_us: 1 }
  const session = { id, athlete_id: id, name: 'Walk', date: '2026-11-20', created_us: 1 }
  const trial = { id, session_id: id, name: 'Trial 1', kind: 'walk', created_us: 1 }
  const file = { hash, bytes: 1, extension: '.mp4', storage: 'copied', modified_us: 1, created_us: 1 }
  const media = { id, session_id: id, name: 'cam01.mp4', kind: 'footage', format: 'mp4', summary: '', facts: '{}', oddities: '[]', content_hash: hash, bytes: 1, state: 'ready', imported_us: 1 }
  const stream = { media_id: id, stated_offset_us: 5, stated_rate: 1, manual_offset_us: -5, manual_rate: 1.1 }
  const job = { id, kind: 'check', title: 'x', payload: '{}', state: 'queued', created_us: 1 }
  const run = { id, stage: 'probe', stage_version: 1, key: hash, state: 'running', params: '{}', code_version: '1', started_us: 1 }
  const reference = { id: 'ours', name: 'Ours', document: '{}', created_us: 1 }
  const edit = { title: 'x', diff: '[]', at_us: 1 }
  const good = { athlete, session, trial, file, media, stream, job, run, reference, edit, choice: { key: 'k', value: '1' } }

  const bad: [keyof typeof good, Record<string, unknown>][] = [
    ['athlete', { name: '' }],
    ['athlete', { name: 'x'.repeat(201) }],
    ['athlete', { name: null }],
    ['athlete', { birth_date: '2026-02-30' }],
    ['athlete', { birth_date: '20 November 2026' }],
    ['athlete', { height_m: 178 }],
    ['athlete', { height_m: 'tall' }],
    ['athlete', { leg_length_left_m: 0 }],
    ['athlete', { mass_kg: -1 }],
    ['athlete', { affected_side: 'middle' }],
    ['athlete', { consent: '{}' }],
    ['athlete', { tags: 'not json' }],
    ['athlete', { created_us: 'yesterday' }],
    ['session', { date: '2026-11-20T10:00' }],
    ['session', { date: 'today' }],
    ['session', { athlete_id: hash }],
    ['trial', { kind: 'swim' }],
    ['trial', { surface: 'sand' }],
    ['trial', { belt_speed_mps: 16 }],
    ['trial', { pain: 11 }],
    ['trial', { pain: 2.5 }],
    ['trial', { standing: 'doubtful' }],
    ['trial', { rejection_reason: 'tripped' }],
    ['trial', { standing: 'rejected', is_representative: 1 }],
    ['trial', { session_id: hash }],
    ['file', { hash: 'short' }],
    ['file', { bytes: -1 }],
    ['file', { storage: 'borrowed' }],
    ['media', { state: 'lost' }],
    ['media', { facts: '{' }],
    ['media', { content_hash: 'short' }],
    ['stream', { media_id: hash }],
    ['stream', { stated_offset_us: 0.5 }],
    ['stream', { manual_offset_us: 86_400_000_001 }],
    ['stream', { stated_rate: 0 }],
    ['stream', { manual_rate: 1.2 }],
    ['stream', { stated_rate: null }],
    ['stream', { manual_offset_us: null }],
    ['stream', { manual_error_us: -1 }],
    ['stream', { manual_offset_us: null, manual_rate: null, manual_error_us: 1 }],
    ['job', { state: 'lost' }],
    ['job', { wish: 'pause' }],
    ['job', { payload: '{' }],
    ['run', { key: 'short' }],
    ['run', { state: 'queued' }],
    ['reference', { id: '' }],
    ['reference', { document: '{' }],
    ['edit', { diff: '{}' }],
    ['edit', { undone: 2 }],
    ['choice', { value: 'not json' }],
  ]

  test.each(bad)('%s with %j', (table, change) => {
    const sql = migrated()
    for (const each of Object.keys(good) as (keyof typeof good)[]) {
      insert(sql, each, good[each])
      if (each === table) break
    }
    sql.prepare(`DELETE FROM ${table}`).run()
    const before = dump({ sql })
    expect(() => insert(sql, table, { ...good[table], ...change })).toThrow(/constraint|datatype|cannot store|malformed JSON/)
    expect(dump({ sql })).toEqual(before)
    expect(() => insert(sql, table, good[table])).not.toThrow()
  })

  test('two done runs of one key', () => {
    const sql = migrated()
    insert(sql, 'run', { ...run, state: 'done' })
    expect(() => insert(sql, 'run', { ...run, id: 'another', state: 'done' })).toThrow(/UNIQUE/)
    expect(() => insert(sql, 'run', { ...run, id: 'another', state: 'failed' })).not.toThrow()
  })
})

function migrated(): Database.Database {
  const sql = new Database(':memory:')
  sql.pragma('foreign_keys = ON')
  for (const migration of allMigrations()) sql.exec(migration.sql)
  return sql
}

function insert(sql: Database.Database, table: string, row: object): void {
  const names = Object.keys(row)
  sql.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`).run(...Object.values(row))
}
