import type { MeasuredStride } from './measured-stride.ts'
import type { PhaseBorders } from './phases.ts'

/** Over the strides that have them; null where none does. */
export function meanBorders(measured: readonly MeasuredStride[]): PhaseBorders | null {
  const known = measured.flatMap(({ borders }) => (borders ? [borders] : []))
  return known.length === 0 ? null : known[0]!.map((_, at) => known.reduce((sum, borders) => sum + borders[at]!, 0) / known.length)
}
