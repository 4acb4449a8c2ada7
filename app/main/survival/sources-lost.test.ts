import { readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { libraryLayout } from '../store/layout.ts'
import { NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { newSession, startEngine } from './testing/engine.ts'
import { contentOf, expectClean, namesIn, newFolder, newLibrary } from './testing/library.ts'
import { NO_PROC, signal, stoppedWhileCopying, until } from './testing/processes.ts'
import { importInto, openAndClose, withOwnWorkers, withWindow } from './testing/within.ts'

/** Long enough to be met while it is copied. */
const LARGE = 40e6

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

test('the window goes away half-way through an upload: nothing comes in, and its bytes are swept', async () => {
  const library = newLibrary()
  const film = withTail(plainClip(join(newFolder(), 'short.mp4')), join(newFolder(), 'cam01.mp4'), 2e6)
  const bytes = readFileSync(film)
  await withWindow(library, async (window) => {
    const [grant] = await window.call.imports.offer({
      files: [{ relativePath: 'cam01.mp4', sizeBytes: bytes.length, modifiedUs: 0, head: new Blob([bytes.subarray(0, 1 << 20)]), tail: new Blob([bytes.subarray(-(1 << 20))]) }],
    })
    const { planId, items } = await window.call.imports.preview({ grants: [grant!] })
    const leaving = new AbortController()
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 1e6))
      },
    })
    const sending = window.fetch(`/uploads/${grant}`, { method: 'PUT', body: half, duplex: 'half', signal: leaving.signal }).catch(() => 'gone')
    const { incoming } = libraryLayout(library)
    await until('half has arrived', () => namesIn(incoming).includes(grant!))
    leaving.abort()
    expect(await sending).toBe('gone')
    await until('the half is removed', () => !namesIn(incoming).includes(grant!))
    const sessionId = await newSession(window)
    await expect(window.call.imports.start({ planId, destination: { sessionId }, mode: 'copy', items: items.map(({ itemId }) => ({ itemId })) })).rejects.toMatchObject({ data: { code: 'upload-missing' } })
    expect(await window.call.jobs.list()).toEqual([])
  })
  await openAndClose(library)
  await expectClean(library)
  expect(contentOf(library)).toEqual({ media: [], results: [], trials: [] })
}, 60_000)

test('the engine is killed half-way through an upload: the next start sweeps it', async () => {
  const library = newLibrary()
  const engine = await startEngine(library)
  const [grant] = await engine.call.imports.offer({ files: [{ relativePath: 'a.mp4', sizeBytes: 1e6, modifiedUs: 0, head: new Blob(['x']), tail: new Blob(['x']) }] })
  const half = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(5e5)) })
  engine.fetch(`/uploads/${grant}`, { method: 'PUT', body: half, duplex: 'half' }).catch(() => undefined)
  await until('half has arrived', () => namesIn(libraryLayout(library).incoming).includes(grant!))
  await engine.kill()
  expect(namesIn(libraryLayout(library).incoming)).not.toEqual([])
  await openAndClose(library)
  await expectClean(library)
}, 60_000)

/** What happens to a film while it is copied, and what is then said of it; in the order in which they are copied, that of their names. */
const MISHAPS: readonly (readonly [name: string, words: string, happen: (film: string) => void])[] = [
  ['cut-short.mp4', 'has changed since the preview', (film) => truncateSync(film, 10e6)],
  ['replaced.mp4', 'has changed since the preview', (film) => {
    withTail(plainClip(`${film}.mp4`), `${film}.new`, LARGE)
    renameSync(`${film}.new`, film)
  }],
  ['taken-away.mp4', 'is not there any more', (film) => rmSync(film)],
  ['written-over.mp4', 'has changed since the preview', (film) => {
    writeFileSync(film, 'other bytes', { flag: 'r+' })
    utimesSync(film, 1, 1)
  }],
]

test('files that are cut short, replaced by others of the same size, written over in their place or taken away while they are copied do not come in; the others do', async () => {
  const library = newLibrary()
  const films = newFolder()
  const [first, last] = [plainClip(join(films, 'cam01.mp4')), plainClip(join(films, 'zoom.mp4'))]
  const large = MISHAPS.map(([name]) => withTail(first, join(films, name), LARGE))
  await withOwnWorkers(library, async (engine) => {
    const jobId = await importInto(engine, [first, ...large, last])
    for (const [at, [, , happen]] of MISHAPS.entries()) {
      const worker = await stoppedWhileCopying(library, large[at]!)
      happen(large[at]!)
      signal(worker.pid, 'SIGCONT')
    }
    const job = await engine.scheduler.ended(jobId)
    expect(job).toMatchObject({ state: 'done', warnings: MISHAPS.map(([name, words]) => expect.stringContaining(`${name} ${words}`)) })
    await engine.scheduler.idle()
  })
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ name: 'cam01.mp4' }, { name: 'zoom.mp4' }])
}, 60_000)

test('the only file of an import is taken away: the import fails, and Retry brings it in once it is back', async () => {
  const library = newLibrary()
  const films = newFolder()
  const film = withTail(plainClip(join(films, 'short.mp4')), join(films, 'cam01.mp4'), LARGE)
  await withOwnWorkers(library, async (engine) => {
    const jobId = await importInto(engine, [film])
    const worker = await stoppedWhileCopying(library)
    renameSync(film, join(films, 'elsewhere'))
    signal(worker.pid, 'SIGCONT')
    expect(await engine.scheduler.ended(jobId)).toMatchObject({ state: 'failed', canRetry: true, problem: { code: 'nothing-imported', message: 'cam01.mp4 could not be imported.' }, warnings: [expect.stringContaining('is not there any more')] })
    expect(contentOf(library).media).toEqual([])
    renameSync(join(films, 'elsewhere'), film)
    engine.scheduler.retry(jobId)
    expect(await engine.scheduler.ended(jobId)).toMatchObject({ state: 'done', problem: null, warnings: [] })
    await engine.scheduler.idle()
  })
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ name: 'cam01.mp4', state: 'ready' }])
}, 60_000)
