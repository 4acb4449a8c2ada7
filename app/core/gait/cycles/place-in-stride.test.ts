import { expect, it } from 'vitest'
import { measuredStrides, placeInCounted, placeInStride } from './place-in-stride.ts'

const strides = [
  { fromS: 1, toS: 2, leftOut: null },
  { fromS: 2, toS: 3.5, leftOut: 'it turns' },
  { fromS: 5, toS: 6, leftOut: null },
]

it('says how far into which stride a moment lies; a strike begins the next one', () => {
  expect(placeInStride(strides, 1_250_000)).toEqual({ stride: 0, percent: 25 })
  expect(placeInStride(strides, 2_000_000)).toEqual({ stride: 1, percent: 0 })
  expect(placeInStride(strides, 6_000_000)).toEqual({ stride: 2, percent: 100 })
})

it('says so where no stride is', () => {
  expect([999_999, 4_000_000, 6_000_001].map((us) => placeInStride(strides, us))).toEqual([null, null, null])
  expect(placeInStride([], 0)).toBeNull()
  expect([placeInCounted(strides, 1_250_000), placeInCounted(strides, 2_500_000)]).toEqual([{ stride: 0, percent: 25 }, null])
})

it('leaves out of what findings are of what was left out', () => {
  expect(measuredStrides(strides).map(({ fromS }) => fromS)).toEqual([1, 5])
})
