import { expect, it } from 'vitest'
import { meanInterval, whyNoInterval } from './mean-interval.ts'

const timing = { mean: 0.005, shared: 0.003, each: 0.01, scatter: 0.01 }

it('of two strides nothing is told, as t with one degree of freedom tells nothing, nor of one', () => {
  for (const [n, words] of [[1, 'one stride'], [2, 'two strides']] as const) {
    expect(meanInterval('strideTimeS', { value: 1.25, sd: n === 1 ? Number.NaN : 0.01, n }, timing)).toBeNull()
    expect(whyNoInterval(n)).toBe(`of ${words} no interval of the mean is told`)
  }
  expect(whyNoInterval(3)).toBeNull()
})

it('strides that are alike by chance leave a mean no surer than the events that bound them', () => {
  const [low, high] = meanInterval('strideTimeS', { value: 1.25, sd: 0, n: 3 }, timing)!
  expect([1.25 - low, high - 1.25]).toEqual([expect.closeTo(1.96 * 0.005, 9), expect.closeTo(1.96 * 0.005, 9)])
})

it('where strides scatter by more than their events may be off, their scatter tells', () => {
  const [low] = meanInterval('strideTimeS', { value: 1.25, sd: 0.02, n: 100 }, { ...timing, mean: 0.001, shared: 0 })!
  expect(1.25 - low).toBeCloseTo((1.984 * 0.02) / 10, 5)
})
