import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reductionFor } from '../player/worker/reduction.ts'
import { isCoarse } from './draw-picture.ts'

const picture = (by: number) => ({ frame: {} as VideoFrame, by, width: 1088, height: 1920 })

test('a picture that was made for its place on the screen is not coarse there, whichever way it lies', () => {
  const pixels = fc.integer({ min: 20, max: 4_000 })
  fc.assert(
    fc.property(pixels, pixels, fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const), (width, height, rotationDeg) => {
      const onItsSide = rotationDeg === 90 || rotationDeg === 270
      // In the shape of the film, as panels show it.
      const placed = onItsSide ? { width, height: (width * 1088) / 1920 } : { width: (height * 1088) / 1920, height }
      expect(isCoarse(picture(reductionFor({ width: 1088, height: 1920 }, placed)), rotationDeg, placed)).toBe(false)
    }),
  )
})

test('it is where it has grown, and a whole picture never is', () => {
  expect(isCoarse(picture(3), 0, { width: 400, height: 706 })).toBe(true)
  expect(isCoarse(picture(3), 90, { width: 706, height: 400 })).toBe(true)
  expect(isCoarse(picture(1), 0, { width: 4000, height: 7059 })).toBe(false)
})
