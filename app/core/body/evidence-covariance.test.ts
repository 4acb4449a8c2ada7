import { expect, it } from 'vitest'
import { covarianceOfEvidence } from './evidence-covariance.ts'

it('how sure a keypoint is in a frame is that of its own row and place; of what is missing nobody knows', () => {
  const nan = Number.NaN
  const at = covarianceOfEvidence({ keypoints: ['left-hip', 'left-knee'], covariance: Float32Array.from([1, 0, 0, 1, 0, 1, 2, 0, 0, 2, 0, 2, nan, nan, nan, nan, nan, nan, 4, 0, 0, 4, 0, 4]) })
  expect(at(1, 'left-knee')).toEqual([4, 0, 0, 4, 0, 4])
  expect(at(0, 'left-hip')).toEqual([1, 0, 0, 1, 0, 1])
  expect(at(1, 'left-hip')).toBeUndefined()
  expect(at(0, 'right-hip')).toBeUndefined()
})
