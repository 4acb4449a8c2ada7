import type { Side } from '../body/joints.ts'
import { type Angle, ANGLES } from '../body/angles/segment-angles.ts'
import { oncePer } from '../last-per.ts'
import { PHASES } from '../gait/cycles/phases.ts'
import { byMinute } from '../gait/cycles/by-minute.ts'
import { type CurveTally, joinedTallies, tallied } from '../gait/cycles/over-strides.ts'
import type { MeasuredStride } from '../gait/cycles/measured-stride.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'

/** Of one stride the mean of a curve in each of the seven phases, between its own borders: the area under straight lines through the curve's points. Null where borders or curve are not known. */
export function phaseMeansOf(stride: MeasuredStride, angle: Angle): Float64Array | null {
  const own = meansByAngle(stride)
  const before = own.get(angle)
  if (before !== undefined) return before
  const means = madeMeans(stride, angle)
  own.set(angle, means)
  return means
}

/** Of thousands of strides that an event which moves does not touch. */
const meansByAngle = oncePer<MeasuredStride, Map<Angle, Float64Array | null>>(() => new Map())

function madeMeans({ borders, curves }: MeasuredStride, angle: Angle): Float64Array | null {
  const curve = curves[angle]
  if (!borders || !curve) return null
  const until = borders.map((percent) => areaUntil(curve, (percent / 100) * (curve.length - 1)))
  return Float64Array.from(PHASES, (_, phase) => (until[phase + 1]! - until[phase]!) / (((borders[phase + 1]! - borders[phase]!) / 100) * (curve.length - 1)))
}

/** From the first point to a place between points. */
function areaUntil(curve: Float64Array, place: number): number {
  const whole = Math.min(curve.length - 1, Math.floor(place))
  let area = 0
  for (let at = 0; at < whole; at++) area += (curve[at]! + curve[at + 1]!) / 2
  const part = place - whole
  if (part > 0) area += part * (curve[whole]! + (part / 2) * (curve[whole + 1]! - curve[whole]!))
  return area
}

/** One curve of one side in one measurement. */
export interface SessionMeans {
  /** Of every stride, by its place among the side's strides; null where it has none. */
  readonly strides: readonly (Float64Array | null)[]
  /** Over the strides, by phase. */
  mean: Float64Array
  /** The mean curve over these strides. */
  curve: Float64Array
  /** Variance of single strides about it, pooled over the phases; NaN of one stride. */
  strideVariance: number
  /** Strides that have them. */
  n: number
}

/** Null where no stride has that curve and its borders. */
export function sessionMeans(gait: MeasuredGait, side: Side, angle: Angle): SessionMeans | null {
  const strides = gait.strides[side]
  const before = sessionByAngle(strides)
  if (!before.has(angle)) before.set(angle, madeSession(strides, angle))
  return before.get(angle)!
}

/** Several ask for them. */
const sessionByAngle = oncePer<readonly MeasuredStride[], Map<Angle, SessionMeans | null>>(() => new Map())

function madeSession(strides: readonly MeasuredStride[], angle: Angle): SessionMeans | null {
  const minutes = sumsOf(strides).flatMap((minute) => minute.get(angle) ?? [])
  const [phases, curves] = [joinedTallies(minutes.map((one) => one.phases)), joinedTallies(minutes.map((one) => one.curves))]
  if (!phases || !curves) return null
  return {
    // Of thousands, and only some are asked for.
    get strides() {
      return strides.map((stride) => phaseMeansOf(stride, angle))
    },
    mean: phases.mean,
    curve: curves.mean,
    strideVariance: phases.squares.reduce((sum, one) => sum + one, 0) / (PHASES.length * (phases.n - 1)),
    n: phases.n,
  }
}

/** Of strides that have both, by angle. */
const sumsOf = byMinute((strides): Map<Angle, { phases: CurveTally; curves: CurveTally }> => {
  return new Map(ANGLES.flatMap((angle) => {
    const known = strides.filter((stride) => phaseMeansOf(stride, angle))
    const [phases, curves] = [tallied(known.map((stride) => phaseMeansOf(stride, angle)!)), tallied(known.map((stride) => stride.curves[angle]!))]
    return phases && curves ? [[angle, { phases, curves }] as const] : []
  }))
})
