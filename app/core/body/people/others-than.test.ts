import { expect, it } from 'vitest'
import { linesOf } from '../bones.ts'
import { othersThan } from './others-than.ts'
import { personNear } from './person-near.ts'
import type { People } from './people.ts'
import { KEYPOINTS } from '../topologies.ts'

const names = KEYPOINTS['coco-17']
/** Everybody stands still, 100 px high and 60 px beside each other; what is below the hips of the third is not seen. */
const standing = (person: number) => names.flatMap((name, keypoint) => (person === 2 && keypoint > names.indexOf('right-hip') ? [NaN, NaN, 0] : [60 * person + (name.startsWith('left') ? 5 : 0), 6 * keypoint, 0.9]))
const table = (rows: readonly (readonly [frame: number, person: number])[]): People => ({
  topology: 'coco-17',
  widthPx: 300,
  heightPx: 120,
  frames: Uint32Array.from(rows, ([frame]) => frame),
  people: Int32Array.from(rows, ([, person]) => person),
  keypoints: Float32Array.from(rows.flatMap(([, person]) => standing(person))),
})

const all = table([[0, 0], [0, 1], [2, 1], [2, 0], [2, 2], [3, 2]])

it('others are all rows but those of the one person', () => {
  expect(othersThan(all, table([[0, 0], [2, 0]]))).toEqual(table([[0, 1], [2, 1], [2, 2], [3, 2]]))
  expect(othersThan(all, table([]))).toEqual(all)
  expect(othersThan(table([]), table([[0, 0]]))).toEqual(table([]))
})

it('who is near a pixel is known by their limbs, and nobody is far from them', () => {
  expect(personNear(all, 2, [61, 40])).toMatchObject({ row: 2 })
  expect(personNear(all, 2, [33, 40])).toBeUndefined()
  expect(personNear(all, 2, [120, 90]), 'what is not seen of somebody is not there').toBeUndefined()
  expect(personNear(all, 1, [61, 40])).toBeUndefined()
})

it('a model without neck and mid-hip has a trunk all the same', () => {
  const lines = linesOf(names).map(([from, to]) => `${names[from]} ${names[to]}`)
  expect(lines).toContain('left-shoulder left-hip')
  expect(linesOf(KEYPOINTS['halpe-26'])).toHaveLength(23)
})
