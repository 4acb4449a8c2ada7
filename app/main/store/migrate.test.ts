import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { dump, problemFrom, temporaryFolder } from '../testing/library.ts'
import { openStore } from './database.ts'
import { libraryLayout, type LibraryLayout } from './layout.ts'
import { allMigrations, migrate } from './migrate.ts'

const FIRST = { version: 1, name: 'first', sql: "CREATE TABLE cat (name TEXT NOT NULL) STRICT; INSERT INTO cat VALUES ('Minka')" }
const SECOND = { version: 2, name: 'second', sql: "ALTER TABLE cat ADD COLUMN lives INTEGER NOT NULL DEFAULT 9; UPDATE cat SET name = name || '!'" }
const FAILING = { version: 3, name: 'third', sql: "UPDATE cat SET name = 'lost'; ALTER TABLE cat DROP COLUMN name; CREATE TABLE cat (x)" }

test('a fresh database gets every migration and no backup', async () => {
  const { sql, layout } = newDatabase()
  await migrate(sql, layout)
  expect(version(sql)).toBe(allMigrations().length)
  expect(sql.prepare('SELECT count(*) FROM athlete').pluck().get()).toBe(0)
  expect(backups(layout)).toEqual([])
})

test('a database that is up to date is left alone', async () => {
  const { sql, layout } = newDatabase()
  await migrate(sql, layout, [FIRST])
  const changes = sql.prepare('SELECT total_changes()').pluck()
  const before = changes.get()
  await migrate(sql, layout, [FIRST])
  expect(changes.get()).toBe(before)
  expect(backups(layout)).toEqual([])
})

test('an older one is brought up to date after a backup of what was there, which can be read', async () => {
  const { sql, layout } = newDatabase()
  await migrate(sql, layout, [FIRST])
  sql.prepare("INSERT INTO cat VALUES ('Mohrle')").run()
  const before = dump({ sql })
  await migrate(sql, layout, [FIRST, SECOND])

  expect(version(sql)).toBe(2)
  expect(dump({ sql })).toEqual({ cat: [{ name: 'Minka!', lives: 9 }, { name: 'Mohrle!', lives: 9 }] })
  const [backup, ...more] = backups(layout)
  expect(backup).toMatch(/-before-migration\.db$/)
  expect(more).toEqual([])
  const copy = new Database(join(layout.backups, backup!), { readonly: true })
  expect(version(copy)).toBe(1)
  expect(dump({ sql: copy })).toEqual(before)
  copy.close()
})

test('a migration that fails half-way leaves version and rows as they were', async () => {
  const { sql, layout } = newDatabase()
  await migrate(sql, layout, [FIRST, SECOND])
  const before = dump({ sql })
  await expect(migrate(sql, layout, [FIRST, SECOND, FAILING])).rejects.toThrow('cat')
  expect(version(sql)).toBe(2)
  expect(dump({ sql })).toEqual(before)
  expect(sql.inTransaction).toBe(false)
})

test('of several, those before the failing one stay done; of a new database nothing is begun', async () => {
  const { sql, layout } = newDatabase()
  await migrate(sql, layout, [FIRST])
  await expect(migrate(sql, layout, [FIRST, SECOND, FAILING])).rejects.toThrow('cat')
  expect(version(sql)).toBe(2)
  const fresh = newDatabase()
  await expect(migrate(fresh.sql, fresh.layout, [FIRST, SECOND, FAILING])).rejects.toThrow('cat')
  expect(version(fresh.sql)).toBe(0)
  expect(dump(fresh)).toEqual({})
})

test('of a cohort that was there before, whose sessions it is of is taken from the job that made it; not of its namesake that came in as a file', async () => {
  const { sql, layout } = newDatabase()
  const all = allMigrations()
  await migrate(sql, layout, all.slice(0, all.findIndex(({ name }) => name.includes('sessions-of-cohorts'))))
  const made = (id: string, name: string, madeOn: string) => sql.prepare("INSERT INTO reference (id, name, document, created_us) VALUES (?, ?, json_object('provenance', json_object('madeOn', ?)), 1)").run(id, name, madeOn)
  const job = (id: string, state: string, sessionIds: string[], endedUs: number) => sql.prepare("INSERT INTO job (id, kind, title, payload, state, created_us, ended_us) VALUES (?, 'cohort', 'x', ?, ?, 1, ?)").run(id, JSON.stringify({ name: 'Ours', madeOn: '2026-11-20', sessionIds }), state, endedUs)
  made('ours', 'Ours', '2026-11-20')
  made('others', 'Ours', '2026-11-21')
  job('first', 'done', ['a', 'b'], 1)
  job('again', 'done', ['a', 'b', 'c'], 2)
  job('failed', 'failed', ['d'], 3)
  await migrate(sql, layout)
  expect(sql.prepare('SELECT id, session_ids FROM reference ORDER BY id').raw().all()).toEqual([['others', null], ['ours', '["a","b","c"]']])
})

test('a newer database is refused with both versions named, and not a byte of it is changed', async () => {
  const { sql, layout } = newDatabase()
  await migrate(sql, layout)
  sql.pragma('journal_mode = WAL')
  sql.pragma('user_version = 97')
  sql.close()
  const bytes = readFileSync(layout.database)

  const problem = await problemFrom(() => openStore(layout, { suspectDamage: true }))
  expect(problem.code).toBe('database-newer')
  expect(problem.message).toContain('97')
  expect(problem.message).toContain(String(allMigrations().length))
  expect(readFileSync(layout.database).equals(bytes)).toBe(true)
  expect(backups(layout)).toEqual([])
})

test('the migrations are numbered without a gap', () => {
  expect(allMigrations().map((migration) => migration.version)).toEqual(allMigrations().map((_, index) => index + 1))
})

function newDatabase(): { sql: Database.Database; layout: LibraryLayout } {
  const layout = libraryLayout(temporaryFolder())
  const sql = new Database(layout.database)
  onTestFinished(() => void sql.close())
  return { sql, layout }
}

function version(sql: Database.Database): unknown {
  return sql.pragma('user_version', { simple: true })
}

function backups({ backups: folder }: LibraryLayout): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
