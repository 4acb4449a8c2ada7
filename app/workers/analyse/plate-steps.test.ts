import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { plateStepsSchema, seenStepsSchema } from '../../contract/gait/analyse-tasks.ts'
import { jointCoordinates } from '../../core/formats/motion/joint-coordinates.ts'
import { readMot } from '../../core/formats/motion/read-mot.ts'
import { readTrc } from '../../core/formats/motion/read-trc.ts'
import { anglesOfCoordinates } from '../../core/gait/coordinates/angles-of-coordinates.ts'
import { seenSteps } from '../../core/gait/events/found-events.ts'
import { stepsFromArrow, stepsToArrow } from '../../core/gait/tables/steps-arrow.ts'
import { pointsOf, trueWalk } from '../../core/gait/testing/true-walk.ts'
import { plateSteps } from './plate-steps.ts'

const session = join(import.meta.dirname, '../../../resources/sample/2026-11-20-treadmill-walk')

it('forces beside a movement teach how early its strikes are found, on the clock that somebody has stated: one that is off by 30 ms would teach 30 ms', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plate-steps-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const walk = trueWalk(readTrc(readFileSync(join(session, 'truth/keypoints-3d.trc'), 'utf8'), 'truth'), readFileSync(join(session, 'truth/events.csv'), 'utf8'))
  const points = pointsOf(walk)
  const { seen, gait } = seenSteps(points, [])
  const [steps, events] = [join(folder, 'steps.arrow'), join(folder, 'events.json')]
  writeFileSync(steps, stepsToArrow(points))
  writeFileSync(events, JSON.stringify({ seen, sure: [], gait }))
  const at = async (offsetUs: number, path = join(session, 'force-plates.mot'), more: { standardErrorUs?: number } = {}) => {
    const { summary } = await plateSteps({ steps, events, forces: { path, name: 'force-plates.mot' }, clock: { offsetUs, rate: 1, ...more } }, { attemptDir: folder, signal: new AbortController().signal, progress: () => {} })
    return plateStepsSchema.parse(summary)
  }
  const { taught: [strikes, offs], findings } = await at(74_700)
  expect(findings).toEqual([])
  expect(strikes).toMatchObject({ source: 'zeni', kind: 'foot-strike', gait: 'walk' })
  expect(strikes!.lateByS).toBeCloseTo(-0.054, 2)
  expect(offs!.kind).toBe('foot-off')
  const { sure } = seenStepsSchema.parse(JSON.parse(readFileSync(join(folder, 'plates.json'), 'utf8')))
  // Whoever has said where their clock lies is no surer than a proposal.
  for (const event of sure) expect(event).toMatchObject({ clockS: 0.01, uncertaintyS: Math.hypot(0.005, 0.01) })
  expect(strikes).toMatchObject({ clockS: 0.01 })
  expect(strikes!.spreadS).toBeGreaterThan(0.01)
  for (const { side, kind, timeS } of sure) expect(Math.min(...walk.truth.filter((event) => event.side === side && event.kind === kind).map((event) => Math.abs(event.timeS - timeS)))).toBeLessThan(0.01)
  expect((await at(74_700, undefined, { standardErrorUs: 13_000 })).taught[0]).toMatchObject({ clockS: 0.013 })
  expect((await at(104_700)).taught[0]!.lateByS).toBeCloseTo(strikes!.lateByS - 0.03, 3)
  for (const [offsetUs, code, words] of [[74_700 + 533_000, 'plates-disagree', /pressed 11 cm beside the feet that would stand on them, and half a stride earlier \(533 ms\) the others stand 1 cm from there/], [300_000, 'plates-disagree', /of 20 times that a foot pressed on one hardly any/], [200_000, 'plates-disagree', /alike early or late/], [99_999_000, 'plates-elsewhere', /from 100\.0 to 110\.4 s, the movement is from 0\.0 to 10\.5 s/]] as const) {
    const { taught, findings } = await at(offsetUs)
    expect({ taught, findings }).toEqual({ taught: [], findings: [expect.objectContaining({ level: 'warning', code, message: expect.stringMatching(words) as string })] })
    expect(seenStepsSchema.parse(JSON.parse(readFileSync(join(folder, 'plates.json'), 'utf8'))).sure).toEqual([])
  }
})

it('where joint angles alone are known, the thigh that is before the other says whose foot came down on a plate', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plate-steps-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { truth } = trueWalk(readTrc(readFileSync(join(session, 'truth/keypoints-3d.trc'), 'utf8'), 'truth'), readFileSync(join(session, 'truth/events.csv'), 'utf8'))
  const angles = readMot(readFileSync(join(session, 'truth/angles.mot'), 'utf8'), 'angles.mot')
  const columns = angles.columns.map((name) => name.replace(/^(left|right)-hip-flexion$/, (_, side: string) => `hip_flexion_${side[0]}`))
  const points = anglesOfCoordinates(jointCoordinates({ ...angles, columns }, 'angles.mot')).steps!
  const [steps, events] = [join(folder, 'steps.arrow'), join(folder, 'events.json')]
  writeFileSync(steps, stepsToArrow(points))
  expect(stepsFromArrow(readFileSync(steps), 'steps')).toEqual(points)
  writeFileSync(events, JSON.stringify({ seen: [], sure: [], gait: 'walk' }))
  const at = async (offsetUs: number) => {
    const { summary } = await plateSteps({ steps, events, forces: { path: join(session, 'force-plates.mot'), name: 'force-plates.mot' }, clock: { offsetUs, rate: 1 } }, { attemptDir: folder, signal: new AbortController().signal, progress: () => {} })
    return { ...plateStepsSchema.parse(summary), sure: seenStepsSchema.parse(JSON.parse(readFileSync(join(folder, 'plates.json'), 'utf8'))).sure }
  }
  const { sure, findings } = await at(74_700)
  expect(findings).toEqual([])
  expect(sure.length).toBeGreaterThan(30)
  for (const { side, kind, timeS } of sure) expect(Math.min(...truth.filter((event) => event.side === side && event.kind === kind).map((event) => Math.abs(event.timeS - timeS)))).toBeLessThan(0.01)
  expect((await at(99_999_000)).findings).toMatchObject([{ code: 'plates-elsewhere' }])
})
