/** Mean curves over strides and their spread, by sums of each minute. */
import { type Angle, ANGLES } from '../../body/angles/segment-angles.ts'
import { oncePer } from '../../last-per.ts'
import { byMinute } from './by-minute.ts'
import type { MeasuredStride } from './measured-stride.ts'
import { type CurveSpread, type CurveTally, spreadOfTallies, tallied } from './over-strides.ts'

type Curves = Readonly<Partial<Record<Angle, CurveSpread>>>

const talliesOf = byMinute((strides): ReadonlyMap<Angle, CurveTally> => new Map(ANGLES.flatMap((angle) => {
  const tally = tallied(strides.flatMap(({ curves }) => curves[angle] ?? []))
  return tally ? [[angle, tally] as const] : []
})))

/** Of each angle over the strides that have it; not in it: none has. */
export const strideCurves = oncePer((strides: readonly MeasuredStride[]): Curves => {
  const minutes = talliesOf(strides)
  return Object.fromEntries(ANGLES.flatMap((angle) => {
    const spread = spreadOfTallies(minutes.flatMap((minute) => minute.get(angle) ?? []))
    return spread ? [[angle, spread] as const] : []
  }))
})
