import { expect, it } from 'vitest'
import { symmetryAngle } from './symmetry.ts'
import { variabilityOf } from './variability.ts'

it('is nothing of sides that are alike, a fifth where one is twice the other, and the same with the other sign the other way round', () => {
  expect(symmetryAngle(1.3, 1.3)).toBeCloseTo(0, 12)
  expect(symmetryAngle(1, 2)).toBeCloseTo((100 * (45 - 26.565_051_177)) / 90, 8)
  expect(symmetryAngle(2, 1)).toBeCloseTo(-symmetryAngle(1, 2), 12)
  expect(symmetryAngle(0, 1)).toBeCloseTo(50, 12)
  expect(Math.abs(symmetryAngle(-1, 1))).toBeCloseTo(100, 12)
  expect(symmetryAngle(0, 0)).toBeNaN()
})

it('is the same whatever the unit', () => {
  expect(symmetryAngle(0.7, 0.9)).toBeCloseTo(symmetryAngle(700, 900), 12)
})

it('of strides is told with their number, and judged of fifty', () => {
  expect(variabilityOf({ value: 1.2, sd: 0.03, n: 49 })).toEqual({ sd: 0.03, cvPercent: expect.closeTo(2.5, 9) as number, n: 49, isJudged: false })
  expect(variabilityOf({ value: 1.2, sd: 0.03, n: 50 })!.isJudged).toBe(true)
  expect(variabilityOf({ value: 1.2, sd: Number.NaN, n: 1 })).toBeNull()
})
