/** A period that is so nearly whole has only been rounded: 2.3 s × 100 Hz is 229.999…97. */
const ROUNDING = 1e-6

/** How many even samples lie from 0 to the end, both among them; none before 0. */
export function sampleCount(durationS: number, rateHz: number): number {
  return Math.max(0, Math.floor(durationS * rateHz + ROUNDING) + 1)
}
