import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createAthlete, listAthletes } from '../library/athletes.ts'
import { problemFrom, reopened, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { backUp, backUpDaily, backUpWhileOpen, restoreLatestBackup } from './backup.ts'
import { libraryLayout } from './layout.ts'

test('a backup holds what still lies in the write-ahead log', async () => {
  const library = await temporaryLibrary()
  library.sql.pragma('wal_autocheckpoint = 0')
  createAthlete(library, { name: 'Mara' })
  await backUp(library.sql, library.layout, 'recent')
  const newest = readdirSync(library.layout.backups).sort().at(-1)!
  const copy = new Database(join(library.layout.backups, newest), { readonly: true })
  expect(copy.prepare('SELECT name FROM athlete').pluck().all()).toEqual(['Mara'])
  copy.close()
})

test('seven days are kept, and two of the last hours; one kind does not drive out another, and what a broken backup left goes', async () => {
  const library = await temporaryLibrary()
  const { backups } = library.layout
  writeFileSync(join(backups, '2026-01-01T000000.000Z-daily.db.part'), 'half')
  for (let n = 0; n < 9; n++)
    for (const kind of ['daily', 'recent'] as const) {
      await backUp(library.sql, library.layout, kind)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  const kept = readdirSync(backups).sort()
  expect(kept.filter((name) => name.endsWith('Z-daily.db'))).toHaveLength(7)
  expect(kept.filter((name) => name.endsWith('Z-recent.db'))).toHaveLength(2)
  expect(kept).toHaveLength(9)
})

test('what was typed since the start is backed up at the end, and only then', async () => {
  const library = await temporaryLibrary()
  const recent = () => readdirSync(library.layout.backups).filter((name) => name.endsWith('-recent.db')).length
  await backUpWhileOpen(library.sql, library.layout).end()
  expect(recent()).toBe(0)
  const backups = backUpWhileOpen(library.sql, library.layout)
  createAthlete(library, { name: 'Mara' })
  await backups.end()
  expect(recent()).toBe(1)
})

test('one a day: a start on the same day makes none, one on the next does', async () => {
  const library = await temporaryLibrary()
  const count = () => readdirSync(library.layout.backups).length
  expect(count()).toBe(1)
  await backUpDaily(library.sql, library.layout)
  expect(count()).toBe(1)
  const [first] = readdirSync(library.layout.backups)
  const yesterday = Date.now() / 1_000 - 90_000
  utimesSync(join(library.layout.backups, first!), yesterday, yesterday)
  await backUpDaily(library.sql, library.layout)
  expect(count()).toBe(2)
})

test('restoring puts the rows back and keeps what was there', async () => {
  const library = await temporaryLibrary()
  createAthlete(library, { name: 'Before' })
  await backUp(library.sql, library.layout, 'recent')
  createAthlete(library, { name: 'After' })
  library.close()
  writeFileSync(library.layout.database, 'damaged beyond words')

  const { restored, keptAs } = restoreLatestBackup(library.layout)
  expect(restored.file).toMatch(/-recent\.db$/)
  expect(readFileSync(join(library.layout.root, keptAs), 'utf8')).toBe('damaged beyond words')
  const again = await reopened(library)
  expect(listAthletes(again).map(({ name }) => name)).toEqual(['Before'])
})

test('the write-ahead log of the damaged database is not played into the restored one', async () => {
  const library = await temporaryLibrary()
  createAthlete(library, { name: 'Before' })
  await backUp(library.sql, library.layout, 'recent')
  library.sql.pragma('wal_autocheckpoint = 0')
  createAthlete(library, { name: 'After' })
  const log = readFileSync(`${library.layout.database}-wal`)
  library.close()
  writeFileSync(`${library.layout.database}-wal`, log)
  restoreLatestBackup(library.layout)
  const again = await reopened(library)
  expect(listAthletes(again).map(({ name }) => name)).toEqual(['Before'])
})

test('a newest backup that cannot be read gives way to the one before it', async () => {
  const library = await temporaryLibrary()
  createAthlete(library, { name: 'Before' })
  await backUp(library.sql, library.layout, 'recent')
  library.close()
  writeFileSync(join(library.layout.backups, '9999-01-01T000000.000Z-daily.db'), 'not a database at all')
  // A restore that was broken off half-way.
  writeFileSync(`${library.layout.database}.restoring`, 'half a copy')
  expect(restoreLatestBackup(library.layout).restored.file).toMatch(/-recent\.db$/)
  const again = await reopened(library)
  expect(listAthletes(again).map(({ name }) => name)).toEqual(['Before'])
})

test('without a backup it says so and touches nothing', async () => {
  const layout = libraryLayout(temporaryFolder())
  writeFileSync(layout.database, 'damaged')
  expect((await problemFrom(() => restoreLatestBackup(layout))).code).toBe('no-backup')
  expect(readFileSync(layout.database, 'utf8')).toBe('damaged')

  mkdirSync(layout.backups)
  writeFileSync(join(layout.backups, '2026-01-01T000000.000Z-daily.db'), 'not a database at all')
  expect((await problemFrom(() => restoreLatestBackup(layout))).code).toBe('no-backup')
  expect(readFileSync(layout.database, 'utf8')).toBe('damaged')
  expect(existsSync(`${layout.database}.restoring`)).toBe(false)
})
