/** Session time: `5.200 s`, `−0.042 s`, and from a minute on, where the colon says it, `1:05.200`. */
export function seconds(us: number, decimals = 3): string {
  const time = sessionTime(us, decimals)
  return time.includes(':') ? time : `${time} s`
}

/** `5.2`, `1:05.20`, `1:05:00`. Rounded before it is split, so that no part of it comes to 60. */
export function sessionTime(us: number, decimals: number): string {
  const perSecond = 10 ** decimals
  const steps = Math.round((Math.abs(us) * perSecond) / 1e6)
  const sign = us < 0 && steps > 0 ? '−' : ''
  const wholeMinutes = Math.floor(steps / (60 * perSecond))
  const rest = ((steps % (60 * perSecond)) / perSecond).toFixed(decimals)
  if (wholeMinutes === 0) return `${sign}${rest}`
  return `${sign}${minutes(wholeMinutes)}:${rest.padStart(decimals === 0 ? 2 : decimals + 3, '0')}`
}

/** `12`, and from an hour on `1:05`. */
function minutes(count: number): string {
  return count < 60 ? String(count) : `${Math.floor(count / 60)}:${String(count % 60).padStart(2, '0')}`
}
