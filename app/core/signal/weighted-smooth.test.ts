import { describe, expect, it } from 'vitest'
import { weightedSmooth } from './weighted-smooth.ts'

const RATE_HZ = 60
const wave = (hz: number) => Float64Array.from({ length: 300 }, (_, at) => Math.sin((2 * Math.PI * hz * at) / RATE_HZ))
const same = (weight: number) => new Float64Array(300).fill(weight)
const most = (values: Float64Array) => Math.max(...values.subarray(60, 240).map(Math.abs))

describe('smoothing by weights', () => {
  it('leaves slow waves, half of those at its frequency and little of quick ones', () => {
    expect(most(weightedSmooth(wave(1), same(1), 6, RATE_HZ)!)).toBeGreaterThan(0.999)
    expect(most(weightedSmooth(wave(6), same(1), 6, RATE_HZ)!) / most(wave(6))).toBeCloseTo(0.5, 3)
    expect(most(weightedSmooth(wave(15), same(1), 6, RATE_HZ)!)).toBeLessThan(0.02)
  })

  it('goes by what lies around where samples are not believed, and has what is missing from there', () => {
    const slow = wave(1)
    const spoilt = slow.map((value, at) => (at >= 100 && at < 110 ? value + 1 : value))
    for (const weight of [0.001, 0]) {
      const weights = same(1)
      weights.fill(weight, 100, 110)
      const off = weightedSmooth(spoilt, weights, 6, RATE_HZ)!.map((value, at) => value - slow[at]!)
      expect(most(off), `${weight}`).toBeLessThan(0.12)
    }
    expect(most(weightedSmooth(spoilt, same(1), 6, RATE_HZ)!.map((value, at) => value - slow[at]!))).toBeGreaterThan(0.8)
  })

  it('has no answer from two samples', () => {
    const weights = same(0)
    weights.fill(1, 4, 6)
    expect(weightedSmooth(wave(1), weights, 6, RATE_HZ)).toBeNull()
  })
})
