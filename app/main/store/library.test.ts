import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { addItems, type ImportItem } from '../import/import-item.ts'
import { addJob, endJob, type EndState } from '../jobs/store.ts'
import { newSession, problemFrom, reopened, temporaryLibrary } from '../testing/library.ts'
import { openLibrary, type Library } from './library.ts'

test('a second engine on one library is refused, and the first goes on', async () => {
  const library = await temporaryLibrary()
  const problem = await problemFrom(() => openLibrary(library.layout.root, 'another'))
  expect(problem).toMatchObject({ code: 'library-in-use', subject: library.layout.root })
  expect(newSession(library)).toBeTruthy()
})

test('a start that is refused after the lock was taken gives it back', async () => {
  const library = await temporaryLibrary()
  library.sql.pragma('user_version = 97')
  library.close()
  expect((await problemFrom(() => openLibrary(library.layout.root, 'a test'))).code).toBe('database-newer')
  expect((await problemFrom(() => openLibrary(library.layout.root, 'a test'))).code).toBe('database-newer')
})

test('a start clears the attempts of ended jobs and strays, and keeps what open jobs resume in', async () => {
  const library = await temporaryLibrary()
  const folders = Object.fromEntries(['queued', 'done', 'failed'].map((state) => [state, jobIn(library, state)]))
  for (const id of Object.values(folders)) {
    mkdirSync(join(library.layout.attemptsOf(id), 'batches'), { recursive: true })
    writeFileSync(join(library.layout.attemptsOf(id), 'batches', '0.json'), '{}')
  }
  mkdirSync(join(library.layout.attempts, 'preview-x7'))
  const again = await reopened(library)
  expect(readdirSync(again.layout.attempts)).toEqual([folders.queued])
  expect(existsSync(join(again.layout.attemptsOf(folders.queued!), 'batches', '0.json'))).toBe(true)
})

test('a start clears uploads that no import waits for, and keeps those of open, stopped and failed ones', async () => {
  const library = await temporaryLibrary()
  const upload = (name: string) => {
    writeFileSync(join(library.layout.incoming, name), 'bytes')
    return name
  }
  const wanted = (['queued', 'stopped', 'failed'] as const).map((state) => {
    const name = upload(`upload-${state}`)
    addItems(library, jobIn(library, state), [item(name)])
    return name
  })
  for (const state of ['done', 'cancelled'] as const) addItems(library, jobIn(library, state), [item(upload(`upload-${state}`))])
  upload('offered.head')
  upload('never-imported')
  const again = await reopened(library)
  expect(readdirSync(again.layout.incoming).sort()).toEqual(wanted.sort())
})

function jobIn(library: Library, state: string): string {
  const id = addJob(library, { kind: 'import', title: 'x', sessionId: null, payload: {} })
  if (state !== 'queued') endJob(library, id, state as EndState)
  return id
}

function item(upload: string): ImportItem {
  return { relativePath: 'a.mp4', trialId: null, camera: null, bytes: 5, sources: [], uploads: [upload] }
}

test('without its database, a library with footage is not opened as an empty one: the footage stays', async () => {
  const library = await temporaryLibrary()
  const original = library.layout.originalFile('a'.repeat(64), '.mp4')
  mkdirSync(dirname(original), { recursive: true })
  writeFileSync(original, 'footage')
  library.close()
  writeFileSync(library.layout.lockHolder, '{}') // As a crash leaves it.
  rmSync(library.layout.database)
  await expect(problemFrom(() => openLibrary(library.layout.root, 'a test'))).resolves.toMatchObject({ code: 'database-missing' })
  expect(existsSync(original)).toBe(true)
  expect(existsSync(library.layout.database)).toBe(false)
})
