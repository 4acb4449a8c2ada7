/** Of a mean over strides, its spread, its interval and what its events may be off by: as many digits as the least sure of these leaves a meaning, wherever it is read. */
import { decimalsFor } from '../../math/decimals.ts'
import { NORMAL_95 } from '../../math/normal.ts'
import { decimalsBy } from './rounded.ts'

interface Mean {
  value: number
  sd: number | null
  interval?: readonly [number, number] | null | undefined
  /** Standard deviation; of few strides there is no interval that holds it. */
  events?: { mean: number } | undefined
}

const MOST_DECIMALS = 3
/** Where nothing tells it, as many as a person reads. */
const UNTOLD_DECIMALS = 2
const SMALL = 10

/** Angles and percents as findings are rounded: never finer than a tenth. */
export function decimalsOfMean({ value, sd, interval, events }: Mean, unit: string): number {
  const spread = Math.max(sd ?? 0, interval ? Math.max(value - interval[0], interval[1] - value) : 0, NORMAL_95 * (events?.mean ?? 0))
  const isTold = sd !== null || spread > 0
  if (unit === '°' || unit === '%') return decimalsBy(isTold ? spread : null)
  if (isTold) return decimalsFor(spread, MOST_DECIMALS)
  return Math.abs(value) < SMALL ? UNTOLD_DECIMALS : 0
}

/** What rounds to nothing is still something: less than the last digit. */
export const sdWords = (sd: number, decimals: number): string => (sd > 0 && Number(sd.toFixed(decimals)) === 0 ? `< ${(10 ** -decimals).toFixed(decimals)}` : sd.toFixed(decimals))
