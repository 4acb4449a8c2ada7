import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Engine } from '../engine-parts.ts'
import { getAthlete, listAthletes, updateAthlete } from '../library/athletes.ts'
import { emptyBin, listBin, putInBin } from '../library/bin.ts'
import { historyState, redo, undo } from '../library/history.ts'
import { getSession, listSessions } from '../library/sessions.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { makeLab, MANIFEST } from '../testing/lab.ts'
import { dump, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { camerasOf } from '../trial/footage.ts'
import { adoptLab, adoptLabByHand } from './adopt-lab.ts'
import { readContents } from './contents.ts'
import { type Lab, readLab } from './lab-folder.ts'

describe('adopting a lab folder', () => {
  test('makes person, sessions and trials before any file is copied, with the conditions that it states', async () => {
    const { engine, lab } = await withLab()
    const adopted = await adopt(engine, lab)
    expect(people(engine.library)).toMatchObject([{ id: adopted.athleteId, name: 'Alex Sample', heightM: 1.75, massKg: 70, tags: ['sample'], notes: 'Nobody.', sessionCount: 2, lastSessionDate: '2026-11-20' }])
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
    expect(() => adoptLab(library, { enqueue: full }, lab, new Map())).toThrow('SQLITE_FULL')
    expect(dump(library)).toEqual(before)
  })

  test('by hand is one gesture', async () => {
    const { engine, lab } = await withLab()
    await adoptLabByHand(engine.library, engine.scheduler, lab)
    expect(historyState(engine.library)).toEqual({ undo: 'Adding Alex Sample from a lab folder', redo: null })
    undo(engine.library)
    expect([listAthletes(engine.library), historyState(engine.library).undo]).toEqual([[], null])
    redo(engine.library)
    expect(listSessions(engine.library).total).toBe(2)
  })

  test.skipIf(!ffmpeg)(`a second time doubles nothing, not even while the files are still coming in (${NO_FFMPEG})`, async () => {
    const { engine, lab } = await withLab({ films: true })
    const first = await adoptLabByHand(engine.library, engine.scheduler, lab)
    const again = [await adoptLabByHand(engine.library, engine.scheduler, lab)]
    await engine.scheduler.idle()
    again.push(await adoptLabByHand(engine.library, engine.scheduler, lab))
    for (const { isNewAthlete, sessions } of again)
      expect([isNewAthlete, sessions]).toEqual([false, first.sessions.map(({ sessionId }) => ({ sessionId, isNew: false, isBeside: false, jobId: null, lacked: 0, inBin: [], damaged: [] }))])
    expect(historyState(engine.library).undo).toBe('Adding Alex Sample from a lab folder')
  }, 60_000)

  test('a second time brings in what is missing, but not what a person has put into the bin', async () => {
    const { engine, lab } = await withLab()
    const { library, scheduler } = engine
    const [today] = (await adopt(engine, lab)).sessions
    await scheduler.idle()
    const ids = new Map(getSession(library, today!.sessionId).media.map(({ name, id }) => [name, id]))
    putInBin(library, 'media', [ids.get('squats.trc')!])
    await emptyBin(library, async () => {})
    putInBin(library, 'media', [ids.get('lab.trc')!])
    const { sessions } = await adopt(engine, lab)
    expect(sessions.map(({ isNew, jobId, inBin }) => [isNew, jobId !== null, inBin])).toEqual([[false, true, ['today/lab.trc']], [false, false, []]])
    await scheduler.idle()
    const { media, trials } = getSession(library, today!.sessionId)
    expect(media.map(({ name, trialId }) => [name, trials.find(({ id }) => id === trialId)?.name])).toEqual([['squats.trc', 'Squats']])
  })
})

test.skipIf(!ffmpeg)(`its films are imported into their trials, on session time as stated, and its marker files beside them (${NO_FFMPEG})`, async () => {
  const { engine, lab } = await withLab({ films: true })
  const { library, scheduler } = engine
  const { sessions } = await adopt(engine, lab)
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

describe('of the names of one that is here', () => {
  test('a lab with other files comes in beside it, each session under a name of its own, and again doubles neither', async () => {
    const { engine, lab } = await withLab()
    await adopt(engine, lab)
    await engine.scheduler.idle()
    const other = await readLab(another(makeLab(temporaryFolder()), 'today/squats.trc'))
    const { sessions, isNewAthlete } = await adopt(engine, other)
    // Of the earlier session the files are the same: it is the same.
    expect([isNewAthlete, sessions.map(({ isNew, isBeside, lacked }) => [isNew, isBeside, lacked])]).toEqual([false, [[true, true, 4], [false, false, 0]]])
    await engine.scheduler.idle()
    expect(namesOfSessions(engine)).toEqual(['Today (2)', 'Today', 'Baseline'])
    expect(filesOf(engine, sessions[0]!.sessionId)).toEqual(['lab.trc', 'squats.trc'])
    const again = [...(await adopt(engine, other)).sessions, ...(await adopt(engine, lab)).sessions]
    expect(again.map(({ isNew }) => isNew)).toEqual([false, false, false, false])
    expect(again[0]?.sessionId).toBe(sessions[0]?.sessionId)
    expect(namesOfSessions(engine)).toEqual(['Today (2)', 'Today', 'Baseline'])
  })

  test('but of another body is somebody else, of a corrected body is not', async () => {
    const { engine, lab } = await withLab()
    const { athleteId } = await adopt(engine, lab)
    await engine.scheduler.idle()
    const folder = another(makeLab(temporaryFolder(), { manifest: { ...MANIFEST, athlete: { ...MANIFEST.athlete, massKg: 71 } } }), 'today/squats.trc', 'today/lab.trc', 'baseline/walk.trc')
    await adoptLabByHand(engine.library, engine.scheduler, await readLab(folder))
    expect(people(engine.library).map(({ name, massKg, sessionCount }) => [name, massKg, sessionCount])).toEqual([['Alex Sample', 70, 2], ['Alex Sample (2)', 71, 2]])
    expect(historyState(engine.library).undo).toBe('Adding Alex Sample (2) from a lab folder')
    await engine.scheduler.idle()
    updateAthlete(engine.library, athleteId, { massKg: 69 })
    expect(await adopt(engine, lab)).toMatchObject({ athleteId, isNewAthlete: false, sessions: [{ isNew: false }, { isNew: false }] })
  })

  test('the good copy of a damaged file takes its place, which one undo takes back', async () => {
    const { engine, lab } = await withLab()
    const { library, scheduler } = engine
    const damaged = makeLab(temporaryFolder())
    writeFileSync(join(damaged, 'today/squats.trc'), readFileSync(join(damaged, 'today/squats.trc'), 'utf8').split('\n').slice(0, -2).join('\n'))
    const [today] = (await adopt(engine, await readLab(damaged))).sessions
    await scheduler.idle()
    const rowsOf = () => getSession(library, today!.sessionId).media.map(({ name, oddities, trialId }) => [name, oddities.length, trialId !== null])
    expect(rowsOf()).toEqual([['lab.trc', 0, false], ['squats.trc', 1, true]])
    const { sessions } = await adopt(engine, lab)
    await scheduler.idle()
    expect([sessions[0]?.isNew, sessions[0]?.damaged.length, rowsOf()]).toEqual([false, 1, [['lab.trc', 0, false], ['squats.trc', 0, true]]])
    expect(listBin(library).map(({ title }) => title)).toEqual(['squats.trc'])
    expect(historyState(library).undo).toBe('Replacing squats.trc, which was damaged')
    undo(library)
    expect(rowsOf()).toHaveLength(3)
  })
})

const people = (library: Engine['library']) => listAthletes(library).map(({ id }) => getAthlete(library, id))

async function adopt({ library, scheduler }: Engine, lab: Lab) {
  return adoptLab(library, scheduler, lab, await readContents(library, lab)).adopted
}

/** Of another recipe: each of these files is as long as before, and another. */
function another(folder: string, ...files: string[]): string {
  for (const file of files) writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replaceAll('0.3', '0.9'))
  return folder
}

function namesOfSessions({ library }: Engine): string[] {
  return listSessions(library).sessions.map(({ name }) => name)
}

function filesOf({ library }: Engine, sessionId: string): string[] {
  return getSession(library, sessionId).media.map(({ name }) => name)
}

async function withLab({ films = false } = {}): Promise<{ engine: Engine; lab: Awaited<ReturnType<typeof readLab>> }> {
  const engine = await temporaryEngine()
  return { engine, lab: await readLab(makeLab(join(temporaryFolder(), 'lab'), { films })) }
}
