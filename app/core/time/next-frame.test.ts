import { expect, it } from 'vitest'
import { nextFrameUs } from './next-frame.ts'

const times = { startUs: Float64Array.of(0, 10_000, 25_000, 35_000), endUs: 45_000 }

it('goes from frame to frame as they lie, from within one to its beginning or the next', () => {
  expect(nextFrameUs(times, 10_000, 1)).toBe(25_000)
  expect(nextFrameUs(times, 10_000, -1)).toBe(0)
  expect(nextFrameUs(times, 17_000, 1)).toBe(25_000)
  expect(nextFrameUs(times, 17_000, -1)).toBe(10_000)
  expect(nextFrameUs(times, 10_000.0000001, 1)).toBe(25_000)
  expect(nextFrameUs(times, 9_999.9999999, -1)).toBe(0)
})

it('stays within the film', () => {
  expect(nextFrameUs(times, 35_000, 10)).toBe(35_000)
  expect(nextFrameUs(times, 0, -10)).toBe(0)
})
