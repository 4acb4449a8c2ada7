/** From steps, and angles over time, to strides: what each of them was, and what they were on the whole. */
import { bySide, type Side } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/segment-angles.ts'
import type { AngleCurves } from '../angle-curves.ts'
import { headingOf } from '../events/heading.ts'
import type { GaitEvent } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { cycleCurve } from './cycle-curve.ts'
import type { FootWays } from './foot-ways.ts'
import { meanBorders } from './mean-borders.ts'
import type { MeasuredStride } from './measured-stride.ts'
import { curveSpread, type CurveSpread, spreadOf, type Spread } from './over-strides.ts'
import { type Parameter, PARAMETERS, strideParameters } from './parameters.ts'
import { type PhaseBorders, phaseBorders } from './phases.ts'
import { isWhole, type Stride, stridesOf } from './strides.ts'

export interface StrideMeasures {
  strides: readonly Stride[]
  /** Of each stride, in the same order. */
  measured: readonly MeasuredStride[]
  parameters: Partial<Record<Parameter, Spread>>
  /** What is not in it cannot be told from this trial. */
  curves: Partial<Record<Angle, CurveSpread>>
  /** Means over the strides; null where none has them. */
  borders: PhaseBorders | null
}

/** `points` are null where nothing tells where the feet were: then there are no lengths. */
export function measureStrides(events: readonly GaitEvent[], timesS: Float64Array, angles: AngleCurves, points: GaitPoints | null, beltSpeedMps: number): Record<Side, StrideMeasures> {
  const ways = points && waysOf(points, beltSpeedMps)
  return bySide((side) => {
    const strides = stridesOf(events, side)
    const measured = strides.map((stride): MeasuredStride => ({ fromS: stride.fromS, toS: stride.toS, borders: phaseBorders(stride), curves: wholeCurves(timesS, angles[side], stride) }))
    return { strides, measured, parameters: ways ? parametersOf(strides.filter(isWhole), ways) : {}, curves: spreadsOf(measured), borders: meanBorders(measured) }
  })
}

function wholeCurves(timesS: Float64Array, angles: AngleCurves[Side], { fromS, toS }: Stride): MeasuredStride['curves'] {
  return Object.fromEntries(Object.entries(angles).flatMap(([name, values]) => {
    const curve = cycleCurve(timesS, values, fromS, toS)
    return curve.some(Number.isNaN) ? [] : [[name, curve] as const]
  }))
}

function spreadsOf(measured: readonly MeasuredStride[]): StrideMeasures['curves'] {
  return Object.fromEntries(ANGLES.flatMap((name) => {
    const spread = curveSpread(measured.flatMap(({ curves }) => curves[name] ?? []))
    return spread ? [[name, spread]] : []
  }))
}

function waysOf(points: GaitPoints, beltSpeedMps: number): FootWays {
  const { timesS, toe } = points
  if (beltSpeedMps === 0) return { timesS, foot: toe, belt: null }
  const heading = headingOf(points)
  const sum = [0, 1].map((axis) => heading.reduce((all, value, at) => (at % 2 === axis ? all + value : all), 0)) as [number, number]
  const size = Math.hypot(...sum)
  return { timesS, foot: toe, belt: { speedMps: beltSpeedMps, ahead: [sum[0] / size, sum[1] / size] } }
}

function parametersOf(strides: readonly Stride[], ways: FootWays): StrideMeasures['parameters'] {
  const within = strides.filter(({ fromS, toS }) => fromS >= ways.timesS[0]! && toS <= ways.timesS.at(-1)!)
  const each = within.map((stride) => strideParameters(stride, ways))
  return Object.fromEntries(PARAMETERS.flatMap((name) => {
    const spread = spreadOf(each.map((one) => one[name]))
    return spread ? [[name, spread]] : []
  }))
}
