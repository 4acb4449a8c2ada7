/** How far a number of somebody has to be from their usual one before it is a change, by what their sessions in which nothing was said to have changed differ by. */
import { meanOf } from '../math/mean.ts'
import { tQuantile } from '../math/t-distribution.ts'

export interface ChangeBand {
  /** Of the sessions that it is from. */
  mean: number
  /** Where another session lies with 95 % if nothing has changed. */
  low: number
  high: number
  /** Standard error of measurement: the standard deviation between sessions. */
  sem: number
  /** By how much two sessions differ at least, with 95 %, where something has changed: t·√2·SEM (Weir 2005, J Strength Cond Res 19:231, with t for so few sessions in place of 1.96). */
  minimalDetectableChange: number
  sessions: number
}

/** Of fewer the band would be wider than anything that it could show. */
export const FEWEST_SESSIONS = 3

/**
 * `sides`: of each the same sessions' values. Their variances are pooled, and the degrees of freedom are those of one side: what makes sessions differ is taken to be the same on both.
 * Another session differs from the mean of k by SEM·√(1 + 1/k). `widening`: for numbers that do not scatter as such do. Null where there are too few.
 */
export function changeBands(sides: readonly (readonly number[])[], widening = 1): ChangeBand[] | null {
  const sessions = sides[0]?.length ?? 0
  if (sessions < FEWEST_SESSIONS || sides.some(({ length }) => length !== sessions)) return null
  const means = sides.map(meanOf)
  const variance = meanOf(sides.map((values, side) => values.reduce((sum, value) => sum + (value - means[side]!) ** 2, 0) / (sessions - 1)))
  const sem = Math.sqrt(variance)
  const t = widening * tQuantile(0.975, sessions - 1)
  const half = t * sem * Math.sqrt(1 + 1 / sessions)
  return means.map((mean) => ({ mean, low: mean - half, high: mean + half, sem, minimalDetectableChange: t * Math.SQRT2 * sem, sessions }))
}
