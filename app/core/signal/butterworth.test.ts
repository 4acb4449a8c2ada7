import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfPowerHz, LEAST_SAMPLES, lowPass } from './butterworth.ts'

const wave = (hz: number, rateHz: number, seconds: number) => Float64Array.from({ length: rateHz * seconds }, (_, index) => Math.sin((2 * Math.PI * hz * index) / rateHz))
const amplitude = (samples: Float64Array) => Math.SQRT2 * Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)
const middle = (samples: Float64Array) => samples.subarray(samples.length / 4, (3 * samples.length) / 4)

describe('the low-pass', () => {
  it.each([
    [6, 0.5],
    [6 * 0.802, Math.SQRT1_2],
    [1, 0.999],
    [20, 0.005],
  ])('leaves of a wave of %d Hz the share %d when its cut-off is 6 Hz', (hz, share) => {
    const rateHz = 600
    expect(amplitude(middle(lowPass(wave(hz, rateHz, 20), 6, rateHz)))).toBeCloseTo(share, 2)
  })

  it.each([30, 40])('has no cut-off of %d Hz at 60 Hz, and says below what it has to lie', (hz) => {
    expect(() => lowPass(new Float64Array(20), hz, 60)).toThrow(`A cut-off of ${hz} Hz is too high for 60 frames a second: it has to lie below 30 Hz`)
  })

  it('shifts nothing in time', () => {
    const samples = wave(2, 100, 10)
    const filtered = lowPass(samples, 6, 100)
    const share = amplitude(middle(filtered))
    for (let index = 250; index < 750; index++) expect(filtered[index]).toBeCloseTo(share * samples[index]!, 3)
  })

  it('leaves what does not move as it is, to its very ends', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.integer({ min: LEAST_SAMPLES, max: 200 }), (at, count) => {
        for (const value of lowPass(new Float64Array(count).fill(at), 6, 60)) expect(value).toBeCloseTo(at, 9)
      }),
    )
  })

  it('refuses too few samples, and a cut-off that the rate cannot hold', () => {
    expect(() => lowPass(new Float64Array(LEAST_SAMPLES - 1), 6, 60)).toThrow('too few')
    for (const cutOffHz of [0, 30, Number.NaN]) expect(() => lowPass(new Float64Array(50), cutOffHz, 60)).toThrow('cut-off')
  })
})

it('a wave at the half-power frequency keeps 1/√2 of its height', () => {
  const [rateHz, hz] = [200, halfPowerHz(6)]
  const wave = Float64Array.from({ length: 2000 }, (_, at) => Math.sin((2 * Math.PI * hz * at) / rateHz))
  const middle = lowPass(wave, 6, rateHz).subarray(500, 1500)
  expect(hz).toBeCloseTo(4.81, 2)
  // The bilinear transform bends frequencies a little between 0 and the cut-off.
  expect(Math.max(...middle)).toBeCloseTo(Math.SQRT1_2, 2)
})
