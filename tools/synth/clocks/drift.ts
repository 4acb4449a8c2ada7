/** Session seconds that a second of a clock lasts that runs slow by so many millionths. */
export function rateOf(driftPpm: number): number {
  return Number((1 + driftPpm * 1e-6).toFixed(10))
}
