import { expect, it } from 'vitest'
import { lowPass } from './butterworth.ts'
import { lowPassPoints } from './low-pass-points.ts'

it('filters each stretch by itself, leaves gaps as they are, and counts what is too short to filter', () => {
  const frames = 40
  const value = (frame: number, keypoint: number, axis: number) => Math.sin(0.4 * frame + keypoint) + axis
  const isGap = (frame: number, keypoint: number) => keypoint === 1 && (frame === 20 || frame === 25)
  const points = Float64Array.from({ length: frames * 6 }, (_, at) => {
    const [frame, keypoint, axis] = [Math.floor(at / 6), Math.floor(at / 3) % 2, at % 3]
    return isGap(frame, keypoint) ? NaN : value(frame, keypoint, axis)
  })
  const filtered = lowPassPoints({ frames, keypoints: 2, points }, 6, 60)
  expect(filtered.unfiltered).toBe(4)
  const of = (keypoint: number, axis: number, from: number, to: number) => Array.from({ length: to - from }, (_, index) => filtered.points[6 * (from + index) + 3 * keypoint + axis]!)
  const expected = (keypoint: number, axis: number, from: number, to: number) => [...lowPass(Array.from({ length: to - from }, (_, index) => value(from + index, keypoint, axis)), 6, 60)]
  for (const axis of [0, 1, 2]) {
    expect(of(0, axis, 0, 40)).toEqual(expected(0, axis, 0, 40))
    expect(of(1, axis, 0, 20)).toEqual(expected(1, axis, 0, 20))
    expect(of(1, axis, 20, 26)).toEqual(Array(6).fill(NaN))
    expect(of(1, axis, 26, 40)).toEqual(expected(1, axis, 26, 40))
  }
})
