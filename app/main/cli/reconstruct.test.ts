import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'
import { pose2simText } from '../../core/formats/calibration/write-pose2sim.ts'
import { readTrc } from '../../core/formats/motion/read-trc.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import { project } from '../../core/vision/camera.ts'
import { camerasAround } from '../../core/vision/testing/cameras-around.ts'
import { walkerAt } from '../../core/vision/testing/walker.ts'
import '../testing/lent-workers.ts'
import { temporaryFolder } from '../testing/library.ts'
import { WrongUse } from './command.ts'
import { reconstructCommand } from './reconstruct.ts'

const FRAMES = 12
const KEYPOINT_COUNT = KEYPOINTS['halpe-26'].length
// The calibration spells them otherwise than the folders.
const cameras = camerasAround(3).map((camera) => ({ ...camera, name: camera.name.replace('cam', 'cam_') }))
/** Of lenses that the pictures are bent by. */
const distorting = cameras.map((camera) => ({ ...camera, distortion: [-0.06, 0.015, 0.0004, -0.0003, 0] as const }))
const truth = (frame: number, keypoint: number): Vec3 => walkerAt(frame / 50)[keypoint]!

async function madeFolder(people = 1, rig = cameras, frames = FRAMES): Promise<{ folder: string; args: string[]; trc: string }> {
  const folder = await temporaryFolder()
  writeFileSync(join(folder, 'Calib.toml'), pose2simText(rig))
  for (const [place, camera] of rig.entries()) {
    const own = join(folder, 'pose', `cam0${place + 1}_json`)
    mkdirSync(own, { recursive: true })
    for (let frame = 0; frame < frames; frame++) {
      const pose = Array.from({ length: KEYPOINT_COUNT }, (_, keypoint) => [...project(camera, truth(frame, keypoint))!, 0.9]).flat()
      writeFileSync(join(own, `cam0${place + 1}.${String(frame).padStart(4, '0')}.json`), JSON.stringify({ people: Array.from({ length: people }, () => ({ pose_keypoints_2d: pose })) }))
    }
  }
  const trc = join(folder, 'raw.trc')
  return { folder, trc, args: ['--calibration', join(folder, 'Calib.toml'), '--keypoints', join(folder, 'pose'), '--trc', trc, '--rate', '50', '--method', 'weighted-dlt'] }
}

test.each([
  ['weighted-dlt', cameras, 9],
  // which keeps pixels with seven digits
  ['robust', distorting, 5],
])('%s writes the points where they were, in the file’s axes, by the cameras’ names however they are spelled', async (method, rig, decimals) => {
  const { folder, args, trc } = await madeFolder(1, rig)
  expect(await reconstructCommand.run([...args, '--method', method, '--filtered-trc', join(folder, 'filtered.trc')])).toBe(0)
  const rows = readFileSync(trc, 'utf8').trimEnd().split('\n').slice(5).map((row) => row.split('\t').map(Number))
  expect(rows).toHaveLength(FRAMES)
  for (const [frame, [number, timeS, ...values]] of rows.entries()) {
    expect([number, timeS]).toEqual([frame + 1, frame / 50])
    for (let keypoint = 0; keypoint < KEYPOINT_COUNT; keypoint++) {
      const [x, y, z] = truth(frame, keypoint)
      for (const [axis, value] of [y, z, x].entries()) expect(values[3 * keypoint + axis]).toBeCloseTo(value, decimals)
    }
  }
  expect(readFileSync(join(folder, 'filtered.trc'), 'utf8').split('\n')).toHaveLength(FRAMES + 6)
})

test('robust fills gaps as long as was asked in the filtered file, never in the raw one, and says what was missing', async () => {
  const { folder, args, trc } = await madeFolder(1, distorting, 30)
  for (const camera of ['cam01', 'cam02']) for (const frame of [12, 13, 14, 15, 16, 17]) rmSync(join(folder, 'pose', `${camera}_json`, `${camera}.${String(frame).padStart(4, '0')}.json`))
  const filtered = join(folder, 'filtered.trc')
  const framesWithGaps = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(5).filter((row) => row.split('\t').includes('')).length
  for (const [gapFrames, left] of [['6', 0], ['5', 6]] as const) {
    const { told } = await exitCode([...args, '--method', 'robust', '--filtered-trc', filtered, '--fill-gaps', gapFrames])
    expect([framesWithGaps(trc), framesWithGaps(filtered)]).toEqual([6, left])
    expect(told).toContain('Note: The person is found in no two cameras between 0.2 s and 0.4 s.')
  }
})

test('says in a sentence what keeps it from it', async () => {
  const { folder, args } = await madeFolder(2)
  const given = (changes: Record<string, string>) => Object.entries({ ...Object.fromEntries(args.flatMap((arg, at) => (at % 2 ? [] : [[arg, args[at + 1]!]]))), ...changes }).flat()
  await expect(reconstructCommand.run(given({ '--person': '3' }))).rejects.toThrow('There is no person 3: 2 people were found.')
  await expect(reconstructCommand.run(given({ '--person': 'me' }))).rejects.toThrow('numbered from 1')
  await expect(reconstructCommand.run(given({ '--keypoints': join(folder, 'none') }))).rejects.toThrow('There is no folder')
  await expect(reconstructCommand.run(given({ '--keypoints': import.meta.filename }))).rejects.toThrow(`${import.meta.filename} is a file, not a folder of keypoints.`)
  await expect(reconstructCommand.run(given({ '--keypoints': folder }))).rejects.toThrow('for 0 of 3 cameras')
  await expect(reconstructCommand.run(given({ '--calibration': join(folder, 'none.toml') }))).rejects.toThrow(`There is no file ${join(folder, 'none.toml')}.`)
  await expect(reconstructCommand.run(given({ '--method': 'guess' }))).rejects.toThrow(WrongUse)
  await expect(reconstructCommand.run(given({ '--fill-gaps': 'some' }))).rejects.toThrow('no number of frames')
  await expect(reconstructCommand.run(given({ '--rate': 'fast' }))).rejects.toThrow('no frame rate')
  await expect(reconstructCommand.run([])).rejects.toThrow(WrongUse)
  writeFileSync(join(folder, 'Calib.toml'), pose2simText(cameras).replace(/^translation.*$/m, ''))
  await expect(reconstructCommand.run(args)).rejects.toThrow('Calib.toml: cam_01 has no position')
})

async function exitCode(args: string[]): Promise<{ code: number; told: string }> {
  const told: string[] = []
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
  onTestFinished(() => spy.mockRestore())
  return { code: await reconstructCommand.run(args), told: told.join('') }
}

test('a person is needed where frames differ between cameras, or a camera has none', async () => {
  const { folder, args } = await madeFolder()
  rmSync(join(folder, 'pose', 'cam03_json'), { recursive: true })
  rmSync(join(folder, 'pose', 'cam01_json', 'cam01.0011.json'))
  const { code, told } = await exitCode(args)
  expect(code).toBe(3)
  expect(told).toContain('Warning: There is no list of keypoints of cam_03, which Calib.toml knows.')
  expect(told).toContain('Warning: The cameras’ keypoints have different frames (cam01: 0 to 10, cam02: 0 to 11).')
  expect(told).toContain('Note: Cameras are spelled otherwise in Calib.toml, and taken for the same: cam_01 is cam01')
})

test('any calibration and any keypoints give the same points: one file a camera, of shares of the picture', async () => {
  const { folder, args, trc } = await madeFolder()
  await reconstructCommand.run(args)
  const expected = readTrc(readFileSync(trc, 'utf8'), 'raw.trc').points
  const files = join(folder, 'landmarks')
  mkdirSync(files)
  for (const [place, camera] of cameras.entries()) {
    const frames = Array.from({ length: FRAMES }, (_, frame) => ({
      frame,
      landmarks: Array.from({ length: KEYPOINT_COUNT }, (_, keypoint) => {
        const [x, y] = project(camera, truth(frame, keypoint))!
        return { x: (x + 0.5) / camera.widthPx, y: (y + 0.5) / camera.heightPx, visibility: 0.9 }
      }),
    }))
    writeFileSync(join(files, `Camera ${place + 1}.json`), JSON.stringify(frames))
  }
  writeFileSync(join(folder, 'rig.json'), stridescopeCalibrationText({ lenses: cameras, cameras, lengths: 'metres' }))
  const { code } = await exitCode(['--calibration', join(folder, 'rig.json'), '--keypoints', files, '--trc', trc, '--rate', '50', '--method', 'weighted-dlt'])
  expect(code).toBe(0)
  readTrc(readFileSync(trc, 'utf8'), 'raw.trc').points.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 9))
})
