import { expect, it } from 'vitest'
import { peaksOf } from './peaks.ts'

const RATE_HZ = 60
const wave = (seconds: number, frequencyHz: number, lagS: number) => Float64Array.from({ length: RATE_HZ * seconds }, (_, at) => Math.cos(2 * Math.PI * frequencyHz * (at / RATE_HZ - lagS)))

it('finds the tops of a wave between its samples, to a hundredth of one', () => {
  for (const lagS of [0.4, 0.404, 0.4083, 0.413]) {
    const found = peaksOf(wave(5, 1, lagS), 12)
    expect(found.map(({ at }) => Math.round(at / RATE_HZ - lagS) + 0)).toEqual([0, 1, 2, 3, 4])
    for (const { at, value } of found) {
      expect(Math.abs(at / RATE_HZ - lagS - Math.round(at / RATE_HZ - lagS)) * RATE_HZ).toBeLessThan(0.01)
      expect(value).toBeCloseTo(1, 4)
    }
  }
})

it('takes a ripple for no peak, a plateau for one, and nothing at the ends', () => {
  const rippled = wave(3, 1, 0.5).map((value, at) => value + (at % 2) * 1e-3)
  expect(peaksOf(rippled, 12).length).toBe(3)
  expect(peaksOf(Float64Array.of(0, 0, 1, 1, 0, 0), 2).map(({ at }) => at)).toEqual([2.5])
  expect(peaksOf(wave(2, 1, 0.1), 12).map(({ at }) => Math.round(at))).toEqual([66])
})
