import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceUs } from './nearness.ts'
import { framesToDrop, rangesWorthKeeping, type WatchedFilm } from './worth-keeping.ts'

const times = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 200 }).map((steps) => {
  let at = 0
  return Float64Array.from(steps, (step) => (at += step))
})
const film: fc.Arbitrary<WatchedFilm> = fc
  .record({ times, bytes: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 7 }), place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), travel: fc.constantFrom(-1 as const, 0 as const, 1 as const) })
  .map(({ times, bytes, place, travel }) => ({ times, bytesOf: (index) => bytes[index % bytes.length]!, gaze: { index: Math.floor(place * times.length), travel } }))
const films = fc.array(film, { minLength: 1, maxLength: 5 })
const memory = fc.integer({ min: 1, max: 200_000 })

const bytesIn = (all: readonly WatchedFilm[], ranges: readonly { first: number; last: number }[]) =>
  all.reduce((sum, { times, bytesOf }, place) => {
    const { first, last } = ranges[place]!
    return sum + times.reduce((bytes, _, index) => bytes + (index >= first && index <= last ? bytesOf(index) : 0), 0)
  }, 0)

describe('what is worth keeping', () => {
  test('holds what is looked at, and fits into memory unless that alone does not', () => {
    fc.assert(
      fc.property(films, memory, (all, memoryBytes) => {
        const ranges = rangesWorthKeeping(all, memoryBytes, 0)
        for (const [place, { gaze, times }] of ranges.map((range, index) => [index, all[index]!] as const)) {
          const { first, last } = ranges[place]!
          expect(first >= 0 && first <= gaze.index && gaze.index <= last && last < times.length).toBe(true)
        }
        const atLeast = all.reduce((sum, { gaze, bytesOf }) => sum + bytesOf(gaze.index), 0)
        expect(bytesIn(all, ranges)).toBeLessThanOrEqual(Math.max(memoryBytes, atLeast))
      }),
    )
  })

  test('is as far away in every film, and nothing nearer is left out', () => {
    fc.assert(
      fc.property(films, memory, (all, memoryBytes) => {
        for (const [place, { first, last, reachUs }] of rangesWorthKeeping(all, memoryBytes, 0).entries()) {
          const { times, gaze } = all[place]!
          for (let index = 0; index < times.length; index++) {
            const isIn = index >= first && index <= last
            const us = distanceUs(times, gaze, index)
            // Times are whole microseconds, and count threefold on the side that is left behind.
            expect(isIn ? us <= reachUs + 3 : us > reachUs).toBe(true)
          }
        }
      }),
    )
  })

  test('grows with memory', () => {
    fc.assert(
      fc.property(films, memory, memory, (all, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((bytes) => rangesWorthKeeping(all, bytes, 0)[0]!.reachUs)
        expect(less).toBeLessThanOrEqual(more!)
      }),
    )
  })
})

describe('with memory for everything', () => {
  const twoMinutes: WatchedFilm = { times: Float64Array.from({ length: 1_200 }, (_, index) => index * 100_000), bytesOf: () => 1, gaze: { index: 600, travel: 1 } }
  const secondsAround = (speed: number) => {
    const { first, last } = rangesWorthKeeping([twoMinutes], 1e9, speed)[0]!
    return [600 - first, last - 600].map((frames) => frames / 10)
  }

  test('a window at rest has little decoded that nobody may look at, one that plays more, the more the faster', () => {
    expect(secondsAround(0)).toEqual([0.3, 1])
    expect(secondsAround(0.25)).toEqual([1.6, 5])
    expect(secondsAround(2)).toEqual([3.3, 10])
  })
})

describe('what has to go', () => {
  const kept = (all: readonly WatchedFilm[], chosen: (film: number, index: number) => boolean) =>
    all.flatMap(({ times, bytesOf }, place) =>
      Array.from(times, (_, index) => ({ filmId: String(place), index, bytes: bytesOf(index) })).filter(({ index }) => chosen(place, index)),
    )
  const watched = (all: readonly WatchedFilm[]) => new Map(all.map((one, place) => [String(place), one]))

  test('is never what is looked at, and makes the rest fit', () => {
    fc.assert(
      fc.property(films, memory, fc.func(fc.boolean()), (all, memoryBytes, chosen) => {
        const before = kept(all, chosen)
        const dropped = new Set(framesToDrop(before, watched(all), memoryBytes))
        const rest = before.filter((frame) => !dropped.has(frame))
        const isLookedAt = ({ filmId, index }: { filmId: string; index: number }) => all[Number(filmId)]!.gaze.index === index
        expect([...dropped].filter(isLookedAt)).toEqual([])
        const bytes = rest.reduce((sum, frame) => sum + frame.bytes, 0)
        expect(bytes <= memoryBytes || rest.every(isLookedAt)).toBe(true)
      }),
    )
  })

  test('is nothing that would be decoded again at once', () => {
    fc.assert(
      fc.property(films, memory, (all, memoryBytes) => {
        const ranges = rangesWorthKeeping(all, memoryBytes, 0)
        fc.pre(bytesIn(all, ranges) <= memoryBytes)
        const dropped = framesToDrop(kept(all, () => true), watched(all), memoryBytes)
        expect(dropped.filter(({ filmId, index }) => index >= ranges[Number(filmId)]!.first && index <= ranges[Number(filmId)]!.last)).toEqual([])
      }),
    )
  })

  test('comes from films that are not on screen first', () => {
    fc.assert(
      fc.property(films, films, memory, (shown, hidden, memoryBytes) => {
        const all = [...shown, ...hidden]
        const isHidden = ({ filmId }: { filmId: string }) => Number(filmId) >= shown.length
        const before = kept(all, () => true)
        const dropped = framesToDrop(before, watched(shown), memoryBytes)
        expect(dropped.every(isHidden) || dropped.filter(isHidden).length === before.filter(isHidden).length).toBe(true)
      }),
    )
  })
})
