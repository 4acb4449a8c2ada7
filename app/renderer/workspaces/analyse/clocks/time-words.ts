/** Within a day of the session's beginning. */
const MOST_US = 86_400_000_000

/** To the microsecond, without zeros that say nothing: `16.667`, `−4`. */
export const timeInMs = (us: number) => String(us / 1000).replace('-', '−')

/** Null where it is no number of milliseconds, or more than a day. */
export function readTimeUs(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  const us = /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Math.round(Number(plain) * 1000) : Number.NaN
  return Math.abs(us) <= MOST_US ? us : null
}
