import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { clipForStandIn, NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { contentOf, expectClean, newFolder, newLibrary, rows } from './testing/library.ts'
import { isAlive, NO_PROC, processesOf, signal, stoppedWhileCopying, until, type Alive } from './testing/processes.ts'
import { allEndedIn, importInto, withOwnWorkers } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

/** Waits for this ffmpeg, stops the clock for it, and kills the worker that it works for. */
async function killWorkerOf(library: string, output: string): Promise<Alive> {
  const ffmpeg = await until(`ffmpeg writes ${output}`, () => processesOf(library).find(({ command }) => command.includes('ffmpeg') && command.includes(output)))
  signal(ffmpeg.pid, 'SIGSTOP')
  const worker = await until('its worker is seen', () => processesOf(library).find(({ command }) => command.includes('workers/media/main.ts')))
  signal(worker.pid, 'SIGKILL')
  return ffmpeg
}

test('killed while it copies: the copy begins anew and is whole', async () => {
  const library = newLibrary()
  const film = withTail(plainClip(join(newFolder(), 'short.mp4')), join(newFolder(), 'cam01.mp4'), 40e6)
  await withOwnWorkers(library, async (engine) => {
    const jobId = await importInto(engine, [film])
    const worker = await stoppedWhileCopying(library)
    signal(worker.pid, 'SIGKILL')

    expect(await engine.scheduler.ended(jobId)).toMatchObject({ state: 'done', attempt: 2, warnings: [expect.stringContaining('went on from its last completed stage')] })
    await engine.scheduler.idle()
  })
  await expectClean(library)
  const hash = createHash('sha256').update(readFileSync(film)).digest('hex')
  expect(contentOf(library).media).toEqual([{ session: 'Walk', name: 'cam01.mp4', state: 'ready', hash, frames: 15 }])
}, 60_000)

test('killed while it counts frames: its ffmpeg ends too, and the file is made ready', async () => {
  const library = newLibrary()
  const jobs = await withOwnWorkers(library, async (engine) => {
    await importInto(engine, [plainClip(join(newFolder(), 'cam01.mp4'), { seconds: 2, size: '320x240' })])
    const ffmpeg = await killWorkerOf(library, 'wrapped_avframe')
    await until('its ffmpeg has ended', () => !isAlive(ffmpeg.pid), 1_000)
    return allEndedIn(engine)
  })
  expect(jobs.find(({ kind }) => kind === 'prepare')).toMatchObject({ state: 'done', attempt: 2, warnings: [expect.stringContaining('SIGKILL')] })
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ state: 'ready', frames: 60 }])
}, 60_000)

test('killed while it makes a stand-in: only the stand-in is made again', async () => {
  const library = newLibrary()
  await withOwnWorkers(library, async (engine) => {
    await importInto(engine, [clipForStandIn(join(newFolder(), 'cam01.avi'), { seconds: 1, size: '320x240' })])
    const ffmpeg = await killWorkerOf(library, 'proxy.mp4')
    await until('its ffmpeg has ended', () => !isAlive(ffmpeg.pid), 1_000)
    await engine.scheduler.idle()
  })
  await expectClean(library)
  expect(rows(library, "SELECT stage, state FROM run ORDER BY started_us")).toEqual([
    { stage: 'probe', state: 'done' },
    { stage: 'proxy', state: 'failed' },
    { stage: 'proxy', state: 'done' },
    { stage: 'poster', state: 'done' },
  ])
}, 60_000)

test('killed twice: the job fails with words, the file keeps its place, and Retry makes it ready', async () => {
  const library = newLibrary()
  await withOwnWorkers(library, async (engine) => {
    await importInto(engine, [clipForStandIn(join(newFolder(), 'cam01.avi'), { seconds: 1, size: '320x240' })])
    const first = await killWorkerOf(library, 'proxy.mp4')
    await until('its ffmpeg has ended', () => !isAlive(first.pid), 1_000)
    await killWorkerOf(library, 'proxy.mp4')

    const failed = (await allEndedIn(engine)).find(({ kind }) => kind === 'prepare')!
    expect(failed).toMatchObject({ state: 'failed', canRetry: true, problem: { code: 'worker-died', message: expect.stringContaining('ended twice') } })
    expect(contentOf(library).media).toMatchObject([{ name: 'cam01.avi', state: 'failed' }])
    engine.scheduler.retry(failed.id)
    expect(await engine.scheduler.ended(failed.id)).toMatchObject({ state: 'done', problem: null, warnings: [] })
  })
  await expectClean(library)
  expect(contentOf(library).media).toMatchObject([{ name: 'cam01.avi', state: 'ready', frames: 30 }])
}, 60_000)
