import { closeSync, existsSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { libraryLayout } from '../store/layout.ts'
import { NO_FFMPEG, plainClip } from './testing/clips.ts'
import { stridescope } from './testing/command-line.ts'
import { imported } from '../testing/engine.ts'
import { newSession } from '../testing/library.ts'
import { startEngine } from './testing/engine.ts'
import { contentOf, copyOf, expectClean, newFolder, newLibrary, openDatabase, rows } from './testing/library.ts'
import { NO_PROC } from './testing/processes.ts'
import { openAndClose, within } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

const DAMAGED = { code: 'database-damaged', hint: expect.stringContaining('stridescope library restore') }

const folder = newFolder(afterAll)
let original = ''
const backedUpLibrary = () => copyOf(original)

/** A library with a file in it, a first backup that does not know it, and a newest one that does. */
beforeAll(async () => {
  if (NO_PROC || NO_FFMPEG) return
  const library = (original = newLibrary(folder))
  await within(library, (engine) => imported(engine, newSession(engine.library), [plainClip(join(folder, 'cam01.mp4'))]))
  const { backups } = libraryLayout(library)
  // A day later the next start backs up again.
  for (const name of readdirSync(backups))
    if (name.endsWith('-daily.db')) renameSync(join(backups, name), join(backups, '2026-01-01T000000.000Z-daily.db'))
    else rmSync(join(backups, name))
  for (const name of readdirSync(backups)) utimesSync(join(backups, name), 1, 1)
  await openAndClose(library)
}, 60_000)

const RESTORED = { code: 0, stdout: expect.stringMatching(/The backup of .* is in place. What was there is kept as library\.db\.damaged-/) }
const restore = (library: string) => stridescope(library, 'library', 'restore')

function overwrite(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(bytes, 0xa5), 0, bytes, at)
  closeSync(handle)
}

/** Garbage over the root page of a table. */
function damageTable(library: string, table: string): void {
  const [page] = rows<{ rootpage: number; size: number }>(library, `SELECT rootpage, (SELECT page_size FROM pragma_page_size()) AS size FROM sqlite_schema WHERE name = '${table}'`)
  overwrite(libraryLayout(library).database, (page!.rootpage - 1) * page!.size, page!.size)
}

test('damaged in its header: refused at each start until the newest backup is restored', async () => {
  const library = backedUpLibrary()
  const before = contentOf(library)
  overwrite(libraryLayout(library).database, 0, 100)
  await expect(startEngine(library)).rejects.toMatchObject({ problem: DAMAGED })
  await expect(openAndClose(library)).rejects.toMatchObject({ problem: DAMAGED })
  expect(await restore(library)).toMatchObject(RESTORED)
  await openAndClose(library)
  await expectClean(library)
  expect(contentOf(library)).toEqual(before)
}, 60_000)

test('all of it damaged: refused at each start until the newest backup is restored', async () => {
  const library = backedUpLibrary()
  const before = contentOf(library)
  writeFileSync(libraryLayout(library).database, 'This is no database.')
  await expect(openAndClose(library)).rejects.toMatchObject({ problem: DAMAGED })
  await expect(openAndClose(library)).rejects.toMatchObject({ problem: DAMAGED })
  expect(await restore(library)).toMatchObject(RESTORED)
  await openAndClose(library)
  await expectClean(library)
  expect(contentOf(library)).toEqual(before)
}, 60_000)

test('damaged in the middle, seen after a crash, and at each start from then on', async () => {
  const library = backedUpLibrary()
  const before = contentOf(library)
  const engine = await startEngine(library)
  await engine.kill()
  damageTable(library, 'media')
  for (const _ of [1, 2]) await expect(openAndClose(library)).rejects.toMatchObject({ problem: DAMAGED })
  expect((await restore(library)).code).toBe(0)
  await openAndClose(library)
  await expectClean(library)
  expect(contentOf(library)).toEqual(before)
}, 60_000)

test('damaged in the middle without a crash: found by the next backup, which does not take the place of a sound one', async () => {
  const library = backedUpLibrary()
  damageTable(library, 'athlete')
  const { backups } = libraryLayout(library)
  for (const name of readdirSync(backups)) utimesSync(join(backups, name), 1, 1)
  await expect(openAndClose(library)).rejects.toMatchObject({ problem: DAMAGED })
  expect(readdirSync(backups)).toHaveLength(2)
}, 60_000)

test('the newest backup is damaged, too: the one before it is restored', async () => {
  const library = backedUpLibrary()
  const { backups, database } = libraryLayout(library)
  const daily = readdirSync(backups).filter((name) => name.includes('-daily')).toSorted()
  for (const name of readdirSync(backups)) if (name !== daily[0]) overwrite(join(backups, name), 0, 4_096)
  overwrite(database, 0, 100)
  expect(await restore(library)).toMatchObject({ code: 3, stdout: expect.stringContaining('2026-01-01T0000') }) // A person should look: footage was set aside.
  await openAndClose(library)
  expect(rows(library, 'SELECT name FROM session')).toEqual([])
  // That backup knows nothing of the footage: it is set aside, not thrown away.
  await expectClean(library)
  expect(readdirSync(libraryLayout(library).root).filter((name) => name.startsWith('set-aside-'))).toHaveLength(1)
}, 60_000)

test('held by another program: refused after a while, with what to do, and nothing is changed', async () => {
  const library = backedUpLibrary()
  const other = openDatabase(library)
  other.exec('BEGIN IMMEDIATE')
  await expect(openAndClose(library)).rejects.toMatchObject({ problem: { code: 'database-locked', hint: expect.stringContaining('Close the database tool') } })
  other.exec('ROLLBACK')
  other.close()
  await openAndClose(library)
  await expectClean(library)
}, 60_000)

test('newer than the program: refused, and not a byte of it changed', async () => {
  const library = backedUpLibrary()
  const sql = openDatabase(library)
  const version = sql.pragma('user_version', { simple: true })
  sql.pragma('user_version = 99')
  sql.close()
  const { database } = libraryLayout(library)
  const before = readFileSync(database)
  await expect(openAndClose(library)).rejects.toMatchObject({ problem: { code: 'database-newer', hint: expect.stringContaining('Install the newer version') } })
  expect(await stridescope(library, 'library', 'check')).toMatchObject({ code: 1, stderr: expect.stringContaining('newer Stridescope') })
  expect(readFileSync(database).equals(before)).toBe(true)
  const back = openDatabase(library)
  back.pragma(`user_version = ${String(version)}`)
  back.close()
  await openAndClose(library)
  await expectClean(library)
}, 60_000)

test('a damaged lock file locks nobody out, and still keeps a second engine away', async () => {
  const library = backedUpLibrary()
  const { lock, lockHolder } = libraryLayout(library)
  writeFileSync(lock, 'This is no database.'.repeat(500))
  await within(library, async () => {
    expect(statSync(lock).size).toBe(0)
    writeFileSync(lockHolder, '{"pid": 1')
    await expect(startEngine(library)).rejects.toMatchObject({ problem: { code: 'library-in-use' } })
  })
  await expectClean(library)
}, 60_000)

test('a damaged holder file is a crash, too: what it left is cleared', async () => {
  const library = backedUpLibrary()
  const { lockHolder, artifacts } = libraryLayout(library)
  writeFileSync(lockHolder, '')
  const stray = join(artifacts, 'f'.repeat(64))
  writeFileSync(stray, 'left between a rename and its transaction')
  await openAndClose(library)
  expect(existsSync(stray)).toBe(false)
  await expectClean(library)
}, 60_000)
