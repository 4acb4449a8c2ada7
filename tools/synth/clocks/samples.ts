import type { StreamClock } from '../../../app/core/time/stream-clock.ts'

/** A period that is so nearly whole has only been rounded: 2.3 s × 100 Hz is 229.999…97. */
const ROUNDING = 1e-6

/** How many even samples lie from 0 to the end, both among them; none before 0. */
export function sampleCount(durationS: number, rateHz: number): number {
  return Math.max(0, Math.floor(durationS * rateHz + ROUNDING) + 1)
}

/** Session times from 0 to the trial's end, evenly. */
export function evenTimesS(rateHz: number, durationS: number): number[] {
  return Array.from({ length: sampleCount(durationS, rateHz) }, (_, index) => index / rateHz)
}

/** When a device takes its samples, in session seconds, to the trial's end. */
export function sampleTimesS({ offsetUs, rate }: StreamClock, rateHz: number, durationS: number): number[] {
  const count = sampleCount((durationS - offsetUs / 1e6) / rate, rateHz)
  return Array.from({ length: count }, (_, index) => offsetUs / 1e6 + (rate * index) / rateHz)
}
