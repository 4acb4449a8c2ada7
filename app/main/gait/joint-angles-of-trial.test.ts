import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Gait } from '../../contract/gait/gait.ts'
import { readMot } from '../../core/formats/motion/read-mot.ts'
import { motLines } from '../../core/formats/motion/write-mot.ts'
import { createAthlete } from '../library/athletes.ts'
import { setClocks } from '../library/clocks.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import { previewOf, startOf, temporaryEngine } from '../testing/engine.ts'
import { temporaryFolder } from '../testing/library.ts'
import { filesOfKind } from '../trial/files-of-kind.ts'
import { editEvent, forgetEventEdits } from './gait-choices.ts'
import { startGait } from './gait-job.ts'
import { gaitOfTrial } from './gait-of-trial.ts'
import { movementOfTrial } from './movement-of-trial.ts'

const TREADMILL = join(sampleFolder(), '2026-11-20-treadmill-walk')

/** The sample walker's legs, as a model of OpenSim's calls them. */
function jointAngles(folder: string): string {
  const table = readMot(readFileSync(join(TREADMILL, 'truth/angles.mot'), 'utf8'), 'angles.mot')
  const CALLED = { 'hip-flexion': 'hip_flexion', 'knee-flexion': 'knee_angle', 'ankle-flexion': 'ankle_angle' }
  const columns = table.columns.map((name) => name.replace(/^(left|right)-(hip-flexion|knee-flexion|ankle-flexion)$/, (_, side: string, angle: keyof typeof CALLED) => `${CALLED[angle]}_${side[0]}`))
  const file = join(folder, 'ik.mot')
  writeFileSync(file, [...motLines({ ...table, columns })].join(''))
  return file
}

test('joint angles of a trial have curves as soon as its force plates have a clock, or somebody places steps; where there are markers as well, these count', { timeout: 60_000 }, async () => {
  const engine = await temporaryEngine()
  const { library, scheduler } = engine
  const folder = temporaryFolder()
  const athleteId = createAthlete(library, { name: 'Mara Example' }).id
  const sessionId = createSession(library, { athleteId, name: 'Inverse kinematics', date: '2026-11-20' }).id
  const place = { sessionId, trialId: createTrial(library, { sessionId, kind: 'walk', surface: 'treadmill', beltSpeedMps: 1.25 }).id }
  const bring = async (...paths: string[]) => {
    startOf(engine, await previewOf(engine, ...paths), place)
    await scheduler.idle()
  }
  const make = async (): Promise<Gait> => {
    expect(await scheduler.ended(startGait(library, scheduler, place).jobId)).toMatchObject({ state: 'done', problem: null })
    return (await gaitOfTrial(library, place)).gait!.gait
  }

  await bring(jointAngles(folder))
  const alone = await make()
  expect([alone.angles, alone.events]).toEqual(['opensim', []])
  expect(alone.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['angles-read', 'knees-way', 'no-feet']) as string[])
  for (const timeS of [0.5, 1.6]) editEvent(library, place, { edit: 'add', event: { side: 'left', kind: 'foot-strike', timeS } })
  const placed = await make()
  expect(placed.events.map(({ side, timeS, source }) => [side, timeS, source])).toEqual([['left', 0.5, 'manual'], ['left', 1.6, 'manual']])
  expect(placed.curves.left['knee-flexion']).toMatchObject({ observable: true, n: 1 })
  expect(placed.curves.left['pelvis-tilt']).toEqual({ observable: false, reason: 'the file has no pelvis_tilt, no pelvis_list, no pelvis_rotation' })
  expect(placed.curves.left['foot-progression']).toMatchObject({ observable: false })

  forgetEventEdits(library, place)
  await bring(join(TREADMILL, 'force-plates.mot'))
  const [plates] = filesOfKind(library, place, ['mot']).filter(({ facts }) => facts['holds'] === 'forces and moments')
  setClocks(library, [{ mediaId: plates!.id, offsetUs: 74_700, rate: 1 }])
  const byPlates = await make()
  expect(byPlates.findings.map(({ code }) => code)).not.toContain('plates-check')
  expect(byPlates.events.filter(({ source }) => source === 'force-plate').length).toBeGreaterThan(30)
  const truth = readFileSync(join(TREADMILL, 'truth/events.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
  for (const { side, kind, timeS } of byPlates.events) expect(Math.min(...truth.filter((event) => event[0] === side && event[1] === kind).map((event) => Math.abs(Number(event[2]) / 1e6 - timeS)))).toBeLessThan(0.01)
  for (const side of ['left', 'right'] as const) expect(byPlates.parameters[side]['footOffPercent']!.n).toBeGreaterThan(6)

  const trc = join(folder, 'walk.trc')
  copyFileSync(join(TREADMILL, 'truth/keypoints-3d.trc'), trc)
  await bring(trc)
  expect(movementOfTrial(library, place)!.params.movement).toMatchObject({ kind: 'file', name: 'walk.trc' })
})
