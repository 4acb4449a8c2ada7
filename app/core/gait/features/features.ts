/** Physios' features over the strides of a side: mean, spread, and how sure the mean is. */
import { tQuantile } from '../../math/t-distribution.ts'
import { byMinute } from '../cycles/by-minute.ts'
import { whyNoInterval } from '../cycles/mean-interval.ts'
import type { MeasuredStride } from '../cycles/measured-stride.ts'
import { spreadOfSums, sumsOf } from '../cycles/over-strides.ts'
import { FEATURE_NAMES, FEATURES, type Feature, isSought, limitsOf, strideFeature } from './stride-features.ts'

export interface FeatureValue {
  unit: 'deg' | 'percent'
  title: string
  /** Of each stride's own, the mean: a peak of the mean curve is lower than the mean of peaks. */
  value: number
  /** Between strides; null of one. */
  sd: number | null
  n: number
  /** In how many strides it was looked for; not there: all of them have it. */
  sought?: number
  /** 95 % of the mean, from the strides of this measurement alone; null of fewer than three. */
  interval: readonly [number, number] | null
  /** Why not, in words. */
  intervalUntold?: string
}

/** Why one that was looked for is not told. */
export interface UntoldFeature {
  title: string
  /** In words. */
  reason: string
}

/** What fewer than half of the strides tell is not in it: those that have a peak are not all alike those that have none. */
export function featuresOf(strides: readonly MeasuredStride[]): Partial<Record<Feature, FeatureValue>> {
  return Object.fromEntries(
    soughtIn(strides).flatMap(({ name, spread, sought }) => {
      if (!spread || isTooFew(spread.n, sought)) return []
      const { value, sd, n } = spread
      const why = whyNoInterval(n)
      const half = why !== null ? null : (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
      const { unit, title } = FEATURES[name]
      return [[name, { unit, title, value, sd: n < 2 ? null : sd, n, ...(n < sought && { sought }), interval: half === null ? null : within(name, value - half, value + half), ...(why !== null && { intervalUntold: why }) }] as const]
    }),
  )
}

/** Of angles that are known: peaks at which curves do not turn. */
export function untoldFeaturesOf(strides: readonly MeasuredStride[]): Partial<Record<Feature, UntoldFeature>> {
  return Object.fromEntries(
    soughtIn(strides).flatMap(({ name, spread, sought }) => {
      const n = spread?.n ?? 0
      return isTooFew(n, sought) ? [[name, { title: FEATURES[name].title, reason: whyUntold(n, sought) }] as const] : []
    }),
  )
}

const isTooFew = (n: number, sought: number): boolean => 2 * n < sought

function whyUntold(n: number, sought: number): string {
  const found = n === 0 ? (sought === 1 ? 'not found in the one stride' : `found in none of ${sought} strides`) : `found in ${n} of ${sought} strides`
  return `${found}: ${n === 0 ? 'the curve does' : 'curves do'} not turn in that part of the stride, and go${n === 0 ? 'es' : ''} on beyond it`
}

function soughtIn(strides: readonly MeasuredStride[]) {
  const minutes = featureSums(strides)
  return FEATURE_NAMES.map((name, place) => ({ name, spread: spreadOfSums(minutes.map((minute) => minute[place]!.sums)), sought: minutes.reduce((sum, minute) => sum + minute[place]!.sought, 0) }))
}

/** As far as there can be such a value. */
export function within(name: Feature, low: number, high: number): readonly [number, number] {
  const [least, most] = limitsOf(name)
  return [Math.max(least, low), Math.min(most, high)]
}

const featureSums = byMinute((strides) => FEATURE_NAMES.map((name) => ({ sums: sumsOf(strides.map((stride) => strideFeature(stride, name))), sought: strides.filter((stride) => isSought(stride, name)).length })))
