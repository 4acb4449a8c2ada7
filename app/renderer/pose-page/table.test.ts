import { expect, it } from 'vitest'
import { tableOf } from './table.ts'
import type { Landmarks } from './visibility.ts'

const SHOWN = { displayWidth: 540, displayHeight: 960, widthPx: 539, heightPx: 960 }
const at = (x: number, y: number, visibility = 0.8): Landmarks => Array.from({ length: 33 }, () => ({ x, y, visibility }))

it('gives pixels whose first has its centre at (0, 0)', () => {
  const { keypoints } = tableOf([{ frame: 7, found: [at(0.5 / 540, 0.5 / 960)] }], SHOWN)
  expect(keypoints[0]).toBeCloseTo(0, 5)
  expect(keypoints[1]).toBeCloseTo(0, 5)
  expect(keypoints[2]).toBeCloseTo(0.8, 5)
})

it('does not trust what lies outside of the picture, also where a stand-in has one column more', () => {
  const scores = [at(0.5, 0.5), at(-0.001, 0.5), at(0.5, 1.001), at(539.5 / 540, 0.5)].map((landmarks) => tableOf([{ frame: 0, found: [landmarks] }], SHOWN).keypoints[2])
  expect(scores).toEqual([expect.closeTo(0.8, 5), 0, 0, 0])
})

it('has a row a person and frame, and none for frames that show nobody', () => {
  const { frames, people, keypoints } = tableOf([{ frame: 3, found: [at(0.1, 0.1), at(0.2, 0.2)] }, { frame: 4, found: [] }, { frame: 5, found: [at(0.3, 0.3)] }], SHOWN)
  expect([[...frames], [...people], keypoints.length]).toEqual([[3, 3, 5], [0, 1, 0], 3 * 33 * 3])
})
