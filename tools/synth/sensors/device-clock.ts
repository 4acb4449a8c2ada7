import type { StreamClock } from '../../../app/core/time/stream-clock.ts'
import { randomStream } from '../random.ts'
import { sampleCount } from '../sample-count.ts'

const OFFSET_S = 0.15
const DRIFT_PPM = 40

/** A device that somebody switched on by hand, with a quartz of its own. */
export function deviceClock(seed: number, device: string): StreamClock {
  const random = randomStream(seed, `clock/${device}`)
  return { offsetUs: Math.round(random.uniform(0, OFFSET_S) * 1e6), rate: rateOf(Math.round(random.uniform(-DRIFT_PPM, DRIFT_PPM) * 10) / 10) }
}

/** Session seconds that a second of a clock lasts that runs slow by so many millionths. */
export function rateOf(driftPpm: number): number {
  return Number((1 + driftPpm * 1e-6).toFixed(10))
}

/** When a device takes its samples, in session seconds, to the trial's end. */
export function sampleTimesS({ offsetUs, rate }: StreamClock, rateHz: number, durationS: number): number[] {
  const count = sampleCount((durationS - offsetUs / 1e6) / rate, rateHz)
  return Array.from({ length: count }, (_, index) => offsetUs / 1e6 + (rate * index) / rateHz)
}
