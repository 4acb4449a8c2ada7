import { expect, it } from 'vitest'
import { tellingFrames } from './fit-all.ts'

it.each([0, 7, 600, 1999, 2500, 6000, 36_000])('of %d frames those that tell how far off cameras are lie all over the trial, at least ten in a row, and are no more than are needed', (frames) => {
  const telling = tellingFrames(frames)
  expect(telling.length).toBeLessThanOrEqual(2000)
  expect(telling.length).toBeGreaterThanOrEqual(Math.min(frames, 1900))
  expect(new Set(telling).size).toBe(telling.length)
  expect(Math.max(0, ...telling)).toBeLessThan(Math.max(1, frames))
  const begins = telling.filter((frame, place) => telling[place - 1] !== frame - 1)
  for (const begin of begins) expect(telling).toEqual(expect.arrayContaining(Array.from({ length: Math.min(10, frames - begin) }, (_, place) => begin + place)))
  expect(telling.filter((frame) => frame < frames / 2).length).toBeLessThan(0.55 * telling.length + 10)
})
