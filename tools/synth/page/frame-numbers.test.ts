import { expect, it } from 'vitest'
import { circling } from '../testing/motions.ts'
import { fromNumbers, toNumbers } from './frame-numbers.ts'

it('a frame that travelled as numbers is the frame that was asked for', () => {
  const poses = [0, 0.25, 0.5].map(circling().poseAt)
  const { camera, index, beltOffsetM, poses: came } = fromNumbers(toNumbers({ camera: 2, index: 31, beltOffsetM: 0.5, poses }))
  expect([camera, index, beltOffsetM, came.length]).toEqual([2, 31, 0.5, 3])
  for (const [number, pose] of poses.entries()) {
    for (const [segment, { origin, axes }] of Object.entries(pose)) {
      const there = came[number]![segment as keyof typeof pose]
      for (const [place, value] of [...origin, ...axes].entries()) expect([...there.origin, ...there.axes][place]).toBeCloseTo(value, 6)
    }
  }
})
