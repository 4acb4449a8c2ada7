import { expect, test } from 'vitest'
import { cleanPoints } from '../../../core/signal/clean-points.ts'
import { tableWork } from '../../tables/table-work.ts'
import { cleaningOf, seenWith } from './smoothing.ts'

const frames = 200
const timesUs = BigInt64Array.from({ length: frames }, (_, frame) => BigInt(frame * 10_000))
/** A slow swing with a fast tremor, and one missing frame. */
const raw = Float64Array.from({ length: 3 * frames }, (_, at) => (Math.floor(at / 3) === 90 ? NaN : Math.sin(Math.floor(at / 3) / 30) + 0.01 * (-1) ** Math.floor(at / 3)))
const skeleton = { keypoints: ['nose'], timesUs, points: new Float64Array(3 * frames), states: new Uint8Array(frames).fill(1) }
const evidence = {
  keypoints: ['nose'], timesUs, raw, cameraNames: ['a', 'b'], covariance: new Float32Array(6 * frames), changingShare: new Float32Array(frames),
  errorPx: new Float32Array(frames), cameras: new Uint32Array(frames), reasons: new Uint8Array(frames), residualPx: null, swaps: [],
}

test('as it was analysed, nothing is touched', () => {
  const seen = seenWith('kept', { skeleton, evidence })
  expect([seen.skeleton, seen.evidence]).toEqual([skeleton, evidence])
})

test('raw is what was triangulated, with its gaps; of its uncertainty nothing is claimed', () => {
  const seen = seenWith('raw', { skeleton, evidence })
  expect(seen.skeleton.points).toBe(raw)
  expect([seen.skeleton.states[89], seen.skeleton.states[90]]).toEqual([1, 0])
  expect(seen.evidence.covariance.every((term) => Number.isNaN(term))).toBe(true)
})

test('another cut-off gives exactly what the pipeline would make of it', () => {
  const seen = seenWith({ of: evidence, ...tableWork.clean(...cleaningOf(evidence, 8)) }, { skeleton, evidence })
  const made = cleanPoints({ frames, keypoints: 1, points: raw, covariance: evidence.covariance }, { rateHz: 100, cutOffHz: 8, longestGapS: 0.2 })
  expect(seen.skeleton.points).toEqual(made.points)
  expect(seen.skeleton.states).toEqual(made.states)
  expect(seen.skeleton.states[90], 'a gap that was filled says so').toBe(3)
})

test('what was smoothed of other evidence is not taken for this one’s', () => {
  const seen = seenWith({ of: { ...evidence }, ...tableWork.clean(...cleaningOf(evidence, 8)) }, { skeleton, evidence })
  expect([seen.skeleton, seen.evidence]).toEqual([skeleton, evidence])
})
