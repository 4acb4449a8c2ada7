import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutOwnParams } from '../../contract/gait/cohort-tasks.ts'
import { referenceSchema } from '../../contract/gait/references.ts'
import { bySide } from '../../core/body/joints.ts'
import type { Engine } from '../engine-parts.ts'
import { createAthlete, updateAthlete } from '../library/athletes.ts'
import { ownHashes } from '../gait/own-hashes.ts'
import { chooseReference } from '../gait/gait-choices.ts'
import { gaitOfTrial } from '../gait/gait-of-trial.ts'
import { referencesOfTrial } from '../gait/references-of-trial.ts'
import { referencesWithoutOwn } from '../gait/without-own.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { clearEnded } from '../jobs/store.ts'
import { redo, undo } from '../library/history.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial, updateTrial } from '../library/trials.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import { previewOf, startOf, temporaryEngine } from '../testing/engine.ts'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { checkCohort } from './check-cohort.ts'
import { makeAgain, startCohort } from './cohort-job.ts'
import { getReference, listReferences, removeReference, wholeReference } from '../references/references.ts'

const FRAMES = 240

/** Four seconds of a walk that the program has made of films, in a file that no longer says so. */
function shortWalk(session: string, standsStill = false): string {
  const lines = readFileSync(join(sampleFolder(), session, 'markers.trc'), 'utf8').split('\n')
  const header = lines.slice(0, 5).map((line, at) => (at === 0 ? line.replace(/reconstructed by.*/, 'by somebody') : at === 2 ? line.split('\t').map((field, column) => (column === 2 ? String(FRAMES) : field)).join('\t') : line))
  const walk = lines.slice(5).filter((line) => /^\d/.test(line)).slice(0, FRAMES)
  const [first] = walk.map((line) => line.split('\t').slice(2))
  const rows = standsStill ? walk.map((line) => [...line.split('\t').slice(0, 2), ...first!].join('\t')) : walk
  const file = join(temporaryFolder(), 'markers.trc')
  writeFileSync(file, [...header, ...rows, ''].join('\n'))
  return file
}

async function walked(engine: Engine, name: string, folder: string): Promise<{ athleteId: string; sessionId: string; trialId: string }> {
  const athleteId = createAthlete(engine.library, { name, birthDate: '1996-05-05' }).id
  const sessionId = createSession(engine.library, { athleteId, name: folder, date: '2026-11-20' }).id
  const trialId = createTrial(engine.library, { sessionId, kind: 'walk', surface: 'treadmill', beltSpeedMps: 1.25, model: 'stridescope-pose' }).id
  startOf(engine, await previewOf(engine, shortWalk(folder)), { sessionId, trialId })
  await engine.scheduler.idle()
  return { athleteId, sessionId, trialId }
}

test('sessions of people who agreed become a cohort: measured alike, of their ages and speed, naming nobody; who did not agree is named first', async () => {
  const engine = await temporaryEngine()
  const { library, scheduler, gaits } = engine
  const people = [await walked(engine, 'Mara Example', '2026-09-11-baseline-1'), await walked(engine, 'Noor Example', '2026-10-02-baseline-2')]
  const make = () => startCohort(library, scheduler, { name: 'Two of us', sessionIds: people.map(({ sessionId }) => sessionId) })
  updateAthlete(library, people[0]!.athleteId, { consent: [{ purpose: 'cohort', until: null }] })
  updateAthlete(library, people[1]!.athleteId, { consent: [{ purpose: 'cohort', until: '2020-01-01' }, { purpose: 'report', until: null }] })
  expect((await problemFrom(make)).message).toBe('Nobody noted that Noor Example agreed to be part of a cohort.')
  const check = (...some: readonly number[]) => checkCohort(library, some.map((at) => people[at]!.sessionId))
  expect(await check(0, 1)).toMatchObject({ people: 2, speeds: null, obstacles: [{ code: 'no-consent', subject: people[1]!.athleteId }], notes: ['Of 2 trials steps and angles are worked out on the way: whether they were measured like the others is seen then.'] })
  expect((await check(0)).obstacles.map(({ code }) => code)).toEqual(['too-few-people'])

  updateAthlete(library, people[1]!.athleteId, { consent: [{ purpose: 'cohort', until: '2099-01-01' }] })
  const { jobId, id } = make()
  expect(id).toBe('two-of-us')
  expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', problem: null })
  const cohort = wholeReference(library, 'two-of-us')
  expect(cohort).toMatchObject({
    kind: 'cohort',
    population: { n: 2, ages: { from: 30, to: 30 } },
    method: { angles: 'fit', model: 'stridescope-pose', events: 'zeni' },
    surface: 'treadmill',
    speed: { kind: 'mean', mean: expect.closeTo(0.44, 1) as number },
    noBand: expect.stringContaining('too few') as string,
  })
  expect(cohort.provenance.madeFrom).toEqual([0, 1].map((person) => ({ what: 'a session of 2026-11-20', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, person })))
  expect(cohort.people!.right['knee-flexion']!.map(({ length }) => length)).toEqual([101, 101])
  expect(getReference(library, id).people).toBeUndefined()
  expect(JSON.stringify(cohort)).not.toMatch(/Mara|Noor/)
  expect((await problemFrom(make)).code).toBe('reference-there')

  // Who is in it is known before any gait of theirs is kept.
  expect(people.map(({ sessionId, trialId }) => cohort.provenance.madeFrom.filter(({ sha256 }) => ownHashes(library, { sessionId, trialId }).has(sha256!)).length)).toEqual([1, 1])
  expect(listReferences(library).find((one) => one.id === id)).toMatchObject({ stale: null, knowsPeople: true })

  // Whose sessions it is of does not hang on the list of jobs.
  expect(clearEnded(library)).toBeGreaterThan(0)
  library.sql.exec("UPDATE reference SET document = json_set(document, '$.provenance.stages.cycles', 1)")
  expect(listReferences(library).find((one) => one.id === id)!.stale).toMatchObject({ canMakeAgain: true, remedy: 'Make it again of the same sessions.' })
  expect(await scheduler.ended(makeAgain(library, scheduler, id).jobId)).toMatchObject({ state: 'done' })
  expect(wholeReference(library, id)).toEqual(cohort)
  expect(undo(library)!.title).toBe('Reference Two of us made again')
  redo(library)

  // Nobody has walked here before: their own cohort is what was measured most alike, until a person chooses otherwise.
  const place = { sessionId: people[1]!.sessionId, trialId: people[1]!.trialId }
  expect(referencesOfTrial(library, place).lacking).toMatch(/worked out/)
  expect((await gaits.refresh(place)).gait).toMatchObject({ reference: { id, kind: 'cohort', shapeOnly: { reason: expect.stringMatching(/one of the 2 people of the cohort, and cannot be left out/) as string } }, scores: null })
  const { chosen, automatic, candidates } = referencesOfTrial(library, place)
  expect({ chosen, automatic }).toEqual({ chosen: null, automatic: id })
  expect(candidates[0]).toMatchObject({ id, n: 2, shapeOnly: { remedy: expect.stringMatching(/of more people/) as string }, noVerdict: expect.stringContaining('too few') as string })
  const norm = candidates[1]!
  expect(norm.shapeOnly).toMatchObject({ reason: expect.stringMatching(/plug-in-gait/) as string, remedy: expect.stringMatching(/Measure 30 healthy people .+: from 30 on it gives a band and a verdict, of fewer curves and scores\./) as string })
  chooseReference(library, place, norm.id)
  expect((await gaitOfTrial(library, place)).gait!.stale).toBe('Another reference has been chosen.')
  expect(await gaits.refresh(place)).toMatchObject({ stale: null, gait: { reference: { id: norm.id, shapeOnly: norm.shapeOnly }, scores: null } })
  undo(library)
  expect((await gaits.refresh(place)).gait.reference).toMatchObject({ id })

  // With a third person in it, whoever is one of them is held against the two others.
  const other = cohort.provenance.madeFrom.findIndex(({ sha256 }) => !ownHashes(library, place).has(sha256!))
  const withThird = bySide((side) => Object.fromEntries(Object.entries(cohort.people![side]).map(([angle, curves]) => [angle, [...curves, curves[other]!]])))
  library.sql.prepare("UPDATE reference SET document = json_set(json_remove(document, '$.features'), '$.population.n', 3, '$.peopleScores', json('null'), '$.speed.each[#]', ?), people = ? WHERE id = ?").run((cohort.speed as Extract<typeof cohort.speed, { kind: 'mean' }>).each![other], JSON.stringify(withThird), id)
  const { reference, findings } = (await gaits.refresh(place)).gait
  expect(reference).toMatchObject({ id, n: 2, leftOut: 1 })
  expect(reference!.curves.left['knee-flexion']!.mean).toEqual(cohort.people!.left['knee-flexion']![other])
  expect([findings.map(({ message }) => message), referencesOfTrial(library, place).candidates[0]!.notes]).toEqual([0, 1].map(() => expect.arrayContaining([expect.stringMatching(/is left out here: mean, spread and band are those of the 2 others/)]) as string[]))
  // As large as a cohort can be, it goes as a file.
  let told: object = {}
  const stage: JobContext['stage'] = async ({ params, prepare }) => {
    told = { ...(params as object), ...(await prepare!()) }
    throw new Error('so far')
  }
  await expect(referencesWithoutOwn({ library, stage }, ownHashes(library, place))).rejects.toThrow('so far')
  expect(referenceSchema.parse(JSON.parse(readFileSync(withoutOwnParams.parse(told).reference, 'utf8'))).people).toEqual(withThird)
  removeReference(library, id)
  expect((await gaitOfTrial(library, place)).gait!.stale).toBe('Norms or cohorts have come, gone or changed.')
  undo(library)
  expect((await gaitOfTrial(library, place)).gait!.stale).toBeNull()

  undo(library)
  undo(library)
  expect(listReferences(library).map(({ id }) => id)).not.toContain('two-of-us')

  // The file’s own leg length counts beneath what a person states, and again once that is withdrawn.
  library.sql.exec(`UPDATE gait SET result = json_set(result, '$.seen.legLength', json('{"metres":0.8,"from":"measured"}'))`)
  const vOf = (metres: number) => expect.closeTo(1.25 / Math.sqrt(9.80665 * metres), 6) as number
  for (const [stated, metres] of [[null, 0.8], [0.9, 0.9], [null, 0.8]] as const) {
    updateAthlete(library, people[1]!.athleteId, { legLengthLeftM: stated })
    expect(await check(1)).toMatchObject({ speeds: { least: vOf(metres), most: vOf(metres) }, obstacles: [{ code: 'too-few-people' }] })
  }
}, 60_000)

test('who stands still is no walk of a cohort, whether its kind says so or its feet; of which walk nobody said the surface is named', async () => {
  const engine = await temporaryEngine()
  const { library, scheduler, gaits } = engine
  const people = [await walked(engine, 'Mara Example', '2026-09-11-baseline-1'), await walked(engine, 'Noor Example', '2026-10-02-baseline-2')]
  for (const { athleteId } of people) updateAthlete(library, athleteId, { consent: [{ purpose: 'cohort', until: null }] })
  const sessionIds = people.map(({ sessionId }) => sessionId)
  const { sessionId } = people[0]!
  const [called, trialId] = [createTrial(library, { sessionId, kind: 'standing', name: 'Stance' }).id, createTrial(library, { sessionId, kind: 'walk', name: 'Still', model: 'stridescope-pose' }).id]
  startOf(engine, await previewOf(engine, shortWalk('2026-09-11-baseline-1', true)), { sessionId, trialId })
  await scheduler.idle()
  expect((await gaits.refresh({ sessionId, trialId })).gait).toMatchObject({ events: [], reference: null, deviations: [], findings: expect.arrayContaining([expect.objectContaining({ code: 'stands-still' })]) as object[] })
  const { trialId: walk } = people[0]!
  await gaits.refresh({ sessionId, trialId: walk })
  const check = await checkCohort(library, sessionIds)
  expect(check.obstacles).toEqual([])
  expect(check.sessions[0]!.trials.map(({ id, leftOut }) => [id, leftOut]).toSorted()).toEqual([[walk, null], [called, 'somebody stands still'], [trialId, 'no step is seen']].toSorted())
  expect(await scheduler.ended(startCohort(library, scheduler, { name: 'Who walked', sessionIds }).jobId)).toMatchObject({ state: 'done', problem: null })
  expect(wholeReference(library, 'who-walked').provenance.madeFrom).toHaveLength(2)

  updateTrial(library, walk, { surface: null, beltSpeedMps: null })
  const [unsaid] = (await checkCohort(library, sessionIds)).obstacles
  expect(unsaid).toMatchObject({ code: 'surface-unsaid', subject: sessionId, message: expect.stringMatching(/^Nobody said on what surface Mara Example in “2026-09-11-baseline-1” walked, in “.+”\.$/) as string })
}, 60_000)
