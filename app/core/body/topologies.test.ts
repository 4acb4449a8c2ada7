import { expect, it } from 'vitest'
import { HALPE_26 } from './halpe26.ts'
import { KEYPOINTS, type KnownTopology } from './topologies.ts'

it.each([
  ['halpe-26', 26],
  ['coco-17', 17],
  ['coco-18', 18],
  ['body-25', 25],
  ['body-25b', 25],
  ['coco-23', 23],
] as [KnownTopology, number][])('%s has %d keypoints, each once and each of the canonical ones', (topology, count) => {
  const keypoints = KEYPOINTS[topology]
  expect(new Set(keypoints).size).toBe(count)
  for (const keypoint of keypoints) expect(HALPE_26).toContain(keypoint)
})

it('mediapipe-33 has 33 keypoints, each once, 21 of them canonical', () => {
  const keypoints: readonly string[] = KEYPOINTS['mediapipe-33']
  expect(new Set(keypoints).size).toBe(33)
  expect(HALPE_26.filter((keypoint) => keypoints.includes(keypoint))).toHaveLength(21)
  // Places by the drawing of the model’s landmarks.
  expect([0, 2, 7, 11, 14, 15, 23, 26, 28, 29, 32].map((place) => keypoints[place])).toEqual(['nose', 'left-eye', 'left-ear', 'left-shoulder', 'right-elbow', 'left-wrist', 'left-hip', 'right-knee', 'right-ankle', 'left-heel', 'right-big-toe'])
})

it('every model has both sides of what it has', () => {
  const other = (keypoint: string) => keypoint.replace(/^(left|right)-/, (side) => (side === 'left-' ? 'right-' : 'left-'))
  for (const keypoints of Object.values(KEYPOINTS) as (readonly string[])[]) for (const keypoint of keypoints) expect(keypoints).toContain(other(keypoint))
})
