import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxBetween, cornersOf } from './box.ts'

const coordinate = fc.integer({ min: -50, max: 500_000 }).map((hundredths) => hundredths / 100)
const corner = fc.tuple(coordinate, coordinate)

test('whichever corner of a box is taken, with the one across from it it is the same box', () => {
  fc.assert(
    fc.property(corner, corner, (one, other) => {
      fc.pre(one[0] !== other[0] && one[1] !== other[1])
      const box = boxBetween(one, other)!
      for (const { at, across } of cornersOf(box)) expect(boxBetween(at, across)).toEqual(box)
    }),
  )
})

test('a corner that is dragged over the others turns the box about, and it keeps its sides in order', () => {
  const [{ across }] = cornersOf({ left: 10, top: 20, right: 30, bottom: 50 }) as [ReturnType<typeof cornersOf>[number]]
  expect(boxBetween([35, 60], across)).toEqual({ left: 30, top: 50, right: 35, bottom: 60 })
})

test('what has no width or no height is no box', () => {
  expect(boxBetween([3, 4], [3, 9])).toBeNull()
  expect(boxBetween([3, 4], [8, 4])).toBeNull()
})
