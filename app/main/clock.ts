/** Now, in microseconds since 1970 UTC: the one clock of everything that is stored. */
export function nowUs(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1_000)
}
