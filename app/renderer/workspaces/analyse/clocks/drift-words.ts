const US_A_MINUTE = 60e6

/** How far a clock runs away from the session's; undefined where it keeps in step. */
export function driftWords(rate: number): string | undefined {
  // Where a second of the film lasts longer than one of the session, the film's clock is slow.
  const msAMinute = ((1 - rate) * US_A_MINUTE) / 1000
  if (msAMinute === 0) return undefined
  const size = Math.abs(msAMinute)
  return `runs ${size < 10 ? size.toFixed(1) : size.toFixed(0)} ms a minute ${msAMinute > 0 ? 'fast' : 'slow'}`
}
