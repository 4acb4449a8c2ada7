import fc from 'fast-check'
import { expect, it } from 'vitest'
import { median, medianBetween } from './median.ts'

it('is in the middle by size, not as text, whatever the order', () => {
  expect(median([10, 9, 100])).toBe(10)
  expect(medianBetween([10, 9, 100])).toBe(10)
})

it('of an even number is the larger of the two in the middle, or half-way between them', () => {
  expect(median([4, 1, 2, 3])).toBe(3)
  expect(medianBetween([4, 1, 2, 3])).toBe(2.5)
})

it('of none is unknown', () => {
  expect(median([])).toBeNaN()
  expect(medianBetween([])).toBeNaN()
})

it('leaves the values as they were', () => {
  const values = Float64Array.of(3, 1, 2)
  median(values)
  medianBetween(values)
  expect([...values]).toEqual([3, 1, 2])
})

it('is what a sort of all of them says, few or many, alike or not a number', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 70 }), (values) => {
      const inOrder = Float64Array.from(values).sort()
      expect(median(values) === inOrder[values.length >> 1] || Number.isNaN(inOrder[values.length >> 1])).toBe(true)
      expect(Number.isNaN(median(values))).toBe(Number.isNaN(inOrder[values.length >> 1]!))
    }),
  )
})
