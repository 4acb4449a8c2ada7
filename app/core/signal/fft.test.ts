import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fft, inverseFft, powerOfTwoFrom } from './fft.ts'

const values = fc.integer({ min: 0, max: 6 }).chain((power) => fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2 ** power, maxLength: 2 ** power }))

it('is the sum that defines it', () => {
  fc.assert(
    fc.property(values, (signal) => {
      const spectrum = { re: Float64Array.from(signal), im: new Float64Array(signal.length) }
      fft(spectrum)
      for (let k = 0; k < signal.length; k++) {
        const [re, im] = [Math.cos, (angle: number) => -Math.sin(angle)].map((part) => signal.reduce((sum, value, at) => sum + value * part((2 * Math.PI * k * at) / signal.length), 0))
        expect(spectrum.re[k]).toBeCloseTo(re!, 8)
        expect(spectrum.im[k]).toBeCloseTo(im!, 8)
      }
    }),
  )
})

it('goes back to where it came from', () => {
  fc.assert(
    fc.property(values, (signal) => {
      const spectrum = { re: Float64Array.from(signal), im: Float64Array.from(signal, (value) => -2 * value) }
      fft(spectrum)
      inverseFft(spectrum)
      for (const [at, value] of signal.entries()) expect(spectrum.re[at]! / signal.length).toBeCloseTo(value, 8)
    }),
  )
})

it('has a length that holds at least so many', () => {
  expect([1, 2, 3, 1000, 1024].map(powerOfTwoFrom)).toEqual([1, 2, 4, 1024, 1024])
})
