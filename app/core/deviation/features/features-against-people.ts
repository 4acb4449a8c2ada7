/** Physios' features of today against the people of a cohort. */
import { SIDES } from '../../body/joints.ts'
import { FEATURE_NAMES, FEATURES } from '../../gait/features/stride-features.ts'
import type { Reference } from '../../norms/references/reference.ts'
import { type EventsOtherwise, eventsOtherwise } from '../events-otherwise.ts'
import { type AgainstBySide, type Compared, judged } from './judged-features.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { type PointsBy, REPEATABILITY_DEGREES, repeatabilityDeg } from '../chance/repeatability.ts'
import { weighedFeatures } from './weighed-features.ts'

/** Where people have no band, nothing is judged. How far sessions differ is assumed as against earlier ones. */
export function featuresAgainstPeople(today: MeasuredGait, { features, population: { n, nIsAtMost }, band }: Reference, method: PointsBy, eventsS: EventsOtherwise = eventsOtherwise([], method)): AgainstBySide {
  const now = weighedFeatures(today, method)
  return judged(today, eventsS, SIDES.flatMap((side) => FEATURE_NAMES.flatMap((name): Compared[] => {
    const [own, people] = [now[side][name], features?.[side][name]]
    if (!own || !people) return []
    const { angle, unit } = FEATURES[name]
    const sessionDeg = unit === 'deg' ? repeatabilityDeg(method, angle) : undefined
    return [{
      name,
      side,
      now: own,
      reference: people.mean,
      chance: band && people.sd > 0 ? { variance: people.sd ** 2 * (1 + 1 / n), degrees: n - 1 } : null,
      // How sure their mean is, too, hangs on how many they are.
      measured: sessionDeg === undefined || own.sd === null || nIsAtMost ? null : { variance: sessionDeg ** 2 * own.weight + own.sd ** 2 / own.n + people.sd ** 2 / n, degrees: REPEATABILITY_DEGREES, ofReference: people.sd ** 2 / n },
      isOfOneStride: own.sd === null,
    }]
  })))
}
