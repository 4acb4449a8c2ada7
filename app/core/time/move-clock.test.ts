import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameAt, frameTimes } from './frame-times.ts'
import { clockWithFrameAt, nudgedClock } from './move-clock.ts'
import type { StreamClock } from './stream-clock.ts'

const FILM = (() => {
  const intervals = [16_667n, 16_666n, 40_000n, 8_000n, 16_667n, 33_333n, 16_667n]
  const ptsUs = new BigInt64Array(intervals.length)
  intervals.slice(0, -1).forEach((interval, index) => (ptsUs[index + 1] = ptsUs[index]! + interval))
  return { ptsUs, durationUs: BigInt64Array.from(intervals) }
})()
const clockArbitrary: fc.Arbitrary<StreamClock> = fc.record({
  offsetUs: fc.integer({ min: -10_000_000, max: 10_000_000 }),
  rate: fc.double({ min: 0.99, max: 1.01, noNaN: true }),
})

it('puts the neighbouring frame where one was, however uneven the film', () => {
  fc.assert(
    fc.property(clockArbitrary, fc.integer({ min: 1, max: 5 }), fc.constantFrom(-1, 1), (clock, index, by) => {
      const times = frameTimes(FILM, clock)
      const moved = nudgedClock(clock, times, index, by)
      expect(frameAt(frameTimes(FILM, moved), times.startUs[index]!)).toEqual({ kind: 'frame', index: index + by })
      expect(moved.rate).toBe(clock.rate)
    }),
  )
})

it('puts a frame exactly at a moment', () => {
  fc.assert(
    fc.property(clockArbitrary, fc.nat(6), fc.integer({ min: -5_000_000, max: 5_000_000 }), (clock, index, timeUs) => {
      const moved = clockWithFrameAt(clock, frameTimes(FILM, clock), index, timeUs)
      expect(Math.abs(frameTimes(FILM, moved).startUs[index]! - timeUs)).toBeLessThanOrEqual(1)
    }),
  )
})

it('does not move past the film’s ends', () => {
  const clock = { offsetUs: 5, rate: 1 }
  const times = frameTimes(FILM, clock)
  expect(nudgedClock(clock, times, 0, -1)).toBe(clock)
  expect(nudgedClock(clock, times, 6, 1)).toBe(clock)
})
