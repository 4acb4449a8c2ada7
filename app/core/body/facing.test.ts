import { expect, test } from 'vitest'
import { facing } from './facing.ts'

const keypoints = ['left-hip', 'right-hip']

test('who has the left hip on the room’s left faces along +X, and turned by a quarter along +Y', () => {
  expect(facing({ keypoints, points: Float64Array.of(0, 0.1, 1, 0, -0.1, 1) })[0]).toBeCloseTo(1, 12)
  const turned = facing({ keypoints, points: Float64Array.of(-0.1, 0, 1, 0.1, 0, 1.02) })
  expect(turned[1]).toBeCloseTo(1, 12)
})

test('moments without a hip do not count, and who turned right round faces no way', () => {
  expect(facing({ keypoints, points: Float64Array.of(NaN, NaN, NaN, 0, 0, 1, -0.1, 0, 1, 0.1, 0, 1) })[1]).toBeCloseTo(1, 12)
  expect(facing({ keypoints, points: Float64Array.of(-0.1, 0, 1, 0.1, 0, 1, 0.1, 0, 1, -0.1, 0, 1) })).toEqual([1, 0, 0])
  expect(facing({ keypoints: ['nose'], points: Float64Array.of(0, 0, 1) })).toEqual([1, 0, 0])
})
