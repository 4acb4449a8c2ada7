/** Student's t at each sample of curves, and what is left of the curves. */
import { meanOfCurves } from '../../math/mean.ts'

export type Curve = ArrayLike<number>

export interface TCurve {
  /** NaN where the curves do not differ from each other at all. */
  t: Float64Array
  degrees: number
  residuals: readonly Float64Array[]
}

/** Whether the mean of curves is another one than `against`. */
export function oneSample(curves: readonly Curve[], against: Curve | number = 0): TCurve {
  const differences = curves.map((curve) => Float64Array.from(curve, (value, at) => value - (typeof against === 'number' ? against : against[at]!)))
  const mean = meanOfCurves(differences)
  const residuals = differences.map((one) => one.map((value, at) => value - mean[at]!))
  return tOf(mean, residuals, curves.length - 1, 1 / curves.length)
}

/** Whether the second of each pair differs from the first. */
export function paired(first: readonly Curve[], second: readonly Curve[]): TCurve {
  return oneSample(first.map((curve, at) => Float64Array.from(curve, (value, sample) => value - second[at]![sample]!)))
}

/** Whether two groups differ, whose spread is taken to be the same. */
export function twoSample(first: readonly Curve[], second: readonly Curve[]): TCurve {
  const [mean, other] = [meanOfCurves(first), meanOfCurves(second)]
  const residuals = [...first.map((curve) => Float64Array.from(curve, (value, at) => value - mean[at]!)), ...second.map((curve) => Float64Array.from(curve, (value, at) => value - other[at]!))]
  return tOf(mean.map((value, at) => value - other[at]!), residuals, first.length + second.length - 2, 1 / first.length + 1 / second.length)
}

/** Whether curves change in step with a number. */
export function regression(curves: readonly Curve[], numbers: readonly number[]): TCurve {
  const mean = meanOfCurves(curves)
  const middle = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const spread = numbers.reduce((sum, number) => sum + (number - middle) ** 2, 0)
  const slope = mean.map((level, at) => numbers.reduce((sum, number, one) => sum + (number - middle) * (curves[one]![at]! - level), 0) / spread)
  const residuals = curves.map((curve, one) => mean.map((level, at) => curve[at]! - level - slope[at]! * (numbers[one]! - middle)))
  return tOf(slope, residuals, curves.length - 2, 1 / spread)
}

function tOf(effect: Float64Array, residuals: readonly Float64Array[], degrees: number, share: number): TCurve {
  const t = effect.map((value, at) => {
    const variance = residuals.reduce((sum, one) => sum + one[at]! ** 2, 0) / degrees
    return variance > 0 ? value / Math.sqrt(variance * share) : Number.NaN
  })
  return { t, degrees, residuals }
}
