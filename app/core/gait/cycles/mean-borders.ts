import { byMinute } from './by-minute.ts'
import type { MeasuredStride } from './measured-stride.ts'
import { type PhaseBorders, PHASES } from './phases.ts'

const BORDERS = PHASES.length + 1

const sumsOf = byMinute((strides) => ({
  n: strides.filter(({ borders }) => borders).length,
  sums: Array.from({ length: BORDERS }, (_, at) => strides.reduce((sum, { borders }) => sum + (borders?.[at] ?? 0), 0)),
  lastingS: strides.reduce((sum, { fromS, toS }) => sum + toS - fromS, 0),
}))

/** Over the strides that have them; null where none does. */
export function meanBorders(measured: readonly MeasuredStride[]): PhaseBorders | null {
  const minutes = sumsOf(measured)
  const n = minutes.reduce((sum, one) => sum + one.n, 0)
  return n === 0 ? null : Array.from({ length: BORDERS }, (_, at) => minutes.reduce((sum, { sums }) => sum + sums[at]!, 0) / n)
}

/** NaN of none. */
export const meanStrideS = (measured: readonly MeasuredStride[]): number => sumsOf(measured).reduce((sum, { lastingS }) => sum + lastingS, 0) / measured.length
