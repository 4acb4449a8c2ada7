import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ticksToUs } from '../../core/media/ticks.ts'
import { askedSeconds, frameNumber, packetTimeUs, sharesItsTime } from './frame-numbers.ts'

const TIMESCALES = [600, 1_000, 24_000, 30_000, 90_000, 1_000_000]

/** Ticks of frames at least ten microseconds apart, after an offset that may be before 0. */
const clip = fc
  .record({ timescale: fc.constantFrom(...TIMESCALES), startTicks: fc.integer({ min: -100_000, max: 1e9 }), steps: fc.array(fc.integer({ min: 10, max: 5_000 }), { minLength: 1, maxLength: 50 }) })
  .map(({ timescale, startTicks, steps }) => {
    let at = startTicks
    const ticks = steps.map((step) => (at += step))
    return { timescale, ticks, times: Float64Array.from(ticks, (tick) => Number(ticksToUs(tick, timescale))) }
  })

describe('a packet', () => {
  test('is the frame of its time, in whatever ticks the container counts', () => {
    fc.assert(
      fc.property(clip, ({ timescale, ticks, times }) => {
        for (const [index, tick] of ticks.entries()) expect(frameNumber(times, packetTimeUs(tick / timescale, timescale))).toBe(index)
      }),
    )
  })

  test('of a stand-in, one microsecond off, is the same frame', () => {
    fc.assert(
      fc.property(clip, fc.constantFrom(-1, 1), ({ times }, off) => {
        for (const [index, time] of times.entries()) expect(frameNumber(times, time + off)).toBe(index)
      }),
    )
  })

  test('is found by asking for the last one that has begun', () => {
    fc.assert(
      fc.property(clip, ({ timescale, ticks, times }) => {
        for (const index of ticks.keys()) expect(ticks.findLastIndex((tick) => tick / timescale <= askedSeconds(times, index))).toBe(index)
      }),
    )
  })

  test('is no frame of another film: between two frames it is unknown, outside of all it is cut away', () => {
    fc.assert(
      fc.property(clip, fc.integer({ min: 3, max: 6 }), ({ times }, off) => {
        expect(frameNumber(times, times[0]! - off)).toBe('cut-away')
        expect(frameNumber(times, times.at(-1)! + off)).toBe('cut-away')
        for (const time of times.subarray(0, -1)) expect(frameNumber(times, time + off)).toBe('unknown')
      }),
    )
  })

  test('that shares its time with another is neither', () => {
    const times = Float64Array.of(0, 20_000, 20_000, 40_000)
    expect([0, 20_000, 40_000].map((time) => frameNumber(times, time))).toEqual([0, 'shared', 3])
    expect([0, 1, 2, 3].map((index) => sharesItsTime(times, index))).toEqual([false, true, true, false])
  })
})
