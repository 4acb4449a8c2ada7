import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SIDES } from '../body/joints.ts'
import { groundReactionsOfMot } from '../forces/ground-reaction-of-mot.ts'
import { readMot } from '../formats/motion/read-mot.ts'
import { readTrc } from '../formats/motion/read-trc.ts'
import { analyseGait, moveBody } from './analyse-gait.ts'
import { stepPoints } from './step-points.ts'
import { cut, moved, trueWalk, without } from './testing/true-walk.ts'
import { toldGait } from './told-gait.ts'
import { unwrappedAngles } from './angles/unwrapped-angles.ts'

const folder = join(import.meta.dirname, '../../../resources/sample/2026-11-20-treadmill-walk')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const walk = cut(trueWalk(readTrc(read('truth/keypoints-3d.trc'), 'truth'), read('truth/events.csv')), 0, 240)
const BELT_MPS = 1.25
const analysed = ({ motion }: typeof walk, more: Partial<Parameters<typeof moveBody>[0]> = {}) => analyseGait(moveBody({ motion, c3d: undefined, wanted: 'points', ...more }), BELT_MPS)

it('a treadmill’s plates tell the steps where they are given; the parameters are then those of the truth', () => {
  const reactions = groundReactionsOfMot(readMot(read('force-plates.mot'), 'plates')).map((plate) => ({ ...plate, firstTimeS: plate.firstTimeS + 0.0747 }))
  const { events, sides } = analysed(walk, { reactions })
  // The recording begins and ends with feet on the belts: what only markers have seen there stays theirs.
  const inside = events.filter(({ timeS }) => timeS > 0.5 && timeS < 3.5)
  expect(inside.length).toBeGreaterThan(8)
  expect(inside.every(({ source }) => source === 'force-plate')).toBe(true)
  for (const side of SIDES) expect(sides[side].parameters.footOffPercent!.value).toBeLessThan(64)
})

it('what a model of keypoints does not tell has no curve but its reason; what no keypoints tell has theirs', () => {
  const analysis = analysed(walk, { untold: { 'pelvis-rotation': 'its hips go with the trunk' } })
  expect(toldGait(analysis, 'walk').curves.left).toMatchObject({
    'pelvis-rotation': { observable: false, reason: 'its hips go with the trunk' },
    'pelvis-obliquity': { observable: true },
    'pelvis-tilt': { observable: false, reason: 'two keypoints of the pelvis, the hips, lie on one line: how it tilts about that line nobody sees' },
  })
})

it('one stride only is told without a spread; what is left when one foot is never seen, is; who stands has no steps, which is said', () => {
  const one = analysed(cut(walk, 25, 125))
  expect(SIDES.map((side) => one.sides[side].strides.length).toSorted()).toEqual([0, 1])
  const known = SIDES.map((side) => one.sides[side]).find(({ strides }) => strides.length === 1)!
  expect(known.parameters.strideTimeS!.sd).toBeNaN()
  expect(known.curves['knee-flexion']).toMatchObject({ n: 1 })

  const lame = analysed(without(walk, (marker) => /^L(Heel|BigToe)/.test(marker)))
  expect(lame.sides.left.strides).toEqual([])
  expect(lame.sides.right.parameters.strideLengthM!.n).toBeGreaterThanOrEqual(2)
  expect(lame.sides.right.curves['knee-flexion']!.n).toBeGreaterThanOrEqual(2)

  const standing = moved(walk, () => [0, 0, 0])
  for (let at = 0; at < standing.motion.points.length; at++) standing.motion.points[at] = walk.motion.points[at % (3 * walk.motion.markers.length)]!
  const stood = analysed(standing)
  expect(stood.events).toEqual([])
  expect(stood.findings.filter(({ level }) => level !== 'note')).toEqual([])
  expect(stood.findings.filter(({ code }) => code === 'stands-still')).toEqual([{ level: 'note', code: 'stands-still', message: expect.stringMatching(/^Somebody stands still here: no foot gets further than 5 cm .+ For a walk by the same points it can set/) as string, hint: expect.stringMatching(/“Standing still”/) as string, said: expect.any(Array) as never }])
  // It is no walk that lacks a standing trial.
  expect(analysed(standing, { wanted: 'fit' }).findings.map(({ code }) => code)).toEqual(['stands-still'])
  const squatting = moved(standing, ([x, y, z], timeS) => [x, y, z > 0.5 ? z - 0.2 * Math.sin(timeS) ** 2 : z])
  expect(analysed(squatting).findings.map(({ code }) => code)).toEqual(['no-steps'])
})

it('what hangs on a marker that is not there is said not to be told, on one or on several', () => {
  const saidOf = (lacks: RegExp) => {
    const findings: Parameters<typeof stepPoints>[1] = []
    stepPoints({ ...walk.motion, markers: walk.motion.markers.map((name) => (lacks.test(name) ? `not ${name}` : name)) }, findings)
    return findings.find(({ code }) => code === 'parts-missing')?.message
  }
  expect(saidOf(/^LHeel$/)).toBe('The file has no marker for the left heel: what hangs on it is not told.')
  expect(saidOf(/^[LR]Heel$/)).toBe('The file has no marker for the left heel, the right heel: what hangs on them is not told.')
})

it('an angle that no body has is not told, with the reason; steps without a whole stride are a warning', () => {
  const body = moveBody({ motion: walk.motion, c3d: undefined, wanted: 'points' })
  const turned = analyseGait({ ...body, angles: { ...body.angles, left: { ...body.angles.left, 'trunk-rotation': body.timesS.map(() => 170) } } }, BELT_MPS)
  expect(toldGait(turned, 'walk').curves.left!['trunk-rotation']).toEqual({ observable: false, reason: 'these points would have it go up to 170° from the way or within a stride, which no body does' })
  expect(turned.findings.filter(({ level }) => level === 'warning')).toEqual([])
  expect(analyseGait(body, BELT_MPS, { events: turned.events.slice(0, 3) }).findings.filter(({ level }) => level === 'warning').map(({ code }) => code)).toEqual(['no-strides'])
})

it('an angle that passes half a turn goes on, and comes back to where it lies on the whole; a gap between changes nothing', () => {
  const course = Array.from({ length: 200 }, (_, at) => 300 + 100 * Math.sin(at / 8))
  const wrapped = Float64Array.from(course, (value, at) => (at % 50 === 7 ? Number.NaN : value - 360 * Math.round(value / 360)))
  const { left } = unwrappedAngles({ left: { 'trunk-rotation': wrapped }, right: {} })
  const off = Array.from(left['trunk-rotation']!, (value, at) => Math.abs(value - course[at]! + 360))
  expect(off.filter(Number.isNaN)).toHaveLength(4)
  expect(Math.max(...off.filter((value) => !Number.isNaN(value)))).toBeLessThan(1e-9)
})
