import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitByAthlete, USUAL_SHARES } from './split.ts'

const athletes = fc.dictionary(fc.uuid(), fc.integer({ min: 1, max: 400 }), { minKeys: 1, maxKeys: 40 }).map((counts) => new Map(Object.entries(counts)))

it('everybody is in one part, the same for the same seed, and no part that is asked for stays empty while there are people enough', () => {
  fc.assert(fc.property(athletes, fc.integer(), (frames, seed) => {
    const parts = splitByAthlete(frames, USUAL_SHARES, seed)
    expect([...parts.keys()].toSorted()).toEqual([...frames.keys()].toSorted())
    expect(splitByAthlete(new Map([...frames].toReversed()), USUAL_SHARES, seed)).toEqual(parts)
    expect(new Set(parts.values()).size).toBe(Math.min(3, frames.size))
  }))
})

it('comes near to the shares of frames where people are alike', () => {
  const frames = new Map(Array.from({ length: 40 }, (_, n) => [`athlete ${n}`, 50 + (n % 3)]))
  const parts = splitByAthlete(frames, USUAL_SHARES, 1)
  const share = (part: string) => [...frames].reduce((sum, [athlete, count]) => sum + (parts.get(athlete) === part ? count : 0), 0) / [...frames.values()].reduce((a, b) => a + b)
  expect([share('train'), share('validation'), share('test')]).toEqual([expect.closeTo(0.7, 1), expect.closeTo(0.15, 1), expect.closeTo(0.15, 1)])
})

it('another seed parts equals otherwise; a part of no share has nobody', () => {
  const frames = new Map(Array.from({ length: 12 }, (_, n) => [`athlete ${n}`, 10]))
  expect(new Set([1, 2, 3, 4].map((seed) => JSON.stringify([...splitByAthlete(frames, USUAL_SHARES, seed)].toSorted()))).size).toBeGreaterThan(1)
  expect([...splitByAthlete(frames, { train: 0.8, validation: 0.2, test: 0 }, 1).values()]).not.toContain('test')
})
