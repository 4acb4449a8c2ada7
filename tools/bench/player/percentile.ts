/** The value that this share of the tries does not exceed. */
export function percentile(tries: readonly number[], share: number): number {
  const sorted = tries.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
