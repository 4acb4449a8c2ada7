import { expect, it } from 'vitest'
import { HALPE_26 } from '../body/halpe26.ts'
import type { People } from '../body/people/people.ts'
import { KEYPOINTS, type KnownTopology } from '../body/topologies.ts'
import { newPerson, type PersonLabel } from './label.ts'
import { modelPoses, poseOf } from './model-poses.ts'

/** Each keypoint of each person at a place of its own. */
function seen(topology: KnownTopology, offsets: readonly number[], score = 0.9): People {
  const rows = offsets.flatMap((offset) => KEYPOINTS[topology].flatMap((_, n) => [offset + n, 10 * n, score]))
  return { topology, widthPx: 1000, heightPx: 1000, frames: Uint32Array.from(offsets, () => 5), people: Int32Array.from(offsets, (_, n) => n + 1), keypoints: Float32Array.from(rows) }
}
const placed = (id: number, offset: number, keypoints: readonly number[]): PersonLabel => ({ ...newPerson(id, 26), points: HALPE_26.map((_, n) => (keypoints.includes(n) ? { visibility: 'seen', x: offset + n, y: 10 * n, by: 'hand' } : null)) })

it('tells points by their names, what lies between two as their mean, and a lab’s own not at all', () => {
  const [pose] = modelPoses(seen('coco-17', [0]), ['left-knee', 'mid-hip', 'racket-tip', 'left-heel'])(5)
  expect(pose!.points.map((point) => point && [point.x, point.y])).toEqual([[13, 130], [11.5, 115], null, null])
  expect(modelPoses(seen('coco-17', [0]), ['left-knee'])(4)).toEqual([])
  expect(modelPoses(seen('coco-17', [0], 0.05), ['left-knee'])(5)[0]!.points).toEqual([null])
})

it('proposes whoever is nearest to what is placed, and nobody twice', () => {
  const poses = modelPoses(seen('halpe-26', [0, 400]), HALPE_26)(5)
  expect(poseOf(placed(1, 396, [11, 13]), [], poses)?.person).toBe(2)
  expect(poseOf(newPerson(2, 26), [placed(1, 3, [11, 13])], poses)?.person).toBe(2)
  expect(poseOf(placed(1, 5_000, [11, 13]), [], poses)).toBeUndefined()
})
