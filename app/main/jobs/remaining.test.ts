import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remainingUs } from './remaining.ts'

test('half done after ten seconds: ten seconds are left', () => {
  expect(remainingUs(5_000_000, 15_000_000, 0.5)).toBe(10_000_000)
})

test('too early to say: the first second, and the first two hundredths', () => {
  expect(remainingUs(0, 900_000, 0.5)).toBeNull()
  expect(remainingUs(0, 60_000_000, 0.01)).toBeNull()
})

test('it is a whole number that is never negative, less with more done, and nothing at the end', () => {
  const share = fc.double({ min: 0.02, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 1e12 }), share, share, (elapsed, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      const left = remainingUs(0, elapsed, more)!
      expect(Number.isInteger(left)).toBe(true)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(remainingUs(0, elapsed, less)).toBeGreaterThanOrEqual(left)
      expect(remainingUs(0, elapsed, 1)).toBe(0)
    }),
  )
})
