const STEPS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Decimal units, as disks are sold: `41 GB`, `1.2 MB`. */
export function bytes(count: number): string {
  let value = count
  let step = 0
  while (value >= 999.5 && step < STEPS.length - 1) {
    value /= 1000
    step += 1
  }
  return `${step === 0 || value >= 99.95 ? Math.round(value) : Number(value.toFixed(1))} ${STEPS[step]}`
}

/** Footage time: `5.2 s` below a minute, then `1:12`, then `1:02:03`. */
export function duration(us: number): string {
  const seconds = us / 1e6
  return seconds < 59.95 ? `${Number(seconds.toFixed(seconds < 10 ? 2 : 1))} s` : clock(us)
}

/** `0:05`, `1:12`, `1:02:03`. */
export function clock(us: number): string {
  const total = Math.max(0, Math.round(us / 1e6))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

export const percent = (share: number) => `${Math.round(share * 100)} %`
