/** Now, in microseconds since 1970 UTC: the one clock of everything that is stored. */
export function nowUs(): number {
  return Math.round((performance.timeOrigin + performance.now()) * 1_000)
}

/** As a clock on the wall says it here: `2026-11-28 19:25`. */
export function minuteOf(instantUs: number): string {
  const date = new Date(instantUs / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}
