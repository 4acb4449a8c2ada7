import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { gaitSchema, type Gait } from '../../contract/gait/gait.ts'
import { readMot } from '../../core/formats/motion/read-mot.ts'
import { motLines } from '../../core/formats/motion/write-mot.ts'
import { coordinatesOf, STRAIGHT } from '../../core/gait/testing/model-walk.ts'
import '../testing/lent-workers.ts'
import { temporaryFolder } from '../testing/library.ts'
import { WrongUse } from './command.ts'
import { gaitCommand } from './gait.ts'

/** A computed walker on a belt of 1.25 m/s whose left knee bends 17° less in swing; where its joints truly are, and when its feet truly strike. */
const TRIAL = join(import.meta.dirname, '../../../resources/sample/2026-11-20-treadmill-walk')
const TRUE_POINTS = join(TRIAL, 'truth/keypoints-3d.trc')
const BELT_MPS = 1.25

async function told(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const spies = [vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0), vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0)]
  try {
    const code = await gaitCommand.run(args)
    return { code, out: out.join(''), err: err.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

const gaitOf = async (...args: string[]): Promise<Gait> => gaitSchema.parse(JSON.parse((await told(...args, '--json')).out))

let kept: Promise<Gait> | undefined
const walk = (): Promise<Gait> => (kept ??= gaitOf(TRUE_POINTS, '--belt', String(BELT_MPS)))

test('a walk on a treadmill: speed and stride of the belt, the stiff knee in its curve, what points do not tell is said', async () => {
  const { parameters, curves, angles, beltSpeedMps } = await walk()
  expect({ angles, beltSpeedMps }).toEqual({ angles: 'fit', beltSpeedMps: BELT_MPS })
  for (const side of ['left', 'right'] as const) {
    expect(parameters[side]['strideLengthM']!.n).toBeGreaterThanOrEqual(7)
    expect(Math.abs(parameters[side]['speedMps']!.value - BELT_MPS)).toBeLessThan(0.01)
    expect(curves[side]['knee-adduction']).toMatchObject({ observable: false, reason: expect.stringContaining('less than its keypoint is off') as string })
  }
  const peakOfSwing = (side: 'left' | 'right') => {
    const knee = curves[side]['knee-flexion']!
    return knee.observable ? Math.max(...knee.mean.slice(60)) : Number.NaN
  }
  // Another session's worth of differences between the sides comes with the 17° that were asked for.
  expect(Math.abs(peakOfSwing('right') - peakOfSwing('left') - 17)).toBeLessThan(5)
})

test('every step of a foot is found once, early or late by no more than an event’s uncertainty says twice', async () => {
  const { events } = await walk()
  const truth = readFileSync(join(TRIAL, 'truth/events.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([side, kind, us]) => ({ side, kind, timeS: Number(us) / 1e6 }))
    .filter(({ timeS }) => timeS > 0.5 && timeS < 10)
  for (const { side, kind, timeS } of truth) {
    const near = events.filter((event) => event.side === side && event.kind === kind && Math.abs(event.timeS - timeS) < 0.3)
    expect(near.length, `${side} ${kind} at ${timeS} s`).toBe(1)
    expect(Math.abs(near[0]!.timeS - timeS)).toBeLessThan(2 * near[0]!.uncertaintyS)
  }
})

test('in words: steps, parameters with their spread, which angles there are', async () => {
  const { code, out } = await told(TRUE_POINTS, '--belt', String(BELT_MPS))
  expect(code).toBe(0)
  expect(out).toMatch(/left {2}Stride length +1\.\d{3} ± 0\.\d{3} m, mean within \d\.\d{3} to \d\.\d{3} {2}\(\d strides\)/)
  expect(out).toMatch(/left {2}Foot progression .* °, mean within .* {2}\(\d strides\); above nought: toes inwards/)
  expect(out).toMatch(/right .*Thigh flexion, Knee flexion/)
  expect(out).toMatch(/left {2}Knee flexion, peak in swing: [45]\d° ± \d, mean within \d\d to \d\d {2}\(\d strides\)/)
})

test('markers without feet: no steps, said in words, and exit code 3', async () => {
  const file = join(temporaryFolder(), 'arm.trc')
  const rows = Array.from({ length: 60 }, (_, frame) => `${frame + 1}\t${(frame / 60).toFixed(4)}\t${frame}\t1\t2`)
  writeFileSync(file, ['PathFileType\t4\t(X/Y/Z)\tarm.trc', 'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits', '60\t60\t60\t1\tmm', 'Frame#\tTime\tRWrist', '\t\tX1\tY1\tZ1', ...rows].join('\n'))
  const { code, out, err } = await told(file)
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain('no marker for the pelvis, the left heel, the left toes, the right heel, the right toes')
  // Points of an arm stand for nobody who walks, and their angles are of no body that was fitted.
  const { code: left, err: why } = await told(file, '--standing', file)
  expect([left, why]).toEqual([3, expect.stringMatching(/“arm.trc” is not used as a standing trial, because the angles are straight from keypoints, and only a fitted body takes one; and the standing trial “arm.trc” tells nothing: none of its markers is a keypoint of trunk, legs or feet/)])
  const gait = await gaitOf(file)
  expect(gait).toMatchObject({ events: [], parameters: { left: {}, right: {} } })
  expect(gait.curves.left['knee-flexion']).toEqual({ observable: false, reason: 'no stride of this side was found' })
})

test('angles straight from points are had by name; a maker’s are not where the file has none, which is said', async () => {
  const [fit, points] = [await walk(), await gaitOf(TRUE_POINTS, '--angles', 'points')]
  expect(points.angles).toBe('points')
  const knee = ({ curves }: Gait) => {
    const curve = curves.left['knee-flexion']!
    return curve.observable ? curve.mean : []
  }
  for (const [at, value] of knee(fit).entries()) expect(Math.abs(value - knee(points)[at]!)).toBeLessThan(3)
  const { code, err } = await told(TRUE_POINTS, '--angles', 'vendor')
  expect(code).toBe(3)
  expect(err).toContain('cannot give the angles that were asked for (vendor)')
})

/** So many seconds of the walk. */
function cut(seconds: number): string {
  const lines = readFileSync(TRUE_POINTS, 'utf8').split('\n')
  const end = lines.findIndex((line, at) => at > 5 && Number(line.split('\t')[1]) > seconds)
  const file = join(temporaryFolder(), 'cut.trc')
  writeFileSync(file, lines.slice(0, end).join('\n'))
  return file
}

test('of two strides no interval of the mean is told, in words nor as JSON, though values and spread are', async () => {
  const file = cut(3.8)
  const { out } = await told(file, '--belt', String(BELT_MPS), '--angles', 'points')
  expect(out).toMatch(/Knee flexion, peak in swing: \d\d(\.\d)?° ± (< )?[\d.]+ {2}\(2 strides\)/)
  expect(out.split('\n').filter((line) => line.includes('mean within') && /\((1 stride|2 strides)\)/.test(line))).toEqual([])
  expect(out).toMatch(/Stride time +1\.\d+( ± (< )?[\d.]+)? s, by its events ± [\d.]+ \(95 %\) {2}\(2 strides/)
  expect(out).not.toMatch(/± 0\.?0* /)
  expect(out).toContain('\nOf two strides no interval of the mean is told.\n')
  const { parameters, features } = await gaitOf(file, '--belt', String(BELT_MPS), '--angles', 'points')
  const few = [parameters, features!].flatMap(({ left, right }) => [...Object.values(left), ...Object.values(right)]).filter(({ n }) => n === 2)
  expect(few.length).toBeGreaterThan(10)
  for (const one of few) expect(one).toMatchObject({ sd: expect.any(Number) as number, interval: null, intervalUntold: 'of two strides no interval of the mean is told' })
})

test('of a trial too short for a stride it is said first why nothing is told, and no heading stands over nothing', async () => {
  const order: string[] = []
  const spies = ([['out', process.stdout], ['err', process.stderr]] as const).map(([name, stream]) => vi.spyOn(stream, 'write').mockImplementation((text) => order.push(`${name}: ${String(text)}`) > 0))
  try {
    await gaitCommand.run([cut(0.9), '--angles', 'points'])
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  expect(order[0]).toMatch(/^err: /)
  expect(order.at(-1)).toMatch(/^out: /)
  expect(order.join('')).not.toMatch(/Parameters|Angles over|Features|By itself|none/)
})

test('of a file that is not there, and of a folder, it says so, also of the one to stand by', async () => {
  const folder = temporaryFolder()
  for (const [path, words] of [[join(folder, 'gone.trc'), `There is no file ${join(folder, 'gone.trc')}.`], [folder, `${folder} is a folder, not a file.`]] as const)
    for (const args of [[path], [TRUE_POINTS, '--standing', path]]) await expect(told(...args)).rejects.toThrow(words)
})

test('of a MOT of joint angles it is told how it was read, and that no step shows in it', async () => {
  const file = join(temporaryFolder(), 'walk.mot')
  writeFileSync(file, [...motLines(coordinatesOf(STRAIGHT))].join(''))
  const { angles, events, parameters, findings, curves } = await gaitOf(file)
  expect({ angles, events, parameters }).toEqual({ angles: 'opensim', events: [], parameters: { left: {}, right: {} } })
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['knees-way', 'no-feet', 'columns-unread']) as string[])
  expect(curves.left['knee-flexion']).toMatchObject({ observable: false, reason: 'no stride of this side was found' })
  const { code, out, err } = await told(file)
  expect([code, out]).toEqual([3, ''])
  expect(err).toMatch(/Read from walk\.mot, in each of its frames: pelvic tilt, .+, elbow flexion\./)
  expect(err).toMatch(/^Joint angles show no feet.*placed the steps/)
  expect(err.match(/walk\.mot/g)!.length).toBeGreaterThan(1)
  const { findings: asked } = await gaitOf(file, '--angles', 'markers')
  expect(asked.map(({ code }) => code)).toContain('other-angles')
})

test('of a MOT of joint angles curves are cut by the steps of another file of the same recording, by the same clock', async () => {
  const folder = temporaryFolder()
  const [file, late] = [join(folder, 'ik.mot'), join(folder, 'late.mot')]
  const table = readMot(readFileSync(join(TRIAL, 'truth/angles.mot'), 'utf8'), 'angles.mot')
  const columns = table.columns.map((name) => name.replace(/^(left|right)-knee-flexion$/, (_, side: string) => `knee_angle_${side[0]}`))
  writeFileSync(file, [...motLines({ ...table, columns })].join(''))
  writeFileSync(late, [...motLines({ ...table, columns, timesS: table.timesS.map((timeS) => timeS + 100) })].join(''))
  const { angles, events, curves, parameters, findings } = await gaitOf(file, '--steps', TRUE_POINTS, '--belt', String(BELT_MPS))
  const byPoints = await walk()
  expect([angles, events]).toEqual(['opensim', byPoints.events])
  for (const side of ['left', 'right'] as const) {
    expect(parameters[side]['strideTimeS']).toEqual(byPoints.parameters[side]['strideTimeS'])
    const [own, fitted] = [curves[side]['knee-flexion']!, byPoints.curves[side]['knee-flexion']!].map((curve) => (curve.observable ? curve.mean : []))
    for (const [percent, value] of own!.entries()) expect(Math.abs(value - fitted![percent]!)).toBeLessThan(4)
  }
  const codes = findings.map(({ code }) => code)
  expect([codes.includes('steps-of-file'), codes.includes('no-feet')]).toEqual([true, false])
  const apart = await gaitOf(late, '--steps', TRUE_POINTS)
  expect(apart.events).toEqual([])
  expect(apart.findings).toContainEqual(expect.objectContaining({ level: 'warning', code: 'steps-of-file', message: expect.stringContaining('tells no step within this movement, from 100.0 to 110') as string }))
})

test('steps of another recording are not taken where this one shows its own', async () => {
  const lines = readFileSync(TRUE_POINTS, 'utf8').split('\n')
  const other = join(temporaryFolder(), 'other.trc')
  // The same walk a quarter of a stride later.
  writeFileSync(other, lines.map((line, at) => (at < 5 || line.trim() === '' ? line : line.split('\t').map((cell, column) => (column === 1 ? String(Number(cell) + 0.28) : cell)).join('\t'))).join('\n'))
  const [own, { code, out, err }] = [await walk(), await told(TRUE_POINTS, '--steps', other, '--belt', String(BELT_MPS), '--json')]
  const { events } = gaitSchema.parse(JSON.parse(out))
  expect([code, events]).toEqual([3, own.events])
  expect(err).toMatch(/The steps of other\.trc are not taken: of \d+ strikes that are known here (none is|only \d+ are) among them/)
})

test('a MOT of joint angles by other names, or of no unit, is refused with what is read', async () => {
  const file = join(temporaryFolder(), 'walk.mot')
  const write = (head: string, name: string) => writeFileSync(file, `Coordinates\n${head}endheader\ntime\t${name}\n0\t0.1\n0.01\t0.2\n`)
  write('inDegrees=yes\n', 'left-knee-flexion')
  await expect(told(file)).rejects.toMatchObject({ problem: { code: 'joint-angles', hint: expect.stringContaining('knee_angle_r') as string } })
  write('', 'knee_angle_r')
  await expect(told(file)).rejects.toMatchObject({ problem: { code: 'angle-unit-unsaid', hint: expect.stringContaining('inDegrees=yes') as string } })
})

test('wrong use is said', async () => {
  await expect(told()).rejects.toThrow(WrongUse)
  await expect(told(TRUE_POINTS, '--belt', 'fast')).rejects.toThrow(WrongUse)
  await expect(told(TRUE_POINTS, '--angles', 'mine')).rejects.toThrow(WrongUse)
  await expect(told(TRUE_POINTS, '--gait', 'hop')).rejects.toThrow('--gait takes walk, run or more')
  await expect(told('a.c3d', '--up', 'w')).rejects.toThrow('w is no axis')
})
