import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seconds, sessionTime } from './session-time.ts'

it('tells session time to the millisecond', () => {
  expect([0, 5_200_000, 59_999_400, 59_999_500, 65_200_000, 3_905_200_000].map((us) => seconds(us))).toEqual([
    '0.000 s',
    '5.200 s',
    '59.999 s',
    '1:00.000',
    '1:05.200',
    '1:05:05.200',
  ])
})

it('has a sign only for what lies before the session’s beginning', () => {
  expect([-42_000, -300, -61_500_000].map((us) => seconds(us))).toEqual(['−0.042 s', '0.000 s', '−1:01.500'])
})

it('is within half a step of what it tells, with no part that comes to 60', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000_000_000, max: 20_000_000_000 }), fc.nat(3), (us, decimals) => {
      const [, sign, whole] = /^(−?)(.*)$/.exec(sessionTime(us, decimals))!
      const parts = whole!.split(':').map(Number)
      expect(parts.slice(1).every((part) => part < 60)).toBe(true)
      expect(parts.length > 1 || parts[0]! < 60).toBe(true)
      const told = (sign ? -1 : 1) * parts.reduce((sum, part) => sum * 60 + part, 0)
      expect(Math.abs(told * 1e6 - us)).toBeLessThanOrEqual(0.5e6 / 10 ** decimals + 0.01)
    }),
  )
})
