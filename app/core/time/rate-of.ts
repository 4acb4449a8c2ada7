/** Moments a second, over all of them. */
export function rateOf(timesUs: BigInt64Array): number {
  return timesUs.length < 2 ? Number.NaN : ((timesUs.length - 1) * 1e6) / Number(timesUs.at(-1)! - timesUs[0]!)
}
