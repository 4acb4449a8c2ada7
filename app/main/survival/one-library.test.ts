import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { imported, previewOf } from '../testing/engine.ts'
import { newSession as sessionIn } from '../testing/library.ts'
import { NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { stridescope } from './testing/command-line.ts'
import { newSession, startEngine, type TestEngine } from './testing/engine.ts'
import { contentOf, expectClean, newFolder, newLibrary, rows } from './testing/library.ts'
import { NO_PROC, noneLeft, signal, stoppedWhileCopying } from './testing/processes.ts'
import { within } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

test('a file imported twice, under two names and into two sessions at once: its bytes and results lie there once', async () => {
  const library = newLibrary()
  const films = newFolder()
  const film = plainClip(join(films, 'cam01.mp4'))
  const renamed = join(films, 'GOPR0001.MOV')
  copyFileSync(film, renamed)
  await within(library, async (engine) => {
    const [first, second] = ['First', 'Second'].map((name) => sessionIn(engine.library, name)) as [string, string]
    await imported(engine, first, [film])
    const { items } = await previewOf(engine, renamed)
    expect(items).toMatchObject([{ duplicateOf: { sessionName: 'First' } }])
    await imported(engine, first, [film])
    await imported(engine, first, [renamed])
    await Promise.all([imported(engine, second, [film]), imported(engine, second, [renamed])])
    expect(engine.scheduler.list().filter(({ state }) => state !== 'done')).toEqual([])
  })
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ session: 'First', name: 'cam01.mp4', state: 'ready' }, { session: 'Second', state: 'ready' }])
  expect(rows(library, 'SELECT hash FROM file')).toHaveLength(1)
  expect(rows(library, 'SELECT key FROM run')).toHaveLength(2)
}, 60_000)

test('a second engine and a command are refused and told who holds the library; the first goes on', async () => {
  const library = newLibrary()
  const inUse = new RegExp(`already open in Stridescope \\(process ${process.pid} on `)
  await within(library, async (engine) => {
    await expect(startEngine(library)).rejects.toMatchObject({ problem: { code: 'library-in-use', message: expect.stringMatching(inUse), hint: expect.stringContaining('Use the window') } })
    for (const command of [['check'], ['restore']]) expect(await stridescope(library, 'library', ...command)).toMatchObject({ code: 1, stderr: expect.stringMatching(inUse) })
    sessionIn(engine.library, 'Afterwards')
  })
  await expectClean(library)
}, 60_000)

test('a port that is taken: refused, and the library is free again; of two engines started on it at the same moment one gets it', async () => {
  const library = newLibrary()
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  await expect(startEngine(library, '--port', String((other.address() as AddressInfo).port))).rejects.toThrow('Another program uses this port')
  await noneLeft(library)
  const both = await Promise.allSettled([startEngine(library), startEngine(library)])
  const [winner] = both.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { problem: { code: 'library-in-use' } } }])
  await winner!.shutdown()
  await expectClean(library)
}, 60_000)

test('moved between two runs, with an import of uploads half done: it goes on in the new place', async () => {
  const library = newLibrary()
  const film = plainClip(join(newFolder(), 'cam01.mp4'))
  const engine = await startEngine(library)
  const session = await newSession(engine)
  const large = withTail(film, join(newFolder(), 'cam02.mp4'), 32e6)
  const jobId = await importUploads(engine, session, [large, film])
  const copying = await stoppedWhileCopying(library)
  await engine.kill()
  signal(copying.pid, 'SIGCONT')
  await noneLeft(library)
  const moved = join(dirname(library), 'moved here')
  renameSync(library, moved)

  await within(moved, async ({ scheduler }) => {
    expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', warnings: [] })
    await scheduler.idle()
  })
  await expectClean(moved)
  expect(contentOf(moved).media).toMatchObject([{ name: 'cam01.mp4', state: 'ready' }, { name: 'cam02.mp4', state: 'ready' }])
  expect(existsSync(library)).toBe(false)
}, 60_000)

/** As a plain browser window does it: head and tail for the preview, the bytes after consent. */
async function importUploads(engine: TestEngine, sessionId: string, paths: string[]): Promise<string> {
  const files = paths.map((path) => ({ path, bytes: readFileSync(path) }))
  const grants = await engine.call.imports.offer({
    files: files.map(({ path, bytes }) => ({
      relativePath: path.split('/').at(-1)!,
      sizeBytes: bytes.length,
      modifiedUs: 0,
      head: new Blob([bytes.subarray(0, 1 << 20)]),
      tail: new Blob([bytes.subarray(-(1 << 20))]),
    })),
  })
  const { planId, items } = await engine.call.imports.preview({ grants })
  for (const [n, { bytes }] of files.entries()) expect((await engine.fetch(`/uploads/${grants[n]}`, { method: 'PUT', body: new Uint8Array(bytes) })).status).toBe(204)
  return (await engine.call.imports.start({ planId, destination: { sessionId }, mode: 'copy', items: items.map(({ itemId }) => ({ itemId })) })).jobId
}
