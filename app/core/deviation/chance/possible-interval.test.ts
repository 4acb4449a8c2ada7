import { expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import { possibleInterval } from './possible-interval.ts'

const PERCENT = [0, 100] as const

it('is the usual one where no limit is near', () => {
  const [low, high] = possibleInterval({ today: 60, reference: 40, halfOfToday: 4, halfOfReference: 3 }, PERCENT)
  expect([low, high]).toEqual([expect.closeTo(15, 9), expect.closeTo(25, 9)])
})

it('ends where today, or the reference, can go no further', () => {
  const near = possibleInterval({ today: 97, reference: 70, halfOfToday: 10, halfOfReference: 5 }, PERCENT)
  expect(near[0]).toBeCloseTo(27 - Math.hypot(10, 5), 9)
  // 100 % less the earliest that the reference may still be.
  expect(near[1]).toBeCloseTo(100 - (70 - 5 * Math.sqrt(1 - 0.3 ** 2)), 9)
  const [low] = possibleInterval({ today: 2, reference: 6, halfOfToday: 12, halfOfReference: 0 }, [0, Infinity])
  expect(low).toBe(-6)
  expect(possibleInterval({ today: 50, reference: 1, halfOfToday: 5, halfOfReference: 20 }, PERCENT)[1]).toBeCloseTo(50 + 5 * Math.sqrt(1 - 0.05 ** 2), 9)
})

it('holds the truth near a limit as often as it says', () => {
  const random = randomStream(1, 'possible interval')
  const [todaySd, referenceSd] = [4, 2]
  for (const [today, reference] of [[0, 3], [1, 1], [2, 8]] as const) {
    const draws = Array.from({ length: 2000 }, () => possibleInterval({ today: Math.max(0, random.gaussian(today, todaySd)), reference: Math.max(0, random.gaussian(reference, referenceSd)), halfOfToday: 1.96 * todaySd, halfOfReference: 1.96 * referenceSd }, [0, Infinity]))
    expect(draws.filter(([low, high]) => low <= today - reference && high >= today - reference).length / draws.length).toBeGreaterThan(0.945)
  }
})
