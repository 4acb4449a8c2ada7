import { refuseTooHigh } from './cut-off-limit.ts'

/** A second-order section, the first coefficient of the denominator being 1. */
interface Section {
  b: readonly [number, number, number]
  a: readonly [number, number]
}

/** Samples that both ends are continued by, mirrored through the end itself: three times the coefficients (as SciPy's `filtfilt`). */
const PADDING = 9

/** What is filtered needs more samples than its ends are continued by. */
export const LEAST_SAMPLES = PADDING + 1

/**
 * Without lag: a second-order Butterworth low-pass run forward, then backward (Butterworth 1930; bilinear transform with
 * its cut-off prewarped). Run twice it has lost 6 dB at `cutOffHz` and 3 dB at 0.8 of it. Every sample has to be a number.
 */
export function lowPass(samples: ArrayLike<number>, cutOffHz: number, rateHz: number): Float64Array {
  if (samples.length < LEAST_SAMPLES) throw new RangeError(`${samples.length} samples are too few to filter: at least ${LEAST_SAMPLES} are needed.`)
  refuseTooHigh(cutOffHz, rateHz)
  if (!(cutOffHz > 0 && rateHz > 0)) throw new RangeError(`No low-pass has a cut-off of ${cutOffHz} Hz at ${rateHz} Hz.`)
  const section = butterworth(cutOffHz, rateHz)
  const continued = withContinuedEnds(samples)
  run(section, continued)
  continued.reverse()
  run(section, continued)
  continued.reverse()
  return continued.slice(PADDING, PADDING + samples.length)
}

function butterworth(cutOffHz: number, rateHz: number): Section {
  const k = Math.tan((Math.PI * cutOffHz) / rateHz)
  const norm = 1 / (1 + Math.SQRT2 * k + k * k)
  const b0 = k * k * norm
  return { b: [b0, 2 * b0, b0], a: [2 * (k * k - 1) * norm, (1 - Math.SQRT2 * k + k * k) * norm] }
}

function withContinuedEnds(samples: ArrayLike<number>): Float64Array {
  const last = samples.length - 1
  const mirrored = (end: number, from: number) => 2 * samples[end]! - samples[from]!
  return Float64Array.from({ length: samples.length + 2 * PADDING }, (_, place) => {
    const index = place - PADDING
    if (index < 0) return mirrored(0, -index)
    return index > last ? mirrored(last, 2 * last - index) : samples[index]!
  })
}

/** In place, transposed direct form II, as if the first sample had gone on for ever before. */
function run({ b, a }: Section, samples: Float64Array): void {
  const first = samples[0] ?? 0
  let one = (1 - b[0]) * first
  let two = (b[2] - a[1]) * first
  for (let index = 0; index < samples.length; index++) {
    const x = samples[index]!
    const y = b[0] * x + one
    one = b[1] * x - a[0] * y + two
    two = b[2] * x - a[1] * y
    samples[index] = y
  }
}

/**
 * Where a second-order Butterworth that is run both ways has lost 3 dB: each pass loses half of them,
 * and 1 + (f/fc)⁴ = √2 (Winter 2009, Biomechanics and Motor Control of Human Movement, 2.2.4.4).
 */
export const halfPowerHz = (cutOffHz: number) => cutOffHz * (Math.SQRT2 - 1) ** 0.25
