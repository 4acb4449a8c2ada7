const ENOUGH_SHARE = 0.02
const ENOUGH_US = 1_000_000

/** Time left at the pace so far; null while too little is known to say. */
export function remainingUs(startedUs: number, nowUs: number, value: number): number | null {
  const elapsed = nowUs - startedUs
  if (value < ENOUGH_SHARE || value > 1 || elapsed < ENOUGH_US) return null
  return Math.round((elapsed * (1 - value)) / value)
}
