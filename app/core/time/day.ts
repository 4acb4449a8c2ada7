const two = (part: number) => String(part).padStart(2, '0')

/** The calendar day where this machine stands, `2026-11-20`: a session of the evening belongs to that evening. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** `17:05` on the clock of this machine. */
export const localTime = (now: Date): string => `${two(now.getHours())}:${two(now.getMinutes())}`

/** `2026-11-20`, moved. */
export function movedDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
