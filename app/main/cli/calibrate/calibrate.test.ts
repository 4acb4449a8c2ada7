import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readCalibration } from '../../../core/formats/calibration/read-calibration.ts'
import { pose2simText } from '../../../core/formats/calibration/write-pose2sim.ts'
import { alignment, carried, differenceOf } from '../../../core/vision/adjust/align.ts'
import { disturbed, wanderer } from '../../../core/vision/adjust/testing/wanderer.ts'
import { camerasAround } from '../../../core/vision/testing/cameras-around.ts'
import { noisySession } from '../../../core/vision/testing/noisy-session.ts'
import '../../testing/lent-workers.ts'
import { temporaryFolder } from '../../testing/library.ts'
import { WrongUse } from '../command.ts'
import { calibrateCommand } from './calibrate.ts'

const FRAMES = 30
const cameras = camerasAround(3)
const printed = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)

async function madeFolder() {
  const folder = await temporaryFolder()
  const knocked = [...cameras.slice(0, 2), disturbed(cameras, 1, 1, 0.02)[2]!]
  writeFileSync(join(folder, 'Calib.toml'), pose2simText(knocked))
  const { seen } = noisySession(cameras, wanderer(FRAMES), { seed: 1, noisePx: 1 })
  for (const [place, camera] of cameras.entries()) {
    const own = join(folder, 'pose', `${camera.name}_json`)
    mkdirSync(own, { recursive: true })
    for (let frame = 0; frame < FRAMES; frame++) {
      const from = (frame * cameras.length + place) * seen.keypoints
      const pose = Array.from({ length: seen.keypoints }, (_, keypoint) => [seen.pixels[2 * (from + keypoint)]!, seen.pixels[2 * (from + keypoint) + 1]!, 0.9]).flat()
      writeFileSync(join(own, `${camera.name}.${String(frame).padStart(4, '0')}.json`), JSON.stringify({ people: [{ pose_keypoints_2d: pose }] }))
    }
  }
  const out = join(folder, 'refined.toml')
  return { folder, out, args: ['refine', '--calibration', join(folder, 'Calib.toml'), '--keypoints', join(folder, 'pose'), '--out', out] }
}

test('calibrate refine puts a knocked camera back, writes what Pose2Sim reads and says what it did', { timeout: 60_000 }, async () => {
  const { args, out } = await madeFolder()
  printed.mockClear()
  // The calibration knows no distortion: a person should look at that, as with `reconstruct`.
  expect(await calibrateCommand.run([...args, '--json'])).toBe(3)
  const said = JSON.parse(String(printed.mock.calls[0]![0])) as { verdict: string; before: { medianPx: number }; after: { medianPx: number }; scale: { sdShare: number; source: unknown } }
  expect([said.verdict, said.after.medianPx < said.before.medianPx / 2, said.scale.source]).toEqual(['better', true, { kind: 'camera-distances' }])
  const refined = readCalibration(readFileSync(out), out).cameras
  const own = out.replace('.toml', '.json')
  expect(await calibrateCommand.run([...args.slice(0, -1), own])).toBe(3)
  expect(readCalibration(readFileSync(own), own).origin).toMatchObject({ method: 'footage', sources: ['Calib.toml', 'pose'] })
  for (const [place, camera] of refined.entries()) expect(differenceOf(camera, cameras[place]!).angleRad).toBeLessThan(0.006)
})

test('calibrate footage needs the lenses only, and says how sure it is', { timeout: 60_000 }, async () => {
  const { folder } = await madeFolder()
  const out = join(folder, 'placed.toml')
  const args = ['footage', '--lenses', join(folder, 'Calib.toml'), '--keypoints', join(folder, 'pose'), '--out', out]
  await expect(calibrateCommand.run(args)).rejects.toThrow('how large a room is')
  printed.mockClear()
  expect(await calibrateCommand.run([...args, '--length', 'left-shoulder,right-shoulder=0.38'])).toBe(0)
  expect(String(printed.mock.calls[0]![0])).toMatch(/cam03 stands at .* known among the others to ±0\.\d+°[^]*All lengths are known to ±/)
  const placed = readCalibration(readFileSync(out), out).cameras
  const laid = alignment(placed, cameras, { robust: false })
  for (const [place, camera] of placed.entries()) expect(differenceOf(carried(camera, laid), cameras[place]!).angleRad).toBeLessThan(0.006)
})

test('says in a sentence what keeps it from it', async () => {
  const { args, folder, out } = await madeFolder()
  await expect(calibrateCommand.run([])).rejects.toThrow(WrongUse)
  await expect(calibrateCommand.run(['guess'])).rejects.toThrow('no command "calibrate guess"')
  await expect(calibrateCommand.run(args.slice(0, 3))).rejects.toThrow(WrongUse)
  await expect(calibrateCommand.run([...args, '--height', '17'])).rejects.toThrow('no length in metres')
  await expect(calibrateCommand.run([...args, '--length', 'left-hip=0.4'])).rejects.toThrow('no length between two keypoints')
  await expect(calibrateCommand.run([...args, '--length', 'left-hip,left-knee=0.4', '--height', '1.7'])).rejects.toThrow(WrongUse)
  for (const { name } of cameras) for (let frame = 10; frame < FRAMES; frame++) writeFileSync(join(folder, 'pose', `${name}_json`, `${name}.${String(frame).padStart(4, '0')}.json`), '{"people":[]}')
  await expect(calibrateCommand.run(args)).rejects.toThrow('Only 10 frames')
  expect(existsSync(out)).toBe(false)
})
