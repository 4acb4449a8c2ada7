import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { makeLab } from '../testing/lab.ts'
import { NO_FFMPEG, withTail } from './testing/clips.ts'
import { allEnded, startEngine } from './testing/engine.ts'
import { expectClean, newFolder, newLibrary, rows } from './testing/library.ts'
import { NO_PROC, noneLeft, signal, stoppedWhileCopying, until } from './testing/processes.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

test('killed during its first import, the next start brings in the rest of the sample, each file once and on session time', async () => {
  const library = newLibrary()
  const lab = makeLab(newFolder(), { films: true })
  const second = join(lab, 'today', 'cam02.mp4')
  renameSync(second, join(lab, 'small.mp4'))
  withTail(join(lab, 'small.mp4'), second, 40e6)
  vi.stubEnv('STRIDESCOPE_SAMPLE', lab)
  onTestFinished(() => void vi.unstubAllEnvs())
  const engine = await startEngine(library, '--welcome')
  const { sessions } = await engine.call.sessions.list()
  expect(sessions).toMatchObject([{ name: 'Today' }, { name: 'Baseline' }])
  expect(await engine.call.system.choices.get({ key: 'last-place' })).toEqual({ value: `/analyse/${sessions[0]!.id}` })
  await until('the first camera is in', () => rows(library, 'SELECT 1 FROM media').length === 1)
  const copying = await stoppedWhileCopying(library, second)
  await engine.kill()
  signal(copying.pid, 'SIGCONT')
  await noneLeft(library)

  const again = await startEngine(library, '--welcome')
  expect((await allEnded(again)).every(({ state }) => state === 'done')).toBe(true)
  const [walk] = (await again.call.sessions.get({ id: sessions[0]!.id })).trials
  const { cameras } = await again.call.footage.ofTrial({ sessionId: sessions[0]!.id, trialId: walk!.id })
  expect(cameras).toMatchObject([
    { label: 'cam01', state: 'ready', clock: { source: 'assumed' }, playable: { frameCount: 25 } },
    { label: 'cam02', state: 'ready', clock: { offsetUs: -120_000, source: 'stated' }, playable: { frameCount: 20 } },
  ])
  expect(rows(library, 'SELECT name FROM athlete')).toEqual([{ name: 'Alex Sample' }])
  await again.shutdown()
  await expectClean(library)
}, 60_000)
