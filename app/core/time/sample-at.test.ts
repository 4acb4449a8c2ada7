import { expect, test } from 'vitest'
import { sampleAt, usualStepUs } from './sample-at.ts'

const timesUs = BigInt64Array.of(0n, 10_000n, 20_000n, 30_000n, 80_000n)

test('the sample before holds until the next one, and not for long where none follows', () => {
  const stepUs = usualStepUs(timesUs)
  expect(stepUs).toBe(10_000)
  expect([-1, 0, 9_999, 10_000, 30_001, 44_999].map((us) => sampleAt(timesUs, stepUs, us))).toEqual([null, 0, 0, 1, 3, 3])
  expect([45_000, 79_999, 80_000, 94_999, 95_000].map((us) => sampleAt(timesUs, stepUs, us))).toEqual([null, null, 4, 4, null])
})

test('one sample alone holds at its own moment', () => {
  expect(usualStepUs(BigInt64Array.of(5n))).toBe(0)
  expect([4, 5, 6].map((us) => sampleAt(BigInt64Array.of(5n), 0, us))).toEqual([null, 0, null])
})
