/** Physios' features over the strides of a side: mean, spread, and how sure the mean is. */
import { tQuantile } from '../../math/t-distribution.ts'
import { byMinute } from '../cycles/by-minute.ts'
import { whyNoInterval } from '../cycles/mean-interval.ts'
import type { MeasuredStride } from '../cycles/measured-stride.ts'
import { spreadOfSums, sumsOf } from '../cycles/over-strides.ts'
import { FEATURE_NAMES, FEATURES, type Feature, limitsOf, strideFeature } from './stride-features.ts'

export interface FeatureValue {
  unit: 'deg' | 'percent'
  title: string
  /** Of each stride's own, the mean: a peak of the mean curve is lower than the mean of peaks. */
  value: number
  /** Between strides; null of one. */
  sd: number | null
  n: number
  /** 95 % of the mean, from the strides of this measurement alone; null of fewer than three. */
  interval: readonly [number, number] | null
  /** Why not, in words. */
  intervalUntold?: string
}

/** What no stride tells is not in it. */
export function featuresOf(strides: readonly MeasuredStride[]): Partial<Record<Feature, FeatureValue>> {
  const minutes = featureSums(strides)
  return Object.fromEntries(
    FEATURE_NAMES.flatMap((name, place) => {
      const spread = spreadOfSums(minutes.map((minute) => minute[place]!))
      if (!spread) return []
      const { value, sd, n } = spread
      const why = whyNoInterval(n)
      const half = why !== null ? null : (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
      const { unit, title } = FEATURES[name]
      return [[name, { unit, title, value, sd: n < 2 ? null : sd, n, interval: half === null ? null : within(name, value - half, value + half), ...(why !== null && { intervalUntold: why }) }] as const]
    }),
  )
}

/** As far as there can be such a value. */
export function within(name: Feature, low: number, high: number): readonly [number, number] {
  const [least, most] = limitsOf(name)
  return [Math.max(least, low), Math.min(most, high)]
}

const featureSums = byMinute((strides) => FEATURE_NAMES.map((name) => sumsOf(strides.map((stride) => strideFeature(stride, name)))))
