import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offsetInMs, readOffsetUs } from './offset-words.ts'

it('reads what it has written', () => {
  fc.assert(
    fc.property(fc.integer({ min: -86_400_000_000, max: 86_400_000_000 }), (offsetUs) => {
      expect(readOffsetUs(offsetInMs(offsetUs))).toBe(offsetUs)
    }),
  )
})

it('reads milliseconds as people type them', () => {
  expect(['12', '+4', '-16,667', '−0.5', ' 3. ', '.25'].map(readOffsetUs)).toEqual([12_000, 4_000, -16_667, -500, 3_000, 250])
})

it('takes nothing else for a time', () => {
  expect(['', 'soon', '1e3', '1:20', '86400001', '--4'].map(readOffsetUs)).toEqual([null, null, null, null, null, null])
})
