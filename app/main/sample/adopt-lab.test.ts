import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Engine } from '../engine-parts.ts'
import { listAthletes } from '../library/athletes.ts'
import { emptyBin, putInBin } from '../library/bin.ts'
import { camerasOf } from '../library/footage.ts'
import { historyState, redo, undo } from '../library/history.ts'
import { getSession, listSessions } from '../library/sessions.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { makeLab } from '../testing/lab.ts'
import { dump, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { adoptLab, adoptLabByHand } from './adopt-lab.ts'
import { readLab } from './lab-folder.ts'

describe('adopting a lab folder', () => {
  test('makes person, sessions and trials before any file is copied, with the conditions that it states', async () => {
    const { engine, lab } = await withLab()
    const { adopted } = adoptLab(engine.library, engine.scheduler, lab)
    expect(listAthletes(engine.library)).toMatchObject([{ id: adopted.athleteId, name: 'Alex Sample', heightM: 1.75, massKg: 70, tags: ['sample'], notes: 'Nobody.', sessionCount: 2, lastSessionDate: '2026-11-20' }])
    const [newest, earlier] = adopted.sessions.map(({ sessionId }) => getSession(engine.library, sessionId))
    expect(newest).toMatchObject({ name: 'Today', notes: 'Two cameras.', media: [], readiness: 'working' })
    expect(newest?.trials).toMatchObject([
      { name: 'Walk 1', kind: 'walk', surface: 'treadmill', beltSpeedMps: 1.25, footwear: 'Own shoes', instruction: 'Walk as usual' },
      { name: 'Squats', kind: 'squat', surface: 'overground', beltSpeedMps: null, footwear: null, instruction: null },
    ])
    expect(earlier).toMatchObject({ name: 'Baseline', date: '2026-10-01' })
  })

  test('whose jobs cannot be written makes nothing', async () => {
    const library = await temporaryLibrary()
    const lab = await readLab(makeLab(temporaryFolder()))
    const before = dump(library)
    const full = () => {
      throw new Error('SQLITE_FULL')
    }
    expect(() => adoptLab(library, { enqueue: full }, lab)).toThrow('SQLITE_FULL')
    expect(dump(library)).toEqual(before)
  })

  test('by hand is one gesture', async () => {
    const { engine, lab } = await withLab()
    adoptLabByHand(engine.library, engine.scheduler, lab)
    expect(historyState(engine.library)).toEqual({ undo: 'Adding Alex Sample from a lab folder', redo: null })
    undo(engine.library)
    expect([listAthletes(engine.library), historyState(engine.library).undo]).toEqual([[], null])
    redo(engine.library)
    expect(listSessions(engine.library).total).toBe(2)
  })

  test.skipIf(!ffmpeg)(`a second time doubles nothing, not even while the files are still coming in (${NO_FFMPEG})`, async () => {
    const { engine, lab } = await withLab({ films: true })
    const first = adoptLabByHand(engine.library, engine.scheduler, lab)
    const again = [adoptLabByHand(engine.library, engine.scheduler, lab)]
    await engine.scheduler.idle()
    again.push(adoptLabByHand(engine.library, engine.scheduler, lab))
    for (const { isNewAthlete, sessions } of again)
      expect([isNewAthlete, sessions]).toEqual([false, first.sessions.map(({ sessionId }) => ({ sessionId, isNew: false, jobId: null }))])
    expect(historyState(engine.library).undo).toBe('Adding Alex Sample from a lab folder')
  }, 60_000)

  test('a second time brings in what is missing, but not what a person has put into the bin', async () => {
    const { engine, lab } = await withLab()
    const { library, scheduler } = engine
    const [today] = adoptLab(library, scheduler, lab).adopted.sessions
    await scheduler.idle()
    const ids = new Map(getSession(library, today!.sessionId).media.map(({ name, id }) => [name, id]))
    putInBin(library, 'media', [ids.get('squats.trc')!])
    await emptyBin(library, async () => {})
    putInBin(library, 'media', [ids.get('lab.trc')!])
    const { sessions } = adoptLab(library, scheduler, lab).adopted
    expect(sessions.map(({ isNew, jobId }) => [isNew, jobId !== null])).toEqual([[false, true], [false, false]])
    await scheduler.idle()
    const { media, trials } = getSession(library, today!.sessionId)
    expect(media.map(({ name, trialId }) => [name, trials.find(({ id }) => id === trialId)?.name])).toEqual([['squats.trc', 'Squats']])
  })
})

test.skipIf(!ffmpeg)(`its films are imported into their trials, on session time as stated, and its marker files beside them (${NO_FFMPEG})`, async () => {
  const { engine, lab } = await withLab({ films: true })
  const { library, scheduler } = engine
  const { sessions } = adoptLab(library, scheduler, lab).adopted
  await scheduler.idle()
  const [today, earlier] = sessions.map(({ sessionId }) => getSession(library, sessionId))
  const [walk] = today!.trials
  expect(camerasOf(library, today!.id, walk!.id, [])).toMatchObject([
    { label: 'cam01', state: 'ready', clock: { offsetUs: 0, rate: 1, source: 'assumed' }, playable: { frameCount: 25, frameRateHz: 25 } },
    { label: 'cam02', state: 'ready', clock: { offsetUs: -120_000, rate: 1.000_02, source: 'stated' }, playable: { frameCount: 20, frameRateHz: 20 } },
  ])
  const of = (detail: typeof today) => detail!.media.filter(({ kind }) => kind !== 'footage').map(({ name, kind, state, trialId }) => [name, kind, state, detail!.trials.find(({ id }) => id === trialId)?.name])
  expect(of(today)).toEqual([['lab.trc', 'trc', 'ready', undefined], ['squats.trc', 'trc', 'ready', 'Squats']])
  expect(of(earlier)).toEqual([['walk.trc', 'trc', 'ready', 'Walk']])
  expect([today!.readiness, earlier!.readiness]).toEqual(['ready', 'ready'])
}, 60_000)

async function withLab({ films = false } = {}): Promise<{ engine: Engine; lab: Awaited<ReturnType<typeof readLab>> }> {
  const engine = await temporaryEngine()
  return { engine, lab: await readLab(makeLab(join(temporaryFolder(), 'lab'), { films })) }
}
