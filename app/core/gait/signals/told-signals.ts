import type { CycleSignal } from './cycle-signal.ts'

/** What a single-precision file holds: volts of a muscle are millionths. */
const DIGITS = 7

/** As plain data that JSON holds. */
export function toldSignals(signals: readonly CycleSignal[]) {
  const rounded = (value: number): number => Number(value.toPrecision(DIGITS))
  return signals.map(({ spread: { mean, sd, n }, ...signal }) => ({ ...signal, mean: Array.from(mean, rounded), sd: n < 2 ? null : Array.from(sd, rounded), n }))
}
