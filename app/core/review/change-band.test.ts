import { expect, test } from 'vitest'
import { randomStream } from '../math/random-stream.ts'
import { changeBands } from './change-band.ts'

test('a session in which nothing has changed lies in the band 95 times of 100, however few there were before', () => {
  const random = randomStream(1, 'sessions')
  for (const sessions of [3, 8]) {
    const draws = 4_000
    let within = 0
    for (let draw = 0; draw < draws; draw++) {
      const { low, high } = changeBands([Array.from({ length: sessions }, () => random.gaussian(60, 2))])![0]!
      const next = random.gaussian(60, 2)
      if (next >= low && next <= high) within++
    }
    expect(within / draws).toBeCloseTo(0.95, 1.7)
  }
})

test('by the textbook: SEM is the SD between sessions, the minimal detectable change t·√2 of it', () => {
  const [band] = changeBands([[1.2, 1.25, 1.3]])!
  expect(band).toMatchObject({ mean: expect.closeTo(1.25), sem: expect.closeTo(0.05), minimalDetectableChange: expect.closeTo(4.3027 * Math.SQRT2 * 0.05, 4), sessions: 3 })
})

test('two sides share their spread, not their mean; two sessions tell nothing', () => {
  const [left, right] = changeBands([[10, 11, 12], [20, 20, 20]])!
  expect([left!.mean, right!.mean]).toEqual([11, 20])
  expect(left!.sem).toBeCloseTo(Math.sqrt(0.5))
  expect(right!.sem).toBe(left!.sem)
  expect(changeBands([[10, 11]])).toBeNull()
  expect(changeBands([])).toBeNull()
})
