/** A highest sample among its neighbours, between samples by the parabola through three of them. */
export interface Peak {
  /** In samples, with its fraction. */
  at: number
  value: number
}

/** Those that are higher than everything within `reach` samples to both sides. Nearer to an end nobody knows what is higher beyond it. */
export function peaksOf(samples: Float64Array, reach: number): Peak[] {
  const peaks: Peak[] = []
  for (let at = Math.max(1, reach); at < samples.length - Math.max(1, reach); at++) if (isHighest(samples, at, reach)) peaks.push(betweenSamples(samples, at))
  return peaks
}

/** Whether the samples fall by at least so much to both sides of a peak, before they are higher than it and within so many of them. */
export function standsOut(samples: Float64Array, peak: Peak, leastFall: number, within: number): boolean {
  const fallsTowards = (step: 1 | -1) => {
    for (let at = Math.round(peak.at), last = at + step * within; at >= 0 && at < samples.length && (last - at) * step >= 0; at += step) {
      if (samples[at]! > peak.value) return false
      if (peak.value - samples[at]! >= leastFall) return true
    }
    return false
  }
  return fallsTowards(-1) && fallsTowards(1)
}

function isHighest(samples: Float64Array, at: number, reach: number): boolean {
  const value = samples[at]!
  for (let other = at - reach; other <= at + reach; other++) {
    // Of a plateau the first sample counts.
    if (samples[other]! > value || (samples[other] === value && other < at)) return false
  }
  return true
}

function betweenSamples(samples: Float64Array, at: number): Peak {
  const [before, value, after] = [samples[at - 1]!, samples[at]!, samples[at + 1]!]
  const bend = before - 2 * value + after
  const shift = bend < 0 ? (before - after) / (2 * bend) : 0
  return { at: at + shift, value: value - ((before - after) * shift) / 4 }
}
