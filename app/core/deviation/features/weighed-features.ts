import { bySide } from '../../body/joints.ts'
import { featuresOf, type FeatureValue } from '../../gait/features/features.ts'
import { FEATURE_NAMES, FEATURES, type Feature } from '../../gait/features/stride-features.ts'
import { byEvents } from './features-by-events.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { type PointsBy, repeatabilityDeg } from '../chance/repeatability.ts'
import { steepness } from '../chance/session-variance.ts'

/** Of every side, each with how many times the variance of one that hangs on no event it has. */
export function weighedFeatures(gait: MeasuredGait, method: PointsBy) {
  return bySide((side) => {
    const features = featuresOf(gait.strides[side])
    const perSecond = byEvents(gait.strides[side])
    const weightOf = (name: Feature) => (FEATURES[name].unit === 'deg' ? steepness(perSecond(name), repeatabilityDeg(method, FEATURES[name].angle)) : 1)
    return Object.fromEntries(FEATURE_NAMES.flatMap((name) => {
      const one = features[name]
      return one ? [[name, { ...one, weight: weightOf(name) }] as const] : []
    })) as Partial<Record<Feature, FeatureValue & { weight: number }>>
  })
}
