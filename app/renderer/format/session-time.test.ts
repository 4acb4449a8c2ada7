import { expect, it } from 'vitest'
import { seconds } from './session-time.ts'

it('tells session time to the millisecond', () => {
  expect([0, 5_200_000, 59_999_400, 59_999_500, 65_200_000, 3_905_200_000].map(seconds)).toEqual([
    '0.000 s',
    '5.200 s',
    '59.999 s',
    '1:00.000',
    '1:05.200',
    '1:05:05.200',
  ])
})

it('has a sign only for what lies before the session’s beginning', () => {
  expect([-42_000, -300, -61_500_000].map(seconds)).toEqual(['−0.042 s', '0.000 s', '−1:01.500'])
})
