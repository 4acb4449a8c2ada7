import { LEAST_SAMPLES, lowPass } from './butterworth.ts'

/** What the low-pass does to noise of variance 1 that is new in every sample: by samples away from the nearer end, up to where the end is not felt any more. */
export interface NoiseGain {
  /** The variance that is left. At the very ends the low-pass takes away little. */
  left: Float64Array
  /** That of what was taken away. */
  taken: Float64Array
}

/** In periods of the cut-off. */
const FELT_PERIODS = 1.5

export function noiseGain(cutOffHz: number, rateHz: number): NoiseGain {
  const felt = Math.max(LEAST_SAMPLES, Math.ceil((FELT_PERIODS * rateHz) / cutOffHz))
  const gain: NoiseGain = { left: new Float64Array(felt), taken: new Float64Array(felt) }
  const impulse = new Float64Array(2 * felt)
  for (let at = 0; at < impulse.length; at++) {
    impulse[at] = 1
    const answer = lowPass(impulse, cutOffHz, rateHz)
    for (let sample = 0; sample < felt; sample++) {
      gain.left[sample]! += answer[sample]! ** 2
      gain.taken[sample]! += (impulse[sample]! - answer[sample]!) ** 2
    }
    impulse[at] = 0
  }
  return gain
}
