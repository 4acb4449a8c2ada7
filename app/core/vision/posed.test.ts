import { expect, it } from 'vitest'
import type { People } from '../body/people.ts'
import { posed } from './posed.ts'

const TIMES = Float64Array.from({ length: 80 }, (_, frame) => frame * 1e5)

/** One person in each of these frames. */
function seenIn(frames: readonly number[]): People {
  return {
    topology: 'mediapipe-33',
    widthPx: 100,
    heightPx: 100,
    frames: Uint32Array.from(frames),
    people: Int32Array.from(frames, () => 0),
    keypoints: Float32Array.from(frames.flatMap(() => Array.from({ length: 33 }, (_, point) => [10 + point, 20 + 2 * point, 0.9]).flat())),
  }
}
const from = (first: number, end: number) => Array.from({ length: end - first }, (_, index) => first + index)

it('tells what was not found by camera and by time, and damage that goes over a batch’s end as one', () => {
  const { summary, warnings, device } = posed(
    [
      { people: seenIn(from(0, 30)), device: 'GPU (A card)', undecoded: [{ first: 30, last: 39 }] },
      { people: seenIn([...from(44, 60), ...from(62, 80)]), device: 'CPU', undecoded: [{ first: 40, last: 40 }] },
    ],
    { camera: 'cam03', timesUs: TIMES },
  )
  expect(summary).toEqual({ topology: 'mediapipe-33', frames: 80, undecodedFrames: 11, framesWithPeople: 64, people: 1 })
  expect(warnings).toEqual(['No person was found in cam03 between 4.10 and 4.30 s.', 'The frames 30 to 40 of cam03 could not be decoded, and nobody looked at them.'])
  expect(device).toBe('GPU (A card), then CPU')
})

it('says once that a film shows nobody', () => {
  const { warnings } = posed([{ people: seenIn([]), device: 'CPU', undecoded: [] }], { camera: 'cam03', timesUs: TIMES })
  expect(warnings).toEqual(['Nobody was found in any of the 80 frames of cam03. Is a whole person in its picture, and large enough?'])
})
