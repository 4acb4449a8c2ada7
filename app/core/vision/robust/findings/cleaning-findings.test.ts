import { expect, it } from 'vitest'
import { POINT_STATES } from '../../../body/skeleton/skeleton.ts'
import { cleaningFindings } from './cleaning-findings.ts'

const timesUs = Float64Array.from({ length: 20 }, (_, frame) => 50_000 * frame)
const states = (filled: number) => Uint8Array.from({ length: 40 }, (_, at) => POINT_STATES.indexOf(at % 2 === 1 && at < 2 * filled ? 'gap-filled' : 'measured'))

it('cleaning says which keypoint is mostly made up, and what was too short to smooth', () => {
  expect(cleaningFindings({ states: states(3), unfiltered: [] }, ['nose', 'left-ankle'], timesUs)).toEqual([])
  expect(cleaningFindings({ states: states(8), unfiltered: [{ keypoint: 0, fromFrame: 4, toFrame: 8 }] }, ['nose', 'left-ankle'], timesUs)).toEqual([
    { level: 'warning', code: 'much-replaced', subject: 'left-ankle', message: '40 % of the points of the left ankle are filled gaps and replaced outliers.', hint: 'What is computed from it rests on little.', fromUs: null, toUs: null, said: [expect.any(Object)] },
    { level: 'note', code: 'too-short-to-smooth', subject: 'nose', message: 'The nose is as it was measured between 0.2 s and 0.4 s: 4 frames between gaps are too few to smooth.', fromUs: 200_000, toUs: 400_000, said: [expect.any(Object)] },
  ])
})
