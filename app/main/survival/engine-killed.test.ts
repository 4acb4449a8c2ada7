import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { imported } from '../testing/engine.ts'
import { newSession as sessionIn } from '../testing/library.ts'
import { clipForStandIn, NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { newSession, startEngine, startImport } from './testing/engine.ts'
import { contentOf, expectClean, newFolder, newLibrary, rows } from './testing/library.ts'
import { NO_PROC, noneLeft, processesOf, signal, stoppedWhileCopying, until } from './testing/processes.ts'
import { allEndedIn, within } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

test('killed while files come in: what is in stays in, the rest follows at the next start, each once', async () => {
  const library = newLibrary()
  const films = newFolder()
  const first = plainClip(join(films, 'cam01.mp4'))
  const large = withTail(first, join(films, 'cam02.mp4'), 40e6)
  const last = plainClip(join(films, 'cam03.mp4'))
  const engine = await startEngine(library)
  const jobId = await startImport(engine, await newSession(engine), [first, large, last])
  await until('the first file is in', () => rows(library, "SELECT 1 FROM import_item WHERE state = 'done'").length === 1)
  const copying = await stoppedWhileCopying(library, large)
  await engine.kill()
  signal(copying.pid, 'SIGCONT')
  await noneLeft(library)
  const [before] = rows<{ id: string; importedUs: number }>(library, 'SELECT id, imported_us AS importedUs FROM media')

  await within(library, async (again) => {
    expect(await again.scheduler.ended(jobId)).toMatchObject({ state: 'done', attempt: 2, warnings: [] })
    await again.scheduler.idle()
  })
  await expectClean(library)
  expect(contentOf(library)).toMatchObject({ media: [{ name: 'cam01.mp4', state: 'ready' }, { name: 'cam02.mp4', state: 'ready' }, { name: 'cam03.mp4', state: 'ready' }], trials: [{ name: 'Trial 1' }] })
  expect(rows(library, `SELECT id, imported_us AS importedUs FROM media WHERE name = 'cam01.mp4'`)).toEqual([before])
}, 60_000)

test('killed while a stand-in is made: no ffmpeg is left, and the next start goes on after the probe', async () => {
  const library = newLibrary()
  const engine = await startEngine(library)
  await startImport(engine, await newSession(engine), [clipForStandIn(join(newFolder(), 'cam01.avi'), { seconds: 1, size: '320x240' })])
  const ffmpeg = await until('the stand-in is being written', () => processesOf(library).find(({ command }) => command.includes('ffmpeg') && command.includes('proxy.mp4')))
  signal(ffmpeg.pid, 'SIGSTOP') // it would be done before the kill
  await engine.kill()
  await noneLeft(library)
  const probed = rows(library, "SELECT id FROM run WHERE stage = 'probe'")

  await within(library, allEndedIn)
  await expectClean(library)
  expect(rows(library, "SELECT id FROM run WHERE stage = 'probe'")).toEqual(probed)
  expect(rows(library, 'SELECT stage, state FROM run ORDER BY stage')).toEqual(['poster', 'probe', 'proxy'].map((stage) => ({ stage, state: 'done' })))
}, 60_000)

test('killed again and again at any moment: in the end all is as if nothing had happened', async () => {
  const films = newFolder()
  const picked = [
    plainClip(join(films, 'cam01.mp4')),
    clipForStandIn(join(films, 'cam02.avi'), { seconds: 1 }),
    withTail(plainClip(join(films, 'short.mp4')), join(films, 'cam03.mp4'), 30e6),
  ]
  const undisturbed = newLibrary()
  await within(undisturbed, (calm) => imported(calm, sessionIn(calm.library, 'Walk'), picked))
  await expectClean(undisturbed)

  const library = newLibrary()
  let jobId: string | undefined
  for (let delay = 0, kills = 0; kills < 4; kills++, delay += 55 + kills * 20) {
    const engine = await startEngine(library)
    jobId ??= await startImport(engine, await newSession(engine), picked)
    await sleep(delay)
    await engine.kill()
    await noneLeft(library)
  }
  await within(library, async ({ scheduler }) => {
    expect(await scheduler.ended(jobId!)).toMatchObject({ state: 'done' })
    await scheduler.idle()
  })
  await expectClean(library)
  expect(contentOf(library)).toEqual(contentOf(undisturbed))
}, 120_000)

test('killed while a cancelled import is taken back: the next start takes back the rest', async () => {
  const library = newLibrary()
  const films = newFolder()
  const first = plainClip(join(films, 'cam01.mp4'))
  const large = withTail(first, join(films, 'cam02.mp4'), 40e6)
  const engine = await startEngine(library)
  const jobId = await startImport(engine, await newSession(engine), [first, large])
  const copying = await stoppedWhileCopying(library, large) // deaf to the abort, so that the engine waits for it
  expect(rows(library, "SELECT 1 FROM import_item WHERE state = 'done'")).toHaveLength(1)
  engine.call.jobs.cancel({ id: jobId }).catch(() => undefined)
  await until('the wish is written', () => rows(library, "SELECT 1 FROM job WHERE wish = 'cancel'").length === 1)
  await engine.kill()
  signal(copying.pid, 'SIGKILL')

  await within(library, async ({ scheduler }) => {
    expect(await scheduler.ended(jobId)).toMatchObject({ state: 'cancelled' })
    await scheduler.idle()
  })
  await expectClean(library)
  expect(contentOf(library)).toEqual({ media: [], results: [], trials: [] })
}, 60_000)
