import { expect, it } from 'vitest'
import { HALPE_26 } from '../../../core/body/halpe26.ts'
import type { People } from '../../../core/body/people/people.ts'
import { faceOf, facesIn } from './hide-faces.ts'

it('covers a head from its top to the neck, and knows none where no point of a face is', () => {
  const face = faceOf([[100, 50], [110, 52], [105, 30]], [[104, 90]])!
  expect(face.radius).toBeGreaterThan(40)
  expect(Math.hypot(face.at[0] - 105, face.at[1] - 30)).toBeLessThan(face.radius)
  expect([faceOf([], [[1, 1]]), faceOf([[1, 1]], [])]).toEqual([null, null])
})

it('finds everybody in a frame, and nobody of another one', () => {
  const row = (x: number) => HALPE_26.flatMap((name) => (name === 'neck' ? [x, 90, 0.9] : name === 'nose' ? [x, 50, 0.1] : [NaN, NaN, 0]))
  const people: People = { topology: 'halpe-26', widthPx: 200, heightPx: 400, frames: Uint32Array.from([3, 3, 4]), people: Int32Array.from([0, 1, 0]), keypoints: Float32Array.from([...row(50), ...row(150), ...row(60)]) }
  expect(facesIn(people, 3).map(({ at }) => at[0])).toEqual([50, 150])
  expect(facesIn(people, 5)).toEqual([])
})
