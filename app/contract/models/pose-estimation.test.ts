import { expect, test } from 'vitest'
import { poseParams } from './pose-estimation.ts'

const PARAMS = { estimator: 'mediapipe', model: 'pose-landmarker-lite', modelFiles: { landmarker: 'a'.repeat(64) }, people: 1, settings: {} }

test('a device cannot get into what the key is made from', () => {
  expect(poseParams.parse(PARAMS)).toEqual(PARAMS)
  expect(poseParams.safeParse({ ...PARAMS, device: 'CPU' }).success).toBe(false)
})

test.each([0, 11, 1.5])('%d people in a picture are refused', (people) => {
  expect(poseParams.safeParse({ ...PARAMS, people }).success).toBe(false)
})
