/** Mean curves over strides and their spread, by sums of each minute. */
import { type Angle, ANGLES } from '../../body/segment-angles.ts'
import { byMinute } from './by-minute.ts'
import type { MeasuredStride } from './measured-stride.ts'
import { type CurveSpread, type CurveTally, spreadOfTallies, tallied } from './over-strides.ts'

type Curves = Readonly<Partial<Record<Angle, CurveSpread>>>

const talliesOf = byMinute((strides): ReadonlyMap<Angle, CurveTally> => new Map(ANGLES.flatMap((angle) => {
  const tally = tallied(strides.flatMap(({ curves }) => curves[angle] ?? []))
  return tally ? [[angle, tally] as const] : []
})))

/** Of each angle over the strides that have it; not in it: none has. */
export function strideCurves(strides: readonly MeasuredStride[]): Curves {
  const before = known.get(strides)
  if (before) return before
  const minutes = talliesOf(strides)
  const curves = Object.fromEntries(ANGLES.flatMap((angle) => {
    const spread = spreadOfTallies(minutes.flatMap((minute) => minute.get(angle) ?? []))
    return spread ? [[angle, spread] as const] : []
  }))
  known.set(strides, curves)
  return curves
}

/** Several ask for them. */
const known = new WeakMap<readonly MeasuredStride[], Curves>()
