import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clampFrame, extentOf, frameAt, frameTimes, lastStarted, type FrameTimes } from './frame-times.ts'
import type { StreamClock } from './stream-clock.ts'

/** Films of any frame rate, steady or not, from 1 000 frames a second down to one in a quarter of a second. */
const filmArbitrary = fc
  .tuple(fc.bigInt(-2_000_000n, 2_000_000n), fc.array(fc.bigInt(1_000n, 250_000n), { minLength: 1, maxLength: 60 }))
  .map(([start, intervals]) => {
    const ptsUs = new BigInt64Array(intervals.length)
    const durationUs = BigInt64Array.from(intervals)
    let at = start
    intervals.forEach((interval, index) => {
      ptsUs[index] = at
      at += interval
    })
    return { ptsUs, durationUs }
  })
const clockArbitrary: fc.Arbitrary<StreamClock> = fc.record({
  offsetUs: fc.integer({ min: -86_400_000_000, max: 86_400_000_000 }),
  rate: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
})
const timesArbitrary = fc.tuple(filmArbitrary, clockArbitrary).map(([film, clock]) => frameTimes(film, clock))

/** What the search must find, by looking at every frame. */
function nearestByLooking({ startUs }: FrameTimes, timeUs: number): number {
  let best = 0
  startUs.forEach((start, index) => {
    if (Math.abs(start - timeUs) <= Math.abs(startUs[best]! - timeUs)) best = index
  })
  return best
}

it('finds every frame at its own session time, whatever offset and rate', () => {
  fc.assert(
    fc.property(timesArbitrary, (times) => {
      times.startUs.forEach((start, index) => expect(frameAt(times, start)).toEqual({ kind: 'frame', index }))
    }),
  )
})

it('shows the nearest frame, and none that lies further away than another', () => {
  fc.assert(
    fc.property(timesArbitrary, fc.double({ min: 0, max: 1, noNaN: true }), (times, share) => {
      const timeUs = Math.round(times.startUs[0]! + share * (times.endUs - 1 - times.startUs[0]!))
      expect(frameAt(times, timeUs)).toEqual({ kind: 'frame', index: nearestByLooking(times, timeUs) })
    }),
  )
})

it('never goes back while time goes on', () => {
  const rank = (times: FrameTimes, timeUs: number) => {
    const at = frameAt(times, timeUs)
    return at.kind === 'before' ? -1 : at.kind === 'after' ? times.startUs.length : at.index
  }
  fc.assert(
    fc.property(timesArbitrary, fc.integer({ min: -400_000, max: 16_000_000 }), fc.nat(300_000), (times, from, step) => {
      const timeUs = times.startUs[0]! + from
      expect(rank(times, timeUs + step)).toBeGreaterThanOrEqual(rank(times, timeUs))
    }),
  )
})

it('shows nothing before the first frame’s half interval nor after the last one’s end, and says how far off that is', () => {
  const times = frameTimes({ ptsUs: BigInt64Array.of(0n, 20_000n, 40_000n), durationUs: BigInt64Array.of(20_000n, 20_000n, 20_000n) }, { offsetUs: 500_000, rate: 1 })
  expect(frameAt(times, 489_999)).toEqual({ kind: 'before', startsInUs: 10_001 })
  expect(frameAt(times, 490_000)).toEqual({ kind: 'frame', index: 0 })
  expect(frameAt(times, 559_999)).toEqual({ kind: 'frame', index: 2 })
  expect(frameAt(times, 560_000)).toEqual({ kind: 'after', endedAgoUs: 0 })
  expect(frameAt(times, 800_000)).toEqual({ kind: 'after', endedAgoUs: 240_000 })
})

it('tells frames of one and the same time apart by the index that is meant', () => {
  const times = frameTimes({ ptsUs: BigInt64Array.of(0n, 40n, 40n, 80n), durationUs: BigInt64Array.of(40n, 0n, 40n, 40n) }, { offsetUs: 0, rate: 1 })
  expect(frameAt(times, 40)).toEqual({ kind: 'frame', index: 1 })
  expect(frameAt(times, 40, 2)).toEqual({ kind: 'frame', index: 2 })
  expect(frameAt(times, 41, 2)).toEqual({ kind: 'frame', index: 2 })
  expect(frameAt(times, 80, 2)).toEqual({ kind: 'frame', index: 3 })
})

it('keeps a step within the film', () => {
  const times = { startUs: Float64Array.of(0, 10, 20), endUs: 30 }
  expect([-4, 0, 1, 2, 9].map((index) => clampFrame(times, index))).toEqual([0, 0, 1, 2, 2])
})

it('has no frame in a film without frames', () => {
  expect(frameAt({ startUs: new Float64Array(), endUs: 0 }, 5)).toEqual({ kind: 'after', endedAgoUs: 0 })
  expect(extentOf([{ startUs: new Float64Array(), endUs: 0 }])).toBeNull()
})

it('spans all films from the first frame to the last one’s end', () => {
  expect(extentOf([{ startUs: Float64Array.of(5, 10), endUs: 15 }, { startUs: Float64Array.of(-3, 4), endUs: 9 }])).toEqual({ startUs: -3, endUs: 15 })
})

it('knows the last frame that has started', () => {
  const startUs = Float64Array.of(0, 10, 20)
  expect([-1, 0, 9, 10, 25].map((timeUs) => lastStarted(startUs, timeUs))).toEqual([-1, 0, 0, 1, 2])
})
