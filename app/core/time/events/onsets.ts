import { median } from '../../math/median.ts'

/** Of the envelope: a millisecond is finer than sound is anyway, which takes three for each metre. */
export const ENVELOPE_HZ = 1000

/** Below the loudest, in amplitude: what is quieter counts as silence. */
const SILENCE = 1e-3
/** Milliseconds that are taken together, and over which a rise is told. */
const WINDOW = 5
const REACH = 8
/** So many times the usual unrest is a rise that something has made. */
const LEAST_RISE = 8

/**
 * How steeply sound swells, by milliseconds: rises of the logarithm of its energy, so that a clap counts as much far from the
 * microphone as near it (Bello et al. 2005, IEEE Trans Speech Audio Process 13:1035), where they stand out from the noise.
 * `signal` is mono, or an envelope already.
 */
export function onsetsOf(signal: ArrayLike<number>, rateHz: number): Float64Array {
  const energy = smoothed(energies(signal, rateHz))
  const floor = SILENCE ** 2 * energy.reduce((most, value) => Math.max(most, value), 0) || 1
  const rise = energy.map((value, at) => (at < REACH ? 0 : Math.log((value + floor) / (energy[at - REACH]! + floor))))
  const least = LEAST_RISE * median(rise.map(Math.abs))
  return rise.map((value) => Math.max(0, value - least))
}

/** By millisecond, of the differences between samples: that leaves out the hum and rumble that rooms are full of. */
function energies(signal: ArrayLike<number>, rateHz: number): Float64Array {
  const result = new Float64Array(Math.ceil((signal.length / rateHz) * ENVELOPE_HZ))
  if (rateHz <= 2 * ENVELOPE_HZ) return result.map((_, at) => between(signal, (at / ENVELOPE_HZ) * rateHz) ** 2)
  const counts = new Float64Array(result.length)
  for (let sample = 1; sample < signal.length; sample++) {
    const at = Math.floor((sample / rateHz) * ENVELOPE_HZ)
    const difference = signal[sample]! - signal[sample - 1]!
    result[at]! += difference * difference
    counts[at]! += 1
  }
  return result.map((sum, at) => sum / Math.max(1, counts[at]!))
}

/** Of this and those before. */
function smoothed(values: Float64Array): Float64Array {
  let sum = 0
  return values.map((value, at) => {
    sum += value - (at < WINDOW ? 0 : values[at - WINDOW]!)
    return Math.max(0, sum) / WINDOW
  })
}

function between(signal: ArrayLike<number>, place: number): number {
  const from = Math.min(signal.length - 1, Math.floor(place))
  return signal[from]! + (place - from) * ((signal[from + 1] ?? signal[from]!) - signal[from]!)
}
