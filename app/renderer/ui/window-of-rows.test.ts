import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowWindow, scrollToRow } from './window-of-rows.ts'

it('draws every row in sight and few others', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 90 }), fc.nat(100_000), fc.nat(2_000), (count, rowHeight, scrollTop, height) => {
      const { first, end } = rowWindow(count, rowHeight, scrollTop, height)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(count)
      for (let index = 0; index < count; index += 1) {
        const inSight = (index + 1) * rowHeight > scrollTop && index * rowHeight < scrollTop + height
        expect(!inSight || (index >= first && index < end)).toBe(true)
      }
      expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 14)
    }),
    { numRuns: 50 },
  )
})

it('scrolls no further than needed', () => {
  expect(scrollToRow(3, 40, 0, 400)).toBe(0)
  expect(scrollToRow(10, 40, 0, 400)).toBe(40)
  expect(scrollToRow(2, 40, 200, 400)).toBe(80)
})
