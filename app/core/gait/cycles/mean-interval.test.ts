import { expect, it } from 'vitest'
import { meanInterval } from './mean-interval.ts'

const timing = { mean: 0.005, shared: 0.003, each: 0.01, scatter: 0.01 }

it('strides that are alike by chance leave a mean no surer than the events that bound them', () => {
  const [low, high] = meanInterval('strideTimeS', { value: 1.25, sd: 0, n: 2 }, timing)!
  expect([1.25 - low, high - 1.25]).toEqual([expect.closeTo(1.96 * 0.005, 9), expect.closeTo(1.96 * 0.005, 9)])
})

it('where strides scatter by more than their events may be off, their scatter tells', () => {
  const [low] = meanInterval('strideTimeS', { value: 1.25, sd: 0.02, n: 100 }, { ...timing, mean: 0.001, shared: 0 })!
  expect(1.25 - low).toBeCloseTo((1.984 * 0.02) / 10, 5)
})
