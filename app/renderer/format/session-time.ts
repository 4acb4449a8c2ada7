/** Session time to the millisecond: `5.200 s`, `1:05.200`, `−0.042 s`. */
export function seconds(us: number): string {
  const ms = Math.round(Math.abs(us) / 1000)
  const sign = us < 0 && ms > 0 ? '−' : ''
  if (ms < 60_000) return `${sign}${(ms / 1000).toFixed(3)} s`
  return `${sign}${minutes(Math.floor(ms / 60_000))}:${((ms % 60_000) / 1000).toFixed(3).padStart(6, '0')}`
}

/** `12`, and from an hour on `1:05`. */
function minutes(count: number): string {
  return count < 60 ? String(count) : `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`
}
