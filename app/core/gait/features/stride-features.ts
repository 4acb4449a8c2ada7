/** What physios speak in, of one stride: angles at its events, its peaks and when they come, how far joints move. */
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { MeasuredStride } from '../cycles/measured-stride.ts'
import type { PhaseBorders } from '../cycles/phases.ts'
import { type Extreme, extremeOf } from './extreme.ts'
import { valueAtPercent } from '../cycles/cycle-curve.ts'

type Curve = Float64Array
type Unit = 'deg' | 'percent'

export interface FeatureKind {
  unit: Unit
  angle: Angle
  /** In words, for a table. */
  title: string
  of: (curve: Curve, borders: PhaseBorders | null) => number
}

/** Where a phase begins; where events do not tell, nowhere. */
const [LOADED, OPPOSITE_STRIKE, OFF, MID_SWING] = [2, 3, 4, 5] as const
const at = (percent: number) => (curve: Curve) => valueAtPercent(curve, percent)
const atOff = (curve: Curve, borders: PhaseBorders | null) => (borders ? valueAtPercent(curve, borders[OFF]!) : Number.NaN)
/** A peak is one where the curve turns: what is largest at an end of its part of the stride only because it goes on beyond it is none. */
const within = (sign: 1 | -1, from: number | null, to: number | null, tell: keyof Extreme) => (curve: Curve, borders: PhaseBorders | null) =>
  borders === null && (from !== null || to !== null) ? Number.NaN : (extremeOf(curve, sign, from === null ? 0 : borders![from]!, to === null ? 100 : borders![to]!)?.[tell] ?? Number.NaN)

function range(curve: Curve): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of curve) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return most - least
}

/**
 * Stance's knee flexion is that of taking the load: until the other foot has swung half its way. Push-off is counted from the other foot's strike until a third of
 * swing has gone: the ankle is lowest after its foot has left.
 */
export const FEATURES = {
  'knee-flexion-peak-stance': { unit: 'deg', angle: 'knee-flexion', title: 'Knee flexion, peak while taking the load', of: within(1, null, LOADED, 'value') },
  'knee-flexion-least-stance': { unit: 'deg', angle: 'knee-flexion', title: 'Knee flexion, least in single support', of: within(-1, 1, OPPOSITE_STRIKE, 'value') },
  'knee-flexion-peak-swing': { unit: 'deg', angle: 'knee-flexion', title: 'Knee flexion, peak in swing', of: within(1, OFF, null, 'value') },
  'knee-flexion-peak-swing-time': { unit: 'percent', angle: 'knee-flexion', title: 'When the knee bends most in swing', of: within(1, OFF, null, 'percent') },
  'knee-flexion-contact': { unit: 'deg', angle: 'knee-flexion', title: 'Knee flexion at contact', of: at(0) },
  'knee-flexion-off': { unit: 'deg', angle: 'knee-flexion', title: 'Knee flexion at foot off', of: atOff },
  'hip-flexion-contact': { unit: 'deg', angle: 'hip-flexion', title: 'Hip flexion at contact', of: at(0) },
  'hip-flexion-off': { unit: 'deg', angle: 'hip-flexion', title: 'Hip flexion at foot off', of: atOff },
  'hip-flexion-least': { unit: 'deg', angle: 'hip-flexion', title: 'Hip flexion, least (extension is below nought)', of: within(-1, null, null, 'value') },
  'thigh-flexion-contact': { unit: 'deg', angle: 'thigh-flexion', title: 'Thigh flexion at contact', of: at(0) },
  'thigh-flexion-off': { unit: 'deg', angle: 'thigh-flexion', title: 'Thigh flexion at foot off', of: atOff },
  'thigh-flexion-least': { unit: 'deg', angle: 'thigh-flexion', title: 'Thigh flexion, least (behind the upright is below nought)', of: within(-1, null, null, 'value') },
  'ankle-flexion-contact': { unit: 'deg', angle: 'ankle-flexion', title: 'Ankle dorsiflexion at contact', of: at(0) },
  'ankle-flexion-peak-stance': { unit: 'deg', angle: 'ankle-flexion', title: 'Ankle dorsiflexion, peak in stance', of: within(1, 1, OFF, 'value') },
  'ankle-flexion-peak-stance-time': { unit: 'percent', angle: 'ankle-flexion', title: 'When the ankle is bent up most in stance', of: within(1, 1, OFF, 'percent') },
  'ankle-flexion-off': { unit: 'deg', angle: 'ankle-flexion', title: 'Ankle dorsiflexion at foot off', of: atOff },
  'push-off-peak': { unit: 'deg', angle: 'ankle-flexion', title: 'Push-off: ankle at its lowest (plantarflexion is below nought)', of: within(-1, OPPOSITE_STRIKE, MID_SWING, 'value') },
  'push-off-peak-time': { unit: 'percent', angle: 'ankle-flexion', title: 'When the ankle is lowest at push-off', of: within(-1, OPPOSITE_STRIKE, MID_SWING, 'percent') },
  'push-off-range': { unit: 'deg', angle: 'ankle-flexion', title: 'Push-off: from the most dorsiflexion of stance to the lowest', of: (curve, borders) => within(1, 1, OFF, 'value')(curve, borders) - within(-1, OPPOSITE_STRIKE, MID_SWING, 'value')(curve, borders) },
  'foot-pitch-contact': { unit: 'deg', angle: 'foot-pitch', title: 'Foot at contact, toes up', of: at(0) },
  'pelvis-tilt-range': { unit: 'deg', angle: 'pelvis-tilt', title: 'Pelvic tilt, range', of: range },
  'pelvis-obliquity-range': { unit: 'deg', angle: 'pelvis-obliquity', title: 'Pelvic obliquity, range', of: range },
  'pelvis-rotation-range': { unit: 'deg', angle: 'pelvis-rotation', title: 'Pelvic rotation, range', of: range },
  'trunk-lean-range': { unit: 'deg', angle: 'trunk-lean', title: 'Trunk lean, range', of: range },
  'trunk-side-lean-range': { unit: 'deg', angle: 'trunk-side-lean', title: 'Trunk side lean, range', of: range },
  'hip-flexion-range': { unit: 'deg', angle: 'hip-flexion', title: 'Hip flexion, range', of: range },
  'hip-adduction-range': { unit: 'deg', angle: 'hip-adduction', title: 'Hip adduction, range', of: range },
  'thigh-flexion-range': { unit: 'deg', angle: 'thigh-flexion', title: 'Thigh flexion, range', of: range },
  'knee-flexion-range': { unit: 'deg', angle: 'knee-flexion', title: 'Knee flexion, range', of: range },
  'ankle-flexion-range': { unit: 'deg', angle: 'ankle-flexion', title: 'Ankle dorsiflexion, range', of: range },
} as const satisfies Readonly<Record<string, FeatureKind>>
export type Feature = keyof typeof FEATURES

export const FEATURE_NAMES = Object.keys(FEATURES) as Feature[]

/** Between which there can be a value: times lie within the stride, and no range is below 0. */
export function limitsOf(feature: Feature): readonly [least: number, most: number] {
  if (FEATURES[feature].unit === 'percent') return [0, 100]
  return [feature.endsWith('-range') ? 0 : -Infinity, Infinity]
}

/** Whether a stride has what it takes to look for it: its angle, and events where it lies between them. */
export function isSought({ curves, borders }: Pick<MeasuredStride, 'curves' | 'borders'>, feature: Feature): boolean {
  const { angle, of }: FeatureKind = FEATURES[feature]
  const curve = curves[angle]
  return curve !== undefined && (borders !== null || !Number.isNaN(of(curve, null)))
}

/** NaN where the stride does not tell it. */
export function strideFeature({ curves, borders }: Pick<MeasuredStride, 'curves' | 'borders'>, feature: Feature): number {
  const { angle, of }: FeatureKind = FEATURES[feature]
  const curve = curves[angle]
  return curve ? of(curve, borders) : Number.NaN
}
