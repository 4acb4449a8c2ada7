import { localDay } from '../../core/time/day.ts'

/** Calendar days are text, `2026-11-20`: they have no time zone. */
export const today = (now = new Date()) => localDay(now)

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const instantFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** `20 Nov 2026` */
export function showDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : dayFormat.format(date)
}

export const showInstant = (us: number) => instantFormat.format(new Date(us / 1000))

/** Completed years between birth and a day; null where the day comes before. */
export function ageAt(birth: string, day: string): number | null {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
  return Number.isFinite(years) && years >= 0 ? years : null
}

/** `until` is the last day something holds. */
export const expired = (until: string | null, day = today()) => until !== null && until < day
