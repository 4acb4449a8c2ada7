import type { CycleSignal } from './cycle-signal.ts'

/** What a single-precision file holds: volts of a muscle are millionths. */
const DIGITS = 7

/** More strides are told by their mean and spread alone: dozens of signals over an hour would outweigh all else that a gait holds. */
const MOST_STRIDES = 20

/** As plain data that JSON holds. */
export function toldSignals(signals: readonly CycleSignal[]) {
  const rounded = (value: number): number => Number(value.toPrecision(DIGITS))
  return signals.map(({ spread: { mean, sd, n }, strides, ...signal }) => ({
    ...signal,
    mean: Array.from(mean, rounded),
    sd: n < 2 ? null : Array.from(sd, rounded),
    n,
    ...(n <= MOST_STRIDES && { strides: strides.map((values) => Array.from(values, rounded)) }),
  }))
}
