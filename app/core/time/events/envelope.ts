import { ENVELOPE_HZ } from './onsets.ts'

/** Full scale of 16 bits. */
const FULL = 32_768

/**
 * How much sound changes from sample to sample, by milliseconds: what `onsetsOf` would take of the samples themselves, as they come, so
 * that nobody has to keep them. The rate is a multiple of a thousand.
 */
export function envelopeOf(rateHz: number): { take(samples: Int16Array): void; values(): Float32Array } {
  const perValue = rateHz / ENVELOPE_HZ
  const values: number[] = []
  let [sum, count, last] = [0, 0, NaN]
  return {
    take(samples) {
      for (const sample of samples) {
        if (!Number.isNaN(last)) sum += ((sample - last) / FULL) ** 2
        last = sample
        if (++count < perValue) continue
        values.push(Math.sqrt(sum / perValue))
        ;[sum, count] = [0, 0]
      }
    },
    values: () => Float32Array.from(values),
  }
}
