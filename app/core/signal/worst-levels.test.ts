import fc from 'fast-check'
import { expect, test } from 'vitest'
import { worstBetween, worstLevels, type Grid } from './worst-levels.ts'

const value = fc.oneof(fc.constant(NaN), fc.integer({ min: -50, max: 50 }))
const grids = fc.record({ values: fc.array(value, { minLength: 1, maxLength: 70 }), worse: fc.constantFrom('high' as const, 'low' as const) }).map(({ values, worse }): Grid => ({ rows: ['only'], timesUs: Float64Array.from(values, (_, at) => at), values: Float32Array.from(values), worse }))

test('no level hides the worst number of a stretch, and none invents one that is nowhere near', () => {
  fc.assert(
    fc.property(grids, fc.nat(), fc.nat(), (grid, a, b) => {
      const moments = grid.timesUs.length
      const [from, to] = [Math.min(a % moments, b % moments), Math.max(a % moments, b % moments) + 1]
      const worst = (values: Float32Array) => {
        const there = [...values].filter((one) => !Number.isNaN(one))
        return there.length === 0 ? null : grid.worse === 'high' ? Math.max(...there) : Math.min(...there)
      }
      const drawn = worstBetween(grid, worstLevels(grid), from, to, 0)
      const exact = worst(grid.values.slice(from, to))
      const around = worst(grid.values.slice(Math.max(0, from - (to - from)), to + (to - from)))
      const bad = (one: number | null) => (one === null ? -Infinity : grid.worse === 'high' ? one : -one)
      const seen = Number.isNaN(drawn) ? null : drawn
      expect(bad(seen)).toBeGreaterThanOrEqual(bad(exact))
      expect(bad(seen)).toBeLessThanOrEqual(bad(around))
    }),
  )
})

test('rows keep to themselves', () => {
  const grid: Grid = { rows: ['a', 'b'], timesUs: Float64Array.of(0, 1, 2), values: Float32Array.of(1, 9, 2, 8, 3, NaN), worse: 'high' }
  const levels = worstLevels(grid)
  expect(levels.map((level) => [...level])).toEqual([[1, 9, 2, 8, 3, NaN], [2, 9, 3, NaN], [3, 9]])
  expect([0, 1].map((row) => worstBetween(grid, levels, 0, 3, row))).toEqual([3, 9])
})
