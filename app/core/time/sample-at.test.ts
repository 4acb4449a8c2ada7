import { expect, test } from 'vitest'
import { sampleAt, usualStepUs } from './sample-at.ts'

const timesUs = BigInt64Array.of(0n, 10_000n, 20_000n, 30_000n, 80_000n)

test('the nearest sample holds, halfway the later one, and not for long where none is near', () => {
  const stepUs = usualStepUs(timesUs)
  expect(stepUs).toBe(10_000)
  expect([-7_501, -7_500, 0, 4_999, 5_000, 9_999, 14_999].map((us) => sampleAt(timesUs, stepUs, us))).toEqual([null, 0, 0, 0, 1, 1, 1])
  expect([30_001, 37_500, 37_501, 72_499, 72_500, 87_500, 87_501].map((us) => sampleAt(timesUs, stepUs, us))).toEqual([3, 3, null, null, 4, 4, null])
})

test('a moment just before a row takes that row, not the one a whole step ago', () => {
  const rowsUs = BigInt64Array.of(12_000n, 28_600n, 45_300n)
  expect([11_000, 27_000, 29_000, 44_000].map((us) => sampleAt(rowsUs, usualStepUs(rowsUs), us))).toEqual([0, 1, 1, 2])
})

test('one sample alone holds at its own moment', () => {
  expect(usualStepUs(BigInt64Array.of(5n))).toBe(0)
  expect([4, 5, 6].map((us) => sampleAt(BigInt64Array.of(5n), 0, us))).toEqual([null, 0, null])
})
