import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { libraryLayout } from './layout.ts'
import { lockLibrary } from './lock.ts'

test('a library that is open is refused to a second program, which is told who holds it', async () => {
  const layout = libraryLayout(temporaryFolder())
  const lock = lockLibrary(layout, 'Stridescope')
  const problem = await problemFrom(() => lockLibrary(layout, 'the stridescope command'))
  expect(problem.code).toBe('library-in-use')
  expect(problem.message).toContain(`in Stridescope (process ${process.pid} on `)
  expect(problem.hint).toBeTruthy()
  lock.release()
})

test('another process is refused as well', () => {
  const layout = libraryLayout(temporaryFolder())
  const lock = lockLibrary(layout, 'Stridescope')
  const code = `import Database from 'better-sqlite3'
    try { new Database(${JSON.stringify(layout.lock)}, { timeout: 0 }).exec('BEGIN EXCLUSIVE'); console.log('got it') } catch (e) { console.log(e.code) }`
  const attempt = () => spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', cwd: import.meta.dirname }).stdout.trim()
  expect(attempt()).toBe('SQLITE_BUSY')
  lock.release()
  expect(attempt()).toBe('got it')
})

test('who comes after a release gets it, and the last one had said goodbye', () => {
  const layout = libraryLayout(temporaryFolder())
  const first = lockLibrary(layout, 'Stridescope')
  expect(first.afterCrash).toBe(false)
  first.release()
  expect(existsSync(layout.lockHolder)).toBe(false)
  const second = lockLibrary(layout, 'Stridescope')
  expect(second.afterCrash).toBe(false)
  second.release()
})

test.each([
  ['that names a holder', JSON.stringify({ pid: 4_194_000, host: 'lab-1', since: '2026-11-20T10:00:00.000Z', program: 'Stridescope' })],
  ['of which only half was written', '{"pid": 41'],
  ['that is empty', ''],
])('a file %s, left by a crash, does not block and is told', (_, text) => {
  const layout = libraryLayout(temporaryFolder())
  writeFileSync(layout.lockHolder, text)
  const lock = lockLibrary(layout, 'Stridescope')
  onTestFinished(() => lock.release())
  expect(lock.afterCrash).toBe(true)
})

test('a refused program does not take the holder’s name away', async () => {
  const layout = libraryLayout(temporaryFolder())
  const lock = lockLibrary(layout, 'Stridescope')
  await problemFrom(() => lockLibrary(layout, 'another'))
  expect((await problemFrom(() => lockLibrary(layout, 'another'))).message).toContain('in Stridescope (process')
  lock.release()
})
