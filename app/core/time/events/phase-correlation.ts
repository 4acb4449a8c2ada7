import { fft, inverseFft, powerOfTwoFrom, type Spectrum } from '../../signal/fft.ts'

/** Of the usual spectral size: weaker frequencies are noise, and are not made as strong as the others. */
const WEAK = 0.1

/**
 * How well two series go along with each other at every shift, by the phase transform (Knapp & Carter 1976, IEEE Trans Acoust
 * Speech Signal Process 24:320): every frequency counts alike, so that what recurs does not drown what happens once. At a
 * shift `one[t]` is held against `other[t - shift]`.
 */
export function phaseCorrelation(one: Float64Array, other: Float64Array, firstShift: number, shifts: number): Float64Array {
  const size = powerOfTwoFrom(one.length + other.length)
  const [a, b] = [spectrumOf(one, size), spectrumOf(other, size)]
  const strength = new Float64Array(size)
  for (let k = 0; k < size; k++) {
    // a · conjugate(b)
    const re = a.re[k]! * b.re[k]! + a.im[k]! * b.im[k]!
    const im = a.im[k]! * b.re[k]! - a.re[k]! * b.im[k]!
    a.re[k] = re
    a.im[k] = im
    strength[k] = Math.hypot(re, im)
  }
  const usual = strength.reduce((sum, value) => sum + value, 0) / size
  for (let k = 0; k < size; k++) {
    const by = strength[k]! + WEAK * usual || 1
    a.re[k]! /= by
    a.im[k]! /= by
  }
  inverseFft(a)
  return Float64Array.from({ length: shifts }, (_, at) => a.re[(firstShift + at + size) % size]! / size)
}

/** About its mean, so that silence is nothing. */
function spectrumOf(values: Float64Array, size: number): Spectrum {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const spectrum = { re: new Float64Array(size), im: new Float64Array(size) }
  for (let at = 0; at < values.length; at++) spectrum.re[at] = values[at]! - mean
  fft(spectrum)
  return spectrum
}
