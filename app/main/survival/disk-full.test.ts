import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { listSessions } from '../library/sessions.ts'
import { libraryLayout } from '../store/layout.ts'
import { imported } from '../testing/engine.ts'
import { newSession as sessionIn } from '../testing/library.ts'
import { clipForStandIn, NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { fill, newDisk, NO_DISK, writeProtect } from './testing/disks.ts'
import { allEnded, ended, newSession, startEngine, startImport } from './testing/engine.ts'
import { contentOf, expectClean, namesIn, newFolder, newLibrary, rows } from './testing/library.ts'
import { processesOf, signal, stoppedWhileCopying, until } from './testing/processes.ts'
import { allEndedIn, importInto, openAndClose, within, withOwnWorkers } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_DISK || NO_FFMPEG), NO_DISK || NO_FFMPEG || ''))

const FULL = { code: 'disk-full', message: 'The disk is full.', hint: expect.stringContaining('Free some space') }

test('too large from the start: refused before anything is copied', async () => {
  const library = newLibrary(newDisk(20))
  const film = withTail(plainClip(join(newFolder(), 'short.mp4')), join(newFolder(), 'cam01.mp4'), 40e6)
  await within(library, async (engine) => {
    await expect(imported(engine, sessionIn(engine.library), [film])).rejects.toMatchObject({ problem: { code: 'disk-full', message: expect.stringContaining('0.04 GB') } })
    expect(engine.scheduler.list()).toEqual([])
  })
  await expectClean(library)
  expect(contentOf(library)).toEqual({ media: [], results: [], trials: [] })
}, 60_000)

test('full while a file is copied: the files before it stay, and Retry brings in the rest', async () => {
  const disk = newDisk(100)
  const library = newLibrary(disk)
  const first = plainClip(join(newFolder(), 'cam01.mp4'))
  const large = withTail(first, join(newFolder(), 'cam02.mp4'), 60e6)
  await withOwnWorkers(library, async (engine) => {
    const jobId = await importInto(engine, [first, large])
    const worker = await stoppedWhileCopying(library, large)
    expect(listSessions(engine.library).sessions).toMatchObject([{ fileCounts: { footage: 1 } }])
    const free = fill(disk, 2e6)
    signal(worker.pid, 'SIGCONT')

    expect(await engine.scheduler.ended(jobId)).toMatchObject({ state: 'failed', problem: FULL, canRetry: true })
    await until('its half is gone', () => namesIn(libraryLayout(library).attempts).length === 0)
    free()
    engine.scheduler.retry(jobId)
    expect(await engine.scheduler.ended(jobId)).toMatchObject({ state: 'done', problem: null })
    await engine.scheduler.idle()
  })
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ name: 'cam01.mp4', state: 'ready' }, { name: 'cam02.mp4', state: 'ready' }])
}, 60_000)

test('full while a stand-in is written: the footage keeps its probe, and Retry makes the stand-in', async () => {
  const disk = newDisk(100)
  const library = newLibrary(disk)
  await withOwnWorkers(library, async (engine) => {
    await importInto(engine, [clipForStandIn(join(newFolder(), 'cam01.avi'), { seconds: 2, size: '320x240' })])
    const ffmpeg = await until('the stand-in is being written', () => processesOf(library).find(({ command }) => command.includes('ffmpeg') && command.includes('proxy.mp4')))
    signal(ffmpeg.pid, 'SIGSTOP')
    const free = fill(disk, 30e3)
    signal(ffmpeg.pid, 'SIGCONT')

    const failed = (await allEndedIn(engine)).find(({ kind }) => kind === 'prepare')!
    expect(failed).toMatchObject({ state: 'failed', problem: FULL, canRetry: true })
    await until('its half is gone', () => namesIn(libraryLayout(library).attempts).length === 0)
    free()
    engine.scheduler.retry(failed.id)
    expect(await engine.scheduler.ended(failed.id)).toMatchObject({ state: 'done', problem: null })
  })
  await expectClean(library)
  expect(contentOf(library).results.map(({ role }) => role)).toEqual(['facts', 'packet-table', 'poster', 'proxy'])
}, 60_000)

test('full under the database: calls say so, the engine lives on, and Retry completes', async () => {
  const disk = newDisk(60)
  const library = newLibrary(disk)
  const engine = await startEngine(library)
  const session = await newSession(engine)
  await startImport(engine, session, [clipForStandIn(join(newFolder(), 'cam01.avi'), { seconds: 2, size: '320x240' })])
  const ffmpeg = await until('the stand-in is being written', () => processesOf(library).find(({ command }) => command.includes('ffmpeg') && command.includes('proxy.mp4')))
  signal(ffmpeg.pid, 'SIGSTOP')
  const free = fill(disk)
  await expect(fillDatabase(engine, session)).rejects.toMatchObject({ data: FULL })
  signal(ffmpeg.pid, 'SIGCONT')
  await until('ffmpeg has ended', () => !processesOf(library).some(({ command }) => command.includes('proxy.mp4')))
  // The end of the job cannot be written now; the engine must not die of that.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await engine.call.jobs.list()).toHaveLength(2)

  free()
  const failed = (await allEnded(engine)).find(({ kind }) => kind === 'prepare')!
  expect(failed).toMatchObject({ state: 'failed', problem: FULL })
  await engine.call.jobs.retry({ id: failed.id })
  expect(await ended(engine, failed.id)).toMatchObject({ state: 'done' })
  expect(await engine.shutdown()).toBe(0)
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ state: 'ready' }])
}, 60_000)

test('write-protected or full at the start: refused with a sentence and what to do, and afterwards all is there', async () => {
  const disk = newDisk(40)
  const library = newLibrary(disk)
  await within(library, (engine) => void sessionIn(engine.library, 'Before'))
  writeProtect(disk, true)
  await expect(startEngine(library)).rejects.toMatchObject({ problem: { code: 'library-not-writable', message: expect.stringContaining(library), hint: expect.stringContaining('write-protected') } })
  await expect(openAndClose(join(disk, 'new'))).rejects.toMatchObject({ problem: { code: 'library-not-writable' } })
  writeProtect(disk, false)
  const free = fill(disk)
  await expect(startEngine(library)).rejects.toMatchObject({ problem: FULL })
  free()
  await openAndClose(library)
  expect(rows(library, 'SELECT name FROM session')).toEqual([{ name: 'Before' }])
  await expectClean(library)
}, 60_000)

/** Pages that are free inside the file are used first: it takes some notes until the disk is asked for more. */
async function fillDatabase(engine: Awaited<ReturnType<typeof startEngine>>, session: string): Promise<void> {
  for (let n = 0; n < 200; n++) await engine.call.sessions.update({ id: session, changes: { notes: `${n} `.repeat(4_000) } })
}
