import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleCount } from './samples.ts'

it.each([2.3, 1.15, 4.35, 8.7])('a trial of %d s has a last sample at its end, whatever its length is rounded to', (durationS) => {
  expect(sampleCount(durationS, 100)).toBe(Math.round(durationS * 100) + 1)
})

it('samples from 0 to the end and never a whole one beyond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 2000 }), (durationMs, rateHz) => {
      // in whole numbers, which nothing rounds
      expect(sampleCount(durationMs / 1000, rateHz)).toBe(Math.floor((durationMs * rateHz) / 1000) + 1)
    }),
  )
})

it('has none where the trial ends before the device begins', () => {
  expect(sampleCount(-0.5, 100)).toBe(0)
})
