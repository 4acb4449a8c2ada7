import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evidenceFromArrow, skeletonFromArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { trueMotion } from '../testing/sample.ts'
import { trueAnalysis } from '../testing/true-analysis.ts'
import { inputsOf } from '../trial/inputs.ts'

const FRAME_US = 1e6 / 60

test('what the sample’s films truly show becomes the skeleton that it truly was, at its time', async () => {
  const library = await temporaryLibrary()
  const { result } = await trueAnalysis(library)
  const read = (hash: string) => new Uint8Array(readFileSync(library.layout.artifactFile(hash)))
  const { keypoints, timesUs, points } = skeletonFromArrow(read(result.skeleton), 'x')
  const truth = trueMotion()
  const errors = Array.from(points.subarray(0, points.length / 3), (_, at) => {
    const [moment, keypoint] = [Math.floor(at / keypoints.length), at % keypoints.length]
    const frame = Number(timesUs[moment]!) / FRAME_US
    const before = Math.floor(frame)
    const true3 = [0, 1, 2].map((axis) => {
      const value = (row: number) => truth.points[3 * (row * keypoints.length + keypoint) + axis]!
      return value(before) + (frame - before) * (value(before + 1) - value(before))
    })
    return Math.hypot(...true3.map((value, axis) => value - points[3 * at + axis]!))
  }).filter((error) => !Number.isNaN(error)).sort((a, b) => a - b)
  // At its very ends nothing can be put in an outlier's place, and impacts of the feet look like outliers there.
  expect(errors.length / (timesUs.length * keypoints.length)).toBeGreaterThan(0.999)
  expect(errors[Math.floor(errors.length * 0.95)]).toBeLessThan(0.0015)
  expect(errors.at(-1)).toBeLessThan(0.006)
  expect(result.medianErrorPx).toBeLessThan(0.1)
  const { cameraNames, cameras } = evidenceFromArrow(read(result.evidence), 'x')
  expect(cameraNames).toEqual(['cam01', 'cam02', 'cam03', 'cam04'])
  expect(cameras.filter((bits) => bits === 15).length / cameras.length).toBeGreaterThan(0.95)
}, 60_000)

test('films of which nobody says when they began are brought into step, and each clock says where it comes from', async () => {
  const library = await temporaryLibrary()
  const place = await trueAnalysis(library, { forgetsClocks: true })
  const { films } = inputsOf(library, place)
  const reference = films.findIndex(({ clock }) => clock.source === 'assumed')
  expect(films.map(({ clock }) => clock.source)).toEqual(films.map((_, n) => (n === reference ? 'assumed' : 'found')))
  // As the sample's stated clocks have it, `truth/clocks.json`; a seventh of a frame is 2.4 ms.
  const truthUs = [11_715, 10_239, 15_558, 1_851]
  const offUs = films.map(({ clock }, n) => clock.offsetUs - films[reference]!.clock.offsetUs - (truthUs[n]! - truthUs[reference]!))
  expect(Math.max(...offUs.map(Math.abs))).toBeLessThan(2_400)
}, 60_000)
