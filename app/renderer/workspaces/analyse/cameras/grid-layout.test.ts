import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gridLayout, type Cell } from './grid-layout.ts'

const rowLengths = (cells: readonly Cell[]) => [...Map.groupBy(cells, ({ y }) => y).values()].map((row) => row.length)
const PORTRAIT = 1088 / 1920
const LANDSCAPE = 1920 / 1080

it('puts upright films side by side and wide ones below each other, as the place allows', () => {
  expect(rowLengths(gridLayout(1220, 560, Array(4).fill(PORTRAIT), 2))).toEqual([4])
  expect(rowLengths(gridLayout(1220, 560, Array(4).fill(LANDSCAPE), 2))).toEqual([2, 2])
  expect(rowLengths(gridLayout(600, 1200, Array(3).fill(LANDSCAPE), 2))).toEqual([1, 1, 1])
  expect(rowLengths(gridLayout(1600, 900, Array(9).fill(LANDSCAPE), 2))).toEqual([3, 3, 3])
  expect(rowLengths(gridLayout(1600, 900, [LANDSCAPE], 2))).toEqual([1])
  expect(rowLengths(gridLayout(2_500, 1_180, [LANDSCAPE, LANDSCAPE, 9 / 16, LANDSCAPE], 2))).toEqual([2, 2])
})

const gridArbitrary = fc.record({
  width: fc.integer({ min: 300, max: 2_600 }),
  height: fc.integer({ min: 200, max: 1_500 }),
  aspects: fc.array(fc.double({ min: 0.3, max: 3, noNaN: true }), { minLength: 1, maxLength: 9 }),
})

it('gives every camera a place of its own in the given space', () => {
  fc.assert(
    fc.property(gridArbitrary, ({ width, height, aspects }) => {
      const cells = gridLayout(width, height, aspects, 2)
      expect(cells).toHaveLength(aspects.length)
      for (const cell of cells) {
        expect(cell.x + cell.width).toBeLessThanOrEqual(width + 1e-6)
        expect(cell.y + cell.height).toBeLessThanOrEqual(height + 1e-6)
      }
      const overlap = (a: Cell, b: Cell) => a.x < b.x + b.width - 1e-6 && b.x < a.x + a.width - 1e-6 && a.y < b.y + b.height - 1e-6 && b.y < a.y + a.height - 1e-6
      cells.forEach((one, index) => expect(cells.slice(index + 1).some((other) => overlap(one, other))).toBe(false))
    }),
  )
})

it('keeps the cameras in reading order', () => {
  fc.assert(
    fc.property(gridArbitrary, ({ width, height, aspects }) => {
      const cells = gridLayout(width, height, aspects, 2)
      cells.slice(1).forEach((cell, index) => {
        const before = cells[index]!
        expect(cell.y > before.y || (cell.y === before.y && cell.x > before.x)).toBe(true)
      })
    }),
  )
})

it('has no cells without cameras', () => {
  expect(gridLayout(800, 600, [], 2)).toEqual([])
})
