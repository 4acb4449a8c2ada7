/** Physios' features of today against earlier sessions, or against the people of a cohort: how much each differs, how sure that is, and how much it may differ by chance. */
import { bySide, type Side, SIDES } from '../body/joints.ts'
import { valueAtPercent } from '../gait/cycles/cycle-curve.ts'
import { meanBorders, meanStrideS } from '../gait/cycles/mean-borders.ts'
import type { MeasuredStride } from '../gait/cycles/measured-stride.ts'
import { strideCurves } from '../gait/cycles/stride-curves.ts'
import { errorParts } from '../gait/events/error-parts.ts'
import { featuresOf, type FeatureValue, within } from '../gait/features/features.ts'
import { FEATURE_NAMES, FEATURES, type Feature, limitsOf, strideFeature } from '../gait/features/stride-features.ts'
import type { GaitEvent } from '../gait/gait-event.ts'
import { meanOf } from '../math/mean.ts'
import { medianBetween } from '../math/median.ts'
import { tQuantile } from '../math/t-distribution.ts'
import type { Reference } from '../norms/references/reference.ts'
import type { Verdict } from './deviation.ts'
import { verdictOf } from './differences.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { possibleInterval } from './possible-interval.ts'
import { EVENTS_S, type PointsBy, REPEATABILITY_DEGREES, repeatabilityDeg } from './repeatability.ts'
import { betweenSides } from './session-errors.ts'
import { shrunk, type Spread, steepness } from './session-variance.ts'

/** In the feature's own unit. */
export interface FeatureAgainst {
  reference: number
  delta: number
  /** 95 %, as far as both can be; null where it is not known how far sessions, or strides, differ. */
  interval: readonly [number, number] | null
  /** `family`: over every feature and side; `single`: of this one alone. Null where too little is known. */
  thresholds: { family: number; single: number } | null
  verdict: Verdict
}

type AgainstBySide = Readonly<Record<Side, Partial<Record<Feature, FeatureAgainst>>>>

/** One feature of one side, with what chance does to it. */
interface Compared {
  name: Feature
  side: Side
  now: FeatureValue
  reference: number
  /** Of the difference where nothing has changed; null where it is not known. */
  chance: Spread | null
  /** Of what is measured of the difference, and the part of its variance that is the reference's; null where it is not known. */
  measured: (Spread & { ofReference: number }) | null
  /** Nobody can tell how far strides differ. */
  isOfOneStride: boolean
}

/** With the features themselves, as they are told. `events`: of today, by which curves begin and end earlier or later than they should. */
export function featuresWith(gait: MeasuredGait, against: AgainstBySide | null, events: readonly GaitEvent[]) {
  return bySide((side) => {
    const halfS = 1.96 * sharedS(events, side)
    const perSecond = byEvents(gait.strides[side])
    return Object.fromEntries(Object.entries(featuresIn(gait)[side]).map(([key, feature]) => {
      const name = key as Feature
      const one = against?.[side][name]
      const { value, interval } = feature
      const half = interval && Math.hypot(Math.max(value - interval[0], interval[1] - value), halfS * perSecond(name))
      return [name, { ...feature, interval: half === null ? null : within(name, value - half, value + half), ...(one && { against: one }) }]
    }))
  })
}

/** What all strikes of a foot are off by together, the middle of them. What differs from strike to strike is in the scatter of strides already. */
function sharedS(events: readonly GaitEvent[], side: Side): number {
  const own = events.filter((event) => event.side === side && event.kind === 'foot-strike').map(errorParts)
  return own.length === 0 ? 0 : medianBetween(own.map(({ footS, bothS, clockS }) => Math.hypot(footS, bothS, clockS)))
}

/**
 * Each session counts as much as another. Peaks, ranges and values at an instant are assumed to differ between sessions by as much as the mean of a phase of their angle does, which is what is published, and the more the more they change with when
 * events come: an angle at foot off, where the knee is steep, does. A person's own sessions put it right. Of a feature's time nothing is known beforehand: two earlier sessions at least have to tell it.
 */
export function featuresAgainstEarlier(today: MeasuredGait, earlier: readonly MeasuredGait[], method: PointsBy): AgainstBySide {
  const [now, before] = [weighedIn(today, method), earlier.map((gait) => weighedIn(gait, method))]
  const sessions = earlier.length
  return judged(today, method, FEATURE_NAMES.flatMap((name) => {
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
      const chance = spread && { degrees: spread.degrees, variance: spread.variance * (value.weight + pastWeight / sessions) + ofFewerStrides(value, past) }
      const isOfOneStride = [value, ...past].every(({ n }) => n < 2)
      return { name, side, now: value, reference: mean, chance, measured: isOfOneStride || !chance ? null : { ...chance, ofReference: (spread.variance * pastWeight) / sessions }, isOfOneStride }
    })
  }))
}

/** Where people have no band, nothing is judged. How far sessions differ is assumed as above. */
export function featuresAgainstPeople(today: MeasuredGait, { features, population: { n }, band }: Reference, method: PointsBy): AgainstBySide {
  const now = weighedIn(today, method)
  return judged(today, method, SIDES.flatMap((side) => FEATURE_NAMES.flatMap((name): Compared[] => {
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
      measured: sessionDeg === undefined || own.sd === null ? null : { variance: sessionDeg ** 2 * own.weight + own.sd ** 2 / own.n + people.sd ** 2 / n, degrees: REPEATABILITY_DEGREES, ofReference: people.sd ** 2 / n },
      isOfOneStride: own.sd === null,
    }]
  })))
}

const featuresIn = (gait: MeasuredGait) => bySide((side) => featuresOf(gait.strides[side]))

/** With how many times the variance of one that hangs on no event each has. */
function weighedIn(gait: MeasuredGait, method: PointsBy) {
  const features = featuresIn(gait)
  return bySide((side) => {
    const perSecond = byEvents(gait.strides[side])
    const weightOf = (name: Feature) => (FEATURES[name].unit === 'deg' ? steepness(perSecond(name), repeatabilityDeg(method, FEATURES[name].angle)) : 1)
    return Object.fromEntries(FEATURE_NAMES.flatMap((name) => {
      const one = features[side][name]
      return one ? [[name, { ...one, weight: weightOf(name) }] as const] : []
    })) as Partial<Record<Feature, FeatureValue & { weight: number }>>
  })
}

/** What differences between strides add where today has fewer of them than the earlier sessions. */
function ofFewerStrides(now: FeatureValue, past: readonly FeatureValue[]): number {
  const several = [now, ...past].filter(({ sd }) => sd !== null)
  const freedom = several.reduce((sum, { n }) => sum + n - 1, 0)
  const variance = freedom === 0 ? 0 : several.reduce((sum, { sd, n }) => sum + (n - 1) * sd! ** 2, 0) / freedom
  return variance * Math.max(0, 1 / now.n - meanOf(past.map(({ n }) => 1 / n)))
}

/** Whoever looks at so many finds one in twenty times so many by chance: each has a share of that (Bonferroni), however they hang together. */
function judged(today: MeasuredGait, method: PointsBy, all: readonly Compared[]): AgainstBySide {
  const tested = all.filter(({ chance }) => chance !== null).length
  const perSecond = bySide((side) => byEvents(today.strides[side]))
  const [single, family] = [1 - ALPHA / 2, 1 - ALPHA / 2 / tested]
  const half = ({ variance, degrees }: Spread, share: number) => tQuantile(share, degrees) * Math.sqrt(variance)
  const told = all.map(({ name, side, now, reference, chance, measured, isOfOneStride }) => {
    const delta = now.value - reference
    const eventsDeg = 1.96 * EVENTS_S[method] * perSecond[side](name)
    const halfDeg = measured && Math.hypot(half(measured, single), eventsDeg)
    // Events come otherwise today alone.
    const halves = measured && { halfOfToday: Math.hypot(half({ ...measured, variance: measured.variance - measured.ofReference }, single), eventsDeg), halfOfReference: half({ ...measured, variance: measured.ofReference }, single) }
    const error = chance && { familyDeg: half(chance, family), singleDeg: half(chance, single), halfDeg, isOfOneStride }
    const against: FeatureAgainst = {
      reference,
      delta,
      interval: halves && possibleInterval({ today: now.value, reference, ...halves }, limitsOf(name)),
      thresholds: error && { family: error.familyDeg, single: error.singleDeg },
      verdict: verdictOf({ deltaDeg: delta, error }),
    }
    return { name, side, against }
  })
  return bySide((side) => Object.fromEntries(told.flatMap((one) => (one.side === side ? [[one.name, one.against]] : []))))
}

const ALPHA = 0.05

/** By how much a feature would be another for each second that events come otherwise. */
function byEvents(strides: readonly MeasuredStride[]): (name: Feature) => number {
  const borders = meanBorders(strides)
  const strideS = meanStrideS(strides)
  const means = strideCurves(strides)
  return (name) => {
    const { angle } = FEATURES[name]
    const curve = means[angle]?.mean
    if (!curve) return 0
    const later = curve.map((_, percent) => valueAtPercent(curve, (percent + 1) % (curve.length - 1)))
    const perPercent = strideFeature({ borders, curves: { [angle]: later } }, name) - strideFeature({ borders, curves: { [angle]: curve } }, name)
    return (100 * (perPercent || 0)) / strideS
  }
}
