import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { skeletonFromArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { joinedPieces } from '../../core/gait/tables/pieces.ts'
import { noteIn } from '../../core/report/words/notes/note-in.ts'
import type { Engine } from '../engine-parts.ts'
import { createAthlete } from '../library/athletes.ts'
import { putInBin } from '../library/bin.ts'
import { historyState, redo, undo } from '../library/history.ts'
import { liveSession } from '../library/live.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial, updateTrial } from '../library/trials.ts'
import { removeUnused } from '../store/unused.ts'
import { keepReference, removeReference } from '../references/references.ts'
import { shippedReferences } from '../references/shipped.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import { historyOfAthlete } from './over-sessions.ts'
import { previewOf, startOf, temporaryEngine } from '../testing/engine.ts'
import { otherTrials } from './compared-with.ts'
import { chooseGait, chooseReference, editEvent, excludeStride, forgetEventEdits } from './gait-choices.ts'
import { forgetCuts } from './forget-cuts.ts'
import { startGait } from './gait-job.ts'
import { tellTrying } from './being-tried.ts'
import { gaitOfTrial, sentGait } from './gait-of-trial.ts'

const SESSIONS = [
  ['2026-09-11', '2026-09-11-baseline-1'],
  ['2026-10-02', '2026-10-02-baseline-2'],
  ['2026-10-23', '2026-10-23-baseline-3'],
] as const

/** The sample's earlier sessions: markers, no films. */
async function measured(engine: Engine, sessions: number = SESSIONS.length) {
  const athleteId = createAthlete(engine.library, { name: 'Mara Example' }).id
  const places = []
  for (const [date, folder] of SESSIONS.slice(0, sessions)) {
    const sessionId = createSession(engine.library, { athleteId, name: folder, date }).id
    const trialId = createTrial(engine.library, { sessionId, kind: 'walk', surface: 'treadmill', beltSpeedMps: 1.25 }).id
    startOf(engine, await previewOf(engine, join(sampleFolder(), folder, 'markers.trc')), { sessionId, trialId })
    await engine.scheduler.idle()
    places.push({ sessionId, trialId })
  }
  return places
}

test('a trial of markers becomes a gait, held against the same person’s earlier ones; once made it stays, until what it was made of changes', async () => {
  const engine = await temporaryEngine()
  const { library, scheduler } = engine
  const [first, , third] = await measured(engine)
  expect(await gaitOfTrial(library, third!)).toEqual({ gait: null, lacking: null, unread: null, jobId: null })
  const make = async () => {
    const { jobId } = startGait(library, scheduler, third!)
    expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', problem: null })
    return (await gaitOfTrial(library, third!)).gait!
  }
  const { gait, stale, skeleton } = await make()
  expect(stale).toBeNull()
  // As it was kept and read again, a report can say all of it in another language.
  expect(gait.findings.filter(({ message, said = [] }) => noteIn('de', message, said) === null).map(({ code }) => code)).toEqual([])
  // Who walked, as the markers show it, for the room.
  const seen = skeletonFromArrow(readFileSync(library.layout.artifactFile(skeleton!)), 'skeleton')
  expect([seen.keypoints.length, seen.timesUs.length]).toEqual([26, 630])
  expect(gait.events.length).toBeGreaterThan(30)
  expect(gait.reference).toMatchObject({ kind: 'own-baseline', n: 2, sessions: SESSIONS.slice(0, 2).map(([date, name]) => ({ date, name })) })
  expect(gait.deviations.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
  expect(gait.scores!.gps.overall).toBeLessThan(3)
  // The model that saw these points tells its hips' turn no better than by chance, as its manifest says.
  for (const angle of ['pelvis-rotation', 'pelvis-obliquity']) {
    expect(gait.curves.left[angle]).toEqual({ observable: false, reason: expect.stringMatching(/^the hips of Stridescope Pose/) as string })
    expect(gait.scores!.gps.variables).not.toContain(angle)
    expect(gait.reference!.curves.left).not.toHaveProperty(angle)
  }

  // The same again computes nothing.
  // Simulated once, its seed kept.
  const thresholds = () => library.sql.prepare('SELECT family, factor FROM family_threshold').all() as { family: string; factor: number }[]
  const ofTwo = thresholds().filter(({ family }) => /"sessions":2,.*"seed":\d+/.test(family))
  expect(ofTwo.map(({ factor }) => factor > 3 && factor < 6)).toEqual([true])
  const runs = () => library.sql.prepare("SELECT count(*) FROM run WHERE stage IN ('kinematics', 'cycles', 'deviations')").pluck().get()
  const rows = () => library.sql.prepare('SELECT count(*) FROM gait').pluck().get()
  const before = [runs(), rows()]
  await make()
  expect([runs(), rows()]).toEqual(before)

  // Picked by hand, one is held against one other, a later one too.
  expect((await otherTrials(library, first!)).map(({ session, hasMovement }) => [session, hasMovement])).toEqual(SESSIONS.slice(1).map(([, name]) => [name, true]).toReversed())
  const compared = await engine.gaits.compare(first!, third!)
  expect(compared.reference).toMatchObject({ kind: 'picked', name: `the session “${SESSIONS[2][1]}”`, n: 1, shapeOnly: null, picked: { kind: 'session', called: SESSIONS[2][1] } })
  expect(compared.isTried, 'a file needs no other movement to be tried on').toBe(true)
  expect(compared.deviations.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
  await expect(engine.gaits.compare(first!, first!)).rejects.toThrow(/the same person/)

  // A reference that was chosen and is gone is told of, and looked at again once it comes back.
  keepReference(library, { ...shippedReferences()[0]!, id: 'ours' })
  chooseReference(library, third!, 'ours')
  removeReference(library, 'ours')
  const { gait: without } = await make()
  expect([without.reference!.kind, without.findings.find(({ code }) => code === 'reference-gone')!.message]).toEqual(['own-baseline', expect.stringMatching(/it is held against earlier sessions/)])
  undo(library)
  expect((await gaitOfTrial(library, third!)).gait!.stale).toBe('Norms or cohorts have come, gone or changed.')
  removeReference(library, 'ours')

  chooseGait(library, third!, 'run')
  expect((await gaitOfTrial(library, third!)).gait!.stale).toBe('It is to be of another gait.')
  undo(library)

  const inHistory = async () => (await historyOfAthlete(library, liveSession(library, third!.sessionId).athleteId))[0]!.sessions.at(-1)!.stale
  expect(await inHistory()).toBeNull()
  updateTrial(library, third!.trialId, { beltSpeedMps: 1.2 })
  expect((await gaitOfTrial(library, third!)).gait!.stale).toMatch(/belt/)
  expect(await inHistory()).toMatch(/belt/)
  updateTrial(library, third!.trialId, { beltSpeedMps: 1.25, up: '+Z' })
  expect((await gaitOfTrial(library, third!)).gait!.stale).toMatch(/points up/)
  updateTrial(library, third!.trialId, { up: null })
  putInBin(library, 'session', [first!.sessionId])
  expect((await gaitOfTrial(library, third!)).gait!.stale).toMatch(/Earlier sessions/)
  const alone = await make()
  expect(alone.gait.reference!.n).toBe(1)

  library.sql.exec("UPDATE gait SET inputs = json_set(inputs, '$.versions.cycles', 1)")
  expect((await gaitOfTrial(library, third!)).gait!.stale).toMatch(/earlier version of Stridescope/)
  expect(thresholds().filter(({ family }) => !ofTwo.some((one) => one.family === family)).length).toBeGreaterThan(0)
}, 60_000)

test('what a person decides about events and strides is worked out at once, and is one undo each', async () => {
  const engine = await temporaryEngine()
  const { library, gaits } = engine
  const [place] = await measured(engine, 1)
  const found = (await gaits.refresh(place!)).gait
  // Once nobody is at it, as after an engine that was killed, it is asked for again; not where that came to nothing, which is said.
  tellTrying(library, place!, null)
  expect((await gaitOfTrial(library, place!)).gait).toMatchObject({ stale: 'Whether its findings hold has not been tried.', staleSaid: { key: 'stale-untried' }, notTried: null })
  tellTrying(library, place!, { state: 'failed', why: 'The disk is full.' })
  expect((await gaitOfTrial(library, place!)).gait).toMatchObject({ stale: null, notTried: 'The disk is full.' })

  const strike = found.events.filter(({ side, kind }) => side === 'left' && kind === 'foot-strike')[2]!
  const movedS = strike.timeS + 0.03

  editEvent(library, place!, { edit: 'move', event: strike, toS: movedS })
  expect((await gaitOfTrial(library, place!)).gait!.stale).toMatch(/Events or strides/)
  const moved = (await gaits.refresh(place!)).gait
  expect(moved.events.filter(({ source }) => source === 'manual')).toMatchObject([{ side: 'left', kind: 'foot-strike', timeS: movedS }])
  expect(moved.strides.left[2]!.fromS).toBeCloseTo(movedS, 6)

  // A window is sent no step, only where steps lie.
  const told = await gaits.refresh(place!)
  const sent = sentGait(told)
  expect(Object.keys(sent.gait)).toEqual(Object.keys(told.gait).filter((name) => name !== 'events' && name !== 'strides'))
  const inFile = (hash: string): unknown => JSON.parse(readFileSync(library.layout.artifactFile(hash), 'utf8'))
  expect(joinedPieces(sent.steps.map((hash) => inFile(hash) as Pick<typeof moved, 'events' | 'strides'>))).toEqual({ events: moved.events, strides: moved.strides })
  expect(inFile(sent.found!)).toEqual(told.foundEvents)

  // Worked out from nothing, by a process that has seen none of it, it is the same to the last digit, and so are its files.
  const artifacts = async () => {
    const { gait, strideCurves, angles } = await gaits.refresh(place!)
    return { gait, strideCurves, angles }
  }
  const quick = await artifacts()
  gaits.close()
  library.sql.exec("DELETE FROM gait; DELETE FROM run WHERE stage IN ('cycles', 'deviations')")
  removeUnused(library)
  expect(await artifacts()).toEqual(quick)

  const { fromS, toS } = moved.strides.left[4]!
  excludeStride(library, place!, { side: 'left', fromS, toS, reason: 'stumbled' })
  expect(historyState(library).undo).toBe(`Leaving out the left stride from ${fromS.toFixed(2)} to ${toS.toFixed(2)} s`)
  const without = (await gaits.refresh(place!)).gait
  expect(without.strides.left[4]!.leftOut).toBe('stumbled')
  expect(without.parameters.left['strideTimeS']!.n).toBe(moved.parameters.left['strideTimeS']!.n - 1)

  undo(library)
  undo(library)
  const back = await gaits.refresh(place!)
  expect(back.gait).toEqual(found)
  expect(back.stale).toBeNull()
  redo(library)
  expect((await gaits.refresh(place!)).gait).toEqual(moved)
  forgetEventEdits(library, place!)
  expect((await gaits.refresh(place!)).gait).toEqual(found)

  // Once nobody is likely to go back, only what is shown is kept; who goes back all the same has it worked out again.
  const cuts = () => library.sql.prepare("SELECT count(*) FROM run WHERE stage = 'cycles'").pluck().get()
  expect(cuts()).toBeGreaterThan(1)
  await vi.waitFor(() => {
    // Whether findings hold may still be under way, and its cut is not done.
    forgetCuts(library, Infinity, 1)
    expect(cuts()).toBe(1)
  }, 10_000)
  expect((await gaitOfTrial(library, place!)).gait!.gait).toEqual(found)
  undo(library)
  expect((await gaits.refresh(place!)).gait).toEqual(moved)
}, 60_000)

test('on a belt of which nobody said how fast it ran, no length and no speed is told, and that is said', async () => {
  const engine = await temporaryEngine()
  const [place] = await measured(engine, 1)
  updateTrial(engine.library, place!.trialId, { beltSpeedMps: null })
  const made = await engine.gaits.refresh(place!)
  const { gait } = made
  expect(gait.findings.map(({ code }) => code)).toContain('belt-unsaid')
  expect(Object.keys(gait.parameters.left)).toContain('strideTimeS')
  for (const name of ['strideLengthM', 'stepLengthM', 'speedMps']) expect(Object.keys(gait.parameters.left)).not.toContain(name)

  // A stage's result stands, even one that cannot be read: that is said, and it is made anew.
  const said = vi.spyOn(console, 'error').mockReturnValue()
  for (const [stage, role, at] of [['deviations', 'gait', '$.gait'], ['cycles', 'events', '$.events']] as const) {
    breakResult(engine, stage, role, at)
    expect(await gaitOfTrial(engine.library, place!)).toMatchObject({ gait: null, unread: expect.stringMatching(/cannot be read/) as string })
    expect(said).toHaveBeenCalledTimes(1)
    expect(await engine.gaits.refresh(place!)).toMatchObject({ gait, foundEvents: made.foundEvents })
    expect((await gaitOfTrial(engine.library, place!)).unread).toBeNull()
    said.mockClear()
  }
}, 60_000)

function breakResult({ library }: Engine, stage: string, role: string, at: string): void {
  const hash = createHash('sha256').update(stage).digest('hex')
  const path = library.layout.artifactFile(hash)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '{"half')
  library.sql.prepare("INSERT INTO artifact (hash, format, bytes, created_us) VALUES (?, 'json', 6, 0)").run(hash)
  library.sql.prepare('UPDATE run_output SET hash = ? WHERE role = ? AND run_id IN (SELECT id FROM run WHERE stage = ?)').run(hash, role, stage)
  library.sql.prepare('UPDATE gait SET result = json_set(result, ?, ?)').run(at, hash)
}

test('where nothing moves, what is missing is said', async () => {
  const engine = await temporaryEngine()
  const sessionId = createSession(engine.library, { athleteId: createAthlete(engine.library, { name: 'Mara Example' }).id, name: 'Empty', date: '2026-11-29' }).id
  const place = { sessionId, trialId: createTrial(engine.library, { sessionId }).id }
  expect(await gaitOfTrial(engine.library, place)).toMatchObject({ gait: null, lacking: expect.stringMatching(/markers/) as string })
  expect(() => startGait(engine.library, engine.scheduler, place)).toThrow('There is no movement here.')
})
