import { expect, it } from 'vitest'
import { HALPE_26 } from '../../../core/body/halpe26.ts'
import type { People } from '../../../core/body/people/people.ts'
import { faceOf, facesAround, facesIn } from './hide-faces.ts'

it('covers a head from its top to the neck, and knows none where no point of a face is', () => {
  const face = faceOf([[100, 50], [110, 52], [105, 30]], [[104, 90]])!
  expect(face.radius).toBeGreaterThan(40)
  expect(Math.hypot(face.at[0] - 105, face.at[1] - 30)).toBeLessThan(face.radius)
  expect([faceOf([], [[1, 1]]), faceOf([[1, 1]], [])]).toEqual([null, null])
})

const halpe = (points: Readonly<Record<string, readonly [number, number]>>) => HALPE_26.flatMap((name) => [...(points[name] ?? [NaN, NaN]), points[name] ? 0.1 : 0])
const somebody = (x: number) => halpe({ neck: [x, 90], nose: [x, 50] })
const faceless = halpe({ neck: [150, 90], 'left-knee': [150, 300] })
const seen = (rows: readonly (readonly [frame: number, keypoints: number[]])[]): People => ({ topology: 'halpe-26', widthPx: 200, heightPx: 400, frames: Uint32Array.from(rows, ([frame]) => frame), people: Int32Array.from(rows, () => 0), keypoints: Float32Array.from(rows.flatMap(([, keypoints]) => keypoints)) })

it('finds everybody in a frame, and nobody of another one', () => {
  const people = seen([[3, somebody(50)], [3, somebody(150)], [4, somebody(60)]])
  expect(facesIn(people, 3)!.map(({ at }) => at[0])).toEqual([50, 150])
  expect(facesIn(people, 5)).toEqual([])
})

it('lets no picture leave in which a second person has a face that nobody knows, there or in a frame beside it', () => {
  const both = [[3, somebody(50)], [3, somebody(150)], [4, somebody(50)], [4, somebody(150)]] as const
  expect(facesAround(seen(both), 4, 10)).toHaveLength(4)
  expect(facesIn(seen([...both.slice(0, 3), [4, faceless]]), 4)).toBeNull()
  expect(facesAround(seen([...both.slice(0, 3), [4, faceless]]), 4, 10)).toBeNull()
  expect(facesAround(seen([...both, [5, faceless]]), 4, 10)).toBeNull()
  // Nobody was found at all: somebody is there all the same, or nothing would be shown.
  expect(facesAround(seen(both), 8, 10)).toBeNull()
})
