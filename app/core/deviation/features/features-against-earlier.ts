/** Physios' features of today against earlier sessions. */
import { SIDES } from '../../body/joints.ts'
import type { FeatureValue } from '../../gait/features/features.ts'
import { FEATURE_NAMES, FEATURES } from '../../gait/features/stride-features.ts'
import { meanOf } from '../../math/mean.ts'
import { type EventsOtherwise, eventsOtherwise } from '../events-otherwise.ts'
import { type AgainstBySide, type Compared, judged } from './judged-features.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { type PointsBy, REPEATABILITY_DEGREES, repeatabilityDeg } from '../chance/repeatability.ts'
import { betweenSides } from '../chance/session-errors.ts'
import { ofFewerStrides, shrunk, type Spread } from '../chance/session-variance.ts'
import { weighedFeatures } from './weighed-features.ts'

/**
 * Each session counts as much as another. Peaks, ranges and values at an instant are assumed to differ between sessions by as much as the mean of a phase of their angle does, which is what is published, and the more the more they change with when
 * events come: an angle at foot off, where the knee is steep, does. A person's own sessions put it right. Of a feature's time nothing is known beforehand: two earlier sessions at least have to tell it.
 */
export function featuresAgainstEarlier(today: MeasuredGait, earlier: readonly MeasuredGait[], method: PointsBy, eventsS: EventsOtherwise = eventsOtherwise([], method)): AgainstBySide {
  const [now, before] = [weighedFeatures(today, method), earlier.map((gait) => weighedFeatures(gait, method))]
  const sessions = earlier.length
  return judged(today, eventsS, FEATURE_NAMES.flatMap((name) => {
    const sides = SIDES.flatMap((side) => {
      const [own, past] = [now[side][name], before.flatMap((one) => one[side][name] ?? [])]
      return own && past.length === sessions && sessions > 0 ? [{ side, own, past, mean: meanOf(past.map(({ value }) => value)), pastWeight: past.reduce((sum, { weight }) => sum + weight, 0) / sessions }] : []
    })
    if (sides.length === 0) return []
    const { angle, unit } = FEATURES[name]
    const priorDeg = unit === 'deg' ? repeatabilityDeg(method, angle) : undefined
    const squares = sides.reduce((sum, { past, mean, pastWeight }) => sum + past.reduce((all, { value }) => all + (value - mean) ** 2, 0) / pastWeight, 0)
    // Both sides of a session are wrong alike to some part (Satterthwaite).
    const freedom = ((sessions - 1) * sides.length) / (1 + (sides.length - 1) * betweenSides(angle) ** 2)
    const own: Spread = sessions < 2 ? { variance: 0, degrees: 0 } : { variance: squares / (sides.length * (sessions - 1)), degrees: freedom }
    const spread = shrunk(own, priorDeg === undefined ? null : { variance: priorDeg ** 2, degrees: REPEATABILITY_DEGREES })
    return sides.map(({ side, own: value, past, mean, pastWeight }): Compared => {
      const chance = spread && { degrees: spread.degrees, variance: spread.variance * (value.weight + pastWeight / sessions) + ofFewerStrides(stridesOf(value), past.map(stridesOf)) }
      const isOfOneStride = [value, ...past].every(({ n }) => n < 2)
      return { name, side, now: value, reference: mean, chance, measured: isOfOneStride || !chance ? null : { ...chance, ofReference: (spread.variance * pastWeight) / sessions }, isOfOneStride }
    })
  }))
}

const stridesOf = ({ sd, n }: FeatureValue) => ({ variance: (sd ?? 0) ** 2, n })
