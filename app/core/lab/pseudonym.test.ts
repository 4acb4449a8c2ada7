import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pseudonymOf } from './pseudonym.ts'

test('the same bytes give the same name, and days move by two weeks to half a year', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 32 }), (bytes) => {
      const { name, shiftDays } = pseudonymOf(bytes)
      expect(name).toMatch(/^P-[2-9A-HJKMNP-TV-Z]{6}$/)
      expect(Math.abs(shiftDays)).toBeGreaterThanOrEqual(14)
      expect(Math.abs(shiftDays)).toBeLessThanOrEqual(180)
      expect(pseudonymOf(bytes)).toEqual({ name, shiftDays })
    }),
  )
})
