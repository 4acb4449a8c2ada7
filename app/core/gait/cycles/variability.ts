import type { Spread } from './over-strides.ts'

/** Fewer strides do not tell how much a person varies (design §6). */
const STRIDES_FOR_VARIABILITY = 50

export interface Variability {
  sd: number
  /** Standard deviation as a share of the mean. */
  cvPercent: number
  n: number
  /** Whether there are strides enough. */
  isJudged: boolean
}

/** Null of fewer than two strides. */
export function variabilityOf({ value, sd, n }: Spread): Variability | null {
  return n < 2 ? null : { sd, cvPercent: (100 * sd) / Math.abs(value), n, isJudged: n >= STRIDES_FOR_VARIABILITY }
}
