import { LEAST_SAMPLES, lowPass } from '../../signal/butterworth.ts'

/** Slower is skin and cable that move (De Luca et al. 2010, J Biomech 43:1573). */
const HIGH_PASS_HZ = 20
/** Of the rectified signal. Assumed: laboratories use 3 to 10 Hz. */
const LOW_PASS_HZ = 6
/** A muscle's signal goes up to 400 Hz or so; of fewer samples a second what is left is no measure of it. */
const LEAST_RATE_HZ = 800

/** Without lag: high-pass, rectified, low-pass, in the unit of the samples. Null where there are too few of them, or one is missing. */
export function emgEnvelope(samples: Float64Array, rateHz: number): Float64Array | null {
  if (rateHz < LEAST_RATE_HZ || samples.length < LEAST_SAMPLES || samples.some(Number.isNaN)) return null
  // What a low-pass run both ways leaves of a signal, and what the high-pass of the same order and cut-off does, add up to it.
  const slow = lowPass(samples, HIGH_PASS_HZ, rateHz)
  return lowPass(samples.map((sample, at) => Math.abs(sample - slow[at]!)), LOW_PASS_HZ, rateHz)
}
