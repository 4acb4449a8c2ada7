import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeInMs, readTimeUs } from './time-words.ts'

it('reads what it has written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -86_400_000_000, max: 86_400_000_000 }), (us) => {
      expect(readTimeUs(timeInMs(us))).toBe(us)
    }),
  )
})

it('reads milliseconds as people type them', () => {
  expect(['12', '+4', '-16,667', '−0.5', ' 3. ', '.25'].map(readTimeUs)).toEqual([12_000, 4_000, -16_667, -500, 3_000, 250])
})

it('takes nothing else for a time', () => {
  expect(['', 'soon', '1e3', '1:20', '86400001', '--4'].map(readTimeUs)).toEqual([null, null, null, null, null, null])
})
