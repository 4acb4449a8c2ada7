import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { c3dOfMarkers, upAxisOf } from '../../core/formats/c3d/c3d-markers.ts'
import { readC3d } from '../../core/formats/c3d/read-c3d.ts'
import { writeC3d } from '../../core/formats/c3d/write-c3d.ts'
import { markersFromArrow } from '../../core/formats/motion/markers-arrow.ts'
import { type MarkerMotion, readTrc } from '../../core/formats/motion/read-trc.ts'
import { trcLines } from '../../core/formats/motion/write-trc.ts'
import { readMotion } from '../convert/read-motion.ts'
import '../testing/lent-workers.ts'
import { temporaryFolder } from '../testing/library.ts'
import { WrongUse } from './command.ts'
import { convertCommand } from './convert.ts'

const motion: MarkerMotion = { rateHz: 100, markers: ['LASI', 'RASI'], timesS: Float64Array.of(0, 0.01), points: Float64Array.of(0.125, 0.25, 1, NaN, NaN, NaN, 0.5, 0.25, 1, -0.125, 0.25, 1), unnamedMarkers: 0 }

async function converted(file: string, to: string, ...options: string[]): Promise<{ code: number; said: string; bytes: Buffer }> {
  const said: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0))
  try {
    const code = await convertCommand.run([file, '--to', to, ...options])
    return { code, said: said.join(''), bytes: readFileSync(to) }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** With an analog channel and an event, and perhaps without a word on what is up. */
function c3dFile(folder: string, screenY = '+Z'): string {
  const { c3d } = c3dOfMarkers(motion)
  const event = { timeS: 0.01, label: 'Foot Strike', context: 'Left', subject: '', description: '', iconId: 1 }
  const analog = { samplesPerFrame: 1, channels: [{ label: 'Fz1', description: '', unit: 'N', scale: 1, offset: 0 }], raw: Float32Array.of(1, 2), genScale: 1 }
  const path = join(folder, 'walk.c3d')
  writeFileSync(path, writeC3d({ ...c3d, analog, events: [event], screen: { x: '', y: screenY } }))
  return path
}

function trcFile(folder: string): string {
  const path = join(folder, 'walk.trc')
  writeFileSync(path, [...trcLines(motion, 'walk.trc')].join(''))
  return path
}

test('markers go from one kind of file through all others, and come back as they were', async () => {
  const folder = temporaryFolder()
  let last = trcFile(folder)
  for (const kind of ['arrow', 'mot', 'c3d', 'sto', 'TRC']) {
    const next = join(folder, `next.${kind}`)
    expect((await converted(last, next)).code).toBe(0)
    last = next
  }
  expect(readTrc(readFileSync(last, 'utf8'), 'a')).toEqual(motion)
  expect((await converted(last, join(folder, 'a.csv'), '--layout', 'long')).bytes.toString()).toContain('0.01,RASI,-0.125,0.25,1\r\n')
})

test('of a C3D file the rest is kept in another C3D file, and said where it cannot be', async () => {
  const folder = temporaryFolder()
  const file = c3dFile(folder)
  const whole = await converted(file, join(folder, 'again.c3d'))
  const { events, analog } = readC3d(whole.bytes, 'again.c3d')
  expect([whole.code, events.length, [...analog.raw]]).toEqual([0, 1, [1, 2]])
  const part = await converted(file, join(folder, 'part.trc'), '--json')
  expect(part.code).toBe(3)
  expect(part.said).toContain('1 analog channels are left out: TRC is written with markers only.')
  const { findings, markers } = JSON.parse(part.said.slice(0, part.said.lastIndexOf('}') + 1)) as { markers: number; findings: { code: string }[] }
  expect([markers, findings.map(({ code }) => code)]).toEqual([2, ['analog-left-out', 'events-left-out', 'parameters-left-out']])
})

test('a C3D file that does not say what is up is asked about', async () => {
  const folder = temporaryFolder()
  const file = c3dFile(folder, '')
  const to = join(folder, 'a.arrow')
  const unsaid = await converted(file, to)
  expect([unsaid.code, unsaid.said]).toEqual([3, expect.stringContaining('Z is taken. If it is another')])
  const { said, bytes } = await converted(file, to, '--up', 'y')
  expect(said).not.toContain('Z is taken')
  expect([...markersFromArrow(bytes, 'a').points.subarray(0, 3)]).toEqual([1, 0.125, 0.25])
  // By which its forces are turned.
  expect(upAxisOf(readMotion(file, { stated: '+Y' }).c3d!)).toBe('+Y')
})

test('says in a sentence what keeps it from it, and leaves no half of a file', async () => {
  const folder = temporaryFolder()
  const [trc, c3d, to] = [trcFile(folder), c3dFile(folder), join(folder, 'to.c3d')]
  const run = (...args: string[]) => convertCommand.run(args)
  await expect(run(join(folder, 'none.trc'), '--to', to)).rejects.toThrow('There is no file')
  await expect(run(join(folder, 'walk.mp4'), '--to', to)).rejects.toThrow('walk.mp4 is of no kind that holds markers or joint angles')
  writeFileSync(join(folder, 'bad.c3d'), readFileSync(c3d).subarray(0, 700))
  await expect(run(join(folder, 'bad.c3d'), '--to', to)).rejects.toThrow('bad.c3d: The header puts the data')
  await expect(run(trc, '--to', join(folder, 'none', 'a.csv'))).rejects.toThrow('There is no folder')
  for (const args of [[], [trc], [trc, trc, '--to', to], [trc, '--to', trc], [trc, '--to', 'a.fbx'], [trc, '--to', to, '--up', 'north'], [trc, '--to', to, '--layout', 'tall'], [c3d, '--to', to, '--up', 'y']]) {
    await expect(run(...args)).rejects.toThrow(WrongUse)
  }
  expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false])
})

test('joint angles are no places of markers: nothing is converted, and nothing written', async () => {
  const folder = temporaryFolder()
  const [file, to] = [join(folder, 'walk.mot'), join(folder, 'walk.trc')]
  writeFileSync(file, 'inDegrees=yes\nendheader\ntime\tknee_angle_r\n0\t1\n0.01\t60\n')
  await expect(converted(file, to)).rejects.toMatchObject({ problem: { code: 'joint-angles', hint: expect.stringContaining('TRC of the same recording') as string } })
  expect(existsSync(to)).toBe(false)
})
