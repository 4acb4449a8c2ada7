import { describe, expect, it } from 'vitest'
import { randomStream } from './random-stream.ts'

const drawn = (seed: number, name: string, count = 4000) => {
  const random = randomStream(seed, name)
  return Array.from({ length: count }, () => random.gaussian(2, 3))
}

describe('a random stream', () => {
  it('is the same for the same seed and name, and another for any other', () => {
    expect(drawn(1, 'a', 20)).toEqual(drawn(1, 'a', 20))
    expect(drawn(1, 'a', 20)).not.toEqual(drawn(1, 'b', 20))
    expect(drawn(1, 'a', 20)).not.toEqual(drawn(2, 'a', 20))
  })

  it('has the mean and the spread it is asked for', () => {
    const values = drawn(7, 'spread')
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean).toBeCloseTo(2, 0)
    expect(Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)).toBeCloseTo(3, 0)
  })

  it('draws the same within bounds as without, and the bound for what lies beyond', () => {
    const random = randomStream(7, 'bounded')
    const bounded = Array.from({ length: 4000 }, () => random.boundedGaussian(0, 5, 2, 3))
    expect(bounded).toEqual(drawn(7, 'bounded').map((value) => Math.max(0, Math.min(5, value))))
  })

  it('fills its range evenly', () => {
    const random = randomStream(3, 'even')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 10_000; draw++) counts[random.integer(10)]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
    for (let draw = 0; draw < 1000; draw++) {
      const value = random.uniform(-2, 5)
      expect(value).toBeGreaterThanOrEqual(-2)
      expect(value).toBeLessThan(5)
    }
  })
})
