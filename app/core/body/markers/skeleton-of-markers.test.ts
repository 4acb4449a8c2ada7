import { expect, test } from 'vitest'
import { skeletonFromArrow, skeletonToArrow } from '../skeleton/skeleton-arrow.ts'
import { skeletonOfMarkers } from './skeleton-of-markers.ts'
import { STUDY_MARKERS } from './study-markers.ts'

test('markers that stand for keypoints become those, others keep their names; what is never seen is left out, and what is missing once says so', () => {
  const motion = { markers: ['RKnee', 'Neck', 'left thigh', 'right-knee'], timesS: Float64Array.of(0.01, 0.02), points: Float64Array.of(1, 2, 3, NaN, NaN, NaN, 4, 5, 6, 9, 9, 9, NaN, NaN, NaN, NaN, NaN, NaN, 7, 8, 9, 9, 9, 9) }
  const skeleton = skeletonOfMarkers(motion)!
  expect(skeleton).toEqual({ keypoints: ['right-knee', 'left_thigh'], timesUs: BigInt64Array.of(10_000n, 20_000n), points: Float64Array.of(1, 2, 3, 4, 5, 6, NaN, NaN, NaN, 7, 8, 9), states: Uint8Array.of(1, 1, 0, 1) })
  expect(skeletonFromArrow(skeletonToArrow(skeleton), 'markers')).toEqual(skeleton)
})

test('where no marker is ever seen there is nobody', () => {
  expect(skeletonOfMarkers({ markers: ['Neck'], timesS: Float64Array.of(0), points: new Float64Array(3).fill(NaN) })).toBeNull()
})

const knees = (markers: readonly string[], more: Readonly<Record<string, number>> = {}) => skeletonOfMarkers({ markers, timesS: Float64Array.of(0), points: Float64Array.from(markers.flatMap((marker, at) => [more[marker] ?? at, 0, 0])) })!
const at = ({ keypoints, points }: ReturnType<typeof knees>, keypoint: string) => points[3 * keypoints.indexOf(keypoint)]

test('the axes that a maker’s model has written are its joints, and no markers', () => {
  const axes = ['PEL', 'LFE', 'RFE', 'LTI', 'RTI'].flatMap((segment) => ['O', 'A', 'L', 'P'].map((end) => `Ann:${segment}${end}`))
  const skeleton = knees([...axes, 'Ann:LKNE', 'Ann:LHEE'])
  expect(skeleton.keypoints.toSorted()).toEqual(['LHEE', 'LKNE', 'left-ankle', 'left-heel', 'left-hip', 'left-knee', 'mid-hip', 'right-ankle', 'right-hip', 'right-knee'])
  expect([at(skeleton, 'left-knee'), at(skeleton, 'left-hip'), at(skeleton, 'right-ankle'), at(skeleton, 'left-heel')]).toEqual([4, 7, 16, 21])
})

test('of markers on both sides of a joint it is the middle; a keypoint that says otherwise stays beside it', () => {
  const skeleton = knees([...STUDY_MARKERS, 'RKnee'], { r_knee_study: 2, r_mknee_study: 5, RKnee: 9 })
  expect([at(skeleton, 'right-knee'), at(skeleton, 'RKnee')]).toEqual([3.5, 9])
})

test('of two people’s markers nobody’s are taken for the other’s', () => {
  expect(knees(['Ann:left-knee', 'Bea:LASI']).keypoints).toEqual(['Ann:left-knee', 'Bea:LASI'])
})
