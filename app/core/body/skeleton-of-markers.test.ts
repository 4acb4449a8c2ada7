import { expect, test } from 'vitest'
import { skeletonFromArrow, skeletonToArrow } from './skeleton-arrow.ts'
import { skeletonOfMarkers } from './skeleton-of-markers.ts'

test('markers that stand for keypoints become those, others keep their names; what is never seen is left out, and what is missing once says so', () => {
  const motion = { markers: ['RKnee', 'Neck', 'left thigh', 'right-knee'], timesS: Float64Array.of(0.01, 0.02), points: Float64Array.of(1, 2, 3, NaN, NaN, NaN, 4, 5, 6, 9, 9, 9, NaN, NaN, NaN, NaN, NaN, NaN, 7, 8, 9, 9, 9, 9) }
  const skeleton = skeletonOfMarkers(motion)!
  expect(skeleton).toEqual({ keypoints: ['right-knee', 'left_thigh'], timesUs: BigInt64Array.of(10_000n, 20_000n), points: Float64Array.of(1, 2, 3, 4, 5, 6, NaN, NaN, NaN, 7, 8, 9), states: Uint8Array.of(1, 1, 0, 1) })
  expect(skeletonFromArrow(skeletonToArrow(skeleton), 'markers')).toEqual(skeleton)
})

test('where no marker is ever seen there is nobody', () => {
  expect(skeletonOfMarkers({ markers: ['Neck'], timesS: Float64Array.of(0), points: new Float64Array(3).fill(NaN) })).toBeNull()
})
