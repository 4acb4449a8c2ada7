import { expect, it } from 'vitest'
import type { LimitsActing } from './angles-of-fit.ts'
import { certaintyOf } from './certainty.ts'
import { limitFindings } from '../limit-findings.ts'

const never = new Float64Array(200)
const limits: LimitsActing = { 'left-knee-straight': Float64Array.from({ length: 200 }, (_, frame) => (frame < 24 ? 2 : 0)), 'right-knee-straight': never, 'left-elbow-straight': never, 'right-elbow-straight': Float64Array.from({ length: 200 }, (_, frame) => (frame === 7 ? 1 : 0)) }

it('an angle is as sure as the middle of its frames, and a joint’s limit is told with the share of frames that it held', () => {
  const { spreadDeg, heldShare } = certaintyOf({ spreads: { left: { 'knee-flexion': Float64Array.of(Number.NaN, 9, 3, 4) }, right: {} }, limits })
  expect(spreadDeg).toEqual({ left: { 'knee-flexion': 4 }, right: {} })
  expect(heldShare).toEqual({ left: { 'knee-flexion': 0.12 }, right: { 'elbow-flexion': 0.005 } })
  expect(certaintyOf({ spreads: null, limits: null })).toEqual({ spreadDeg: { left: {}, right: {} }, heldShare: { left: {}, right: {} } })
  expect(limitFindings(limits).map(({ message }) => /held the (.+) in (.+) of frames/.exec(message)!.slice(1))).toEqual([['left knee from bending forwards', '12 %'], ['right elbow from bending backwards', '1 %']])
})
