import { valueAtPercent } from '../../gait/cycles/cycle-curve.ts'
import { meanBorders, meanStrideS } from '../../gait/cycles/mean-borders.ts'
import type { MeasuredStride } from '../../gait/cycles/measured-stride.ts'
import { strideCurves } from '../../gait/cycles/stride-curves.ts'
import { FEATURES, type Feature, strideFeature } from '../../gait/features/stride-features.ts'

/** By how much a feature would be another for each second that events come otherwise. */
export function byEvents(strides: readonly MeasuredStride[]): (name: Feature) => number {
  const borders = meanBorders(strides)
  const strideS = meanStrideS(strides)
  const means = strideCurves(strides)
  return (name) => {
    const { angle, unit } = FEATURES[name]
    const curve = means[angle]?.mean
    if (!curve) return 0
    const later = curve.map((_, percent) => valueAtPercent(curve, (percent + 1) % (curve.length - 1)))
    const perPercent = strideFeature({ borders, curves: { [angle]: later } }, name) - strideFeature({ borders, curves: { [angle]: curve } }, name)
    // Where the mean curve has no such turn, as single strides have: a turn comes earlier by as much, and is as high.
    return (100 * (Number.isNaN(perPercent) ? (unit === 'percent' ? -1 : 0) : perPercent)) / strideS
  }
}
