import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GivenFrames } from './given-frames.ts'

test('a run knows exactly the frames it was given, in whatever order', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 5 }), fc.uniqueArray(fc.nat(40)), (entry, indices) => {
      const given = indices.filter((index) => index >= entry)
      const frames = new GivenFrames(entry, entry, 0)
      for (const index of given) frames.add(index)
      expect(Array.from({ length: 50 }, (_, index) => index).filter((index) => frames.given(index))).toEqual(given.toSorted((a, b) => a - b))
      expect(frames.farthest).toBe(Math.max(entry, ...given))
    }),
  )
})
