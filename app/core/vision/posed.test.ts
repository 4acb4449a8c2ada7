import { expect, it } from 'vitest'
import type { People } from '../body/people/people.ts'
import { posed } from './posed.ts'

const FILM = { camera: 'cam03', model: 'ours', timesUs: Float64Array.from({ length: 80 }, (_, frame) => frame * 1e5) }

/** One person in each of these frames. */
function seenIn(frames: readonly number[], score = 0.9, apart = 0): People {
  return {
    topology: 'mediapipe-33',
    widthPx: 5_000,
    heightPx: 100,
    frames: Uint32Array.from(frames),
    people: Int32Array.from(frames, () => 0),
    keypoints: Float32Array.from(frames.flatMap((frame) => Array.from({ length: 33 }, (_, point) => [10 + point + apart * frame, 20 + 2 * point, score]).flat())),
  }
}
const from = (first: number, end: number) => Array.from({ length: end - first }, (_, index) => first + index)

it('tells what was not found by camera and by time, and damage that goes over a batch’s end as one', () => {
  const { summary, warnings, device } = posed(
    [
      { people: seenIn(from(0, 30)), device: 'GPU (A card)', undecoded: [{ first: 30, last: 39 }] },
      { people: seenIn([...from(44, 60), ...from(62, 80)]), device: 'CPU', undecoded: [{ first: 40, last: 40 }] },
    ],
    FILM,
  )
  expect(summary).toEqual({ topology: 'mediapipe-33', frames: 80, undecodedFrames: 11, framesWithPeople: 64, people: 1 })
  expect(warnings).toEqual(['No person was found in cam03 between 4.10 and 4.30 s.', 'The frames 30 to 40 of cam03 could not be decoded, and nobody looked at them.'])
  expect(device).toBe('GPU (A card), then CPU')
})

it('says once that a film shows nobody', () => {
  const { warnings } = posed([{ people: seenIn([]), device: 'CPU', undecoded: [] }], FILM)
  expect(warnings).toEqual(['Nobody was found in any of the 80 frames of cam03. Is a whole person in its picture, and large enough?'])
})

it('does not count people without keypoints, and names the model that gives them', () => {
  const { people, summary, warnings } = posed([{ people: seenIn(from(0, 80), 0.02), device: 'CPU', undecoded: [] }], FILM)
  expect(summary).toMatchObject({ framesWithPeople: 0, people: 0 })
  expect(people.keypoints.length).toBe(0)
  expect(warnings).toEqual(['The model "ours" gave no keypoints in the picture that it is sure of in 80 of the 80 times that it saw somebody in cam03: they were left out. It may be damaged, or made for other pictures: take another.'])
})

it('does not count people who have grown beyond the picture, however sure the model is of them', () => {
  const grown = { ...seenIn(from(0, 80)), widthPx: 5 }
  expect(posed([{ people: grown, device: 'CPU', undecoded: [] }], FILM)).toMatchObject({ summary: { people: 0 }, warnings: [expect.stringContaining('in 80 of the 80 times')] })
})

it('leaves a few of them out without a word', () => {
  const { summary, warnings } = posed([{ people: seenIn(from(0, 79)), device: 'CPU', undecoded: [] }, { people: seenIn([79], Number.NaN), device: 'CPU', undecoded: [] }], FILM)
  expect(summary).toMatchObject({ framesWithPeople: 79, people: 1 })
  expect(warnings).toEqual([])
})

it('names the model of whose people hardly any can be followed', () => {
  const { summary, warnings } = posed([{ people: seenIn(from(0, 80), 0.9, 60), device: 'CPU', undecoded: [] }], FILM)
  expect(summary).toMatchObject({ framesWithPeople: 80, people: 80 })
  expect(warnings).toEqual([expect.stringContaining('The model "ours" gave keypoints in cam03 that jump from frame to frame')])
})
