/** Whether mean, spread and smoothness of a reference are those of the people of whom it has curves and features. */
import { SIDES } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { curveSpread, spreadOf } from '../../gait/cycles/over-strides.ts'
import { smoothnessOf } from '../spm/smoothness.ts'
import { curvesOfSide, type Reference } from './reference.ts'

/** Degrees: people's curves are kept to a thousandth of one. */
const AS_ROUNDED = 0.002
/** Of what one percent of the stride is of the smoothness. */
const SHARE = 0.02
const AS_ROUNDED_ROUGHNESS = 0.001

/** In one clause; null where they are, or nobody is told of. */
export function faultOfPeople({ curves, people, features, speed }: Pick<Reference, 'curves' | 'people' | 'features'> & Partial<Pick<Reference, 'speed'>>): string | null {
  if (speed?.kind === 'mean' && speed.each && isOtherSpeed(speed, speed.each)) return 'mean and spread of the speed are not those of its people'
  for (const side of SIDES)
    for (const [name, { mean, sd, each }] of Object.entries(features?.[side] ?? {})) {
      const own = each && spreadOf(each)
      if (own && (Math.abs(own.value - mean) > AS_ROUNDED || (own.n > 1 && Math.abs(own.sd - sd) > AS_ROUNDED))) return `mean and spread of ${name}, ${side}, are not those of its people`
    }
  if (!people) return null
  if (curves.sides === 'alike') return 'it has its people’s curves of each side, but one set of curves for both'
  for (const side of SIDES)
    for (const [name, each] of Object.entries(people[side])) {
      const curve = curvesOfSide({ curves }, side)[name as Angle]
      if (!curve) return `it has people’s curves of ${name}, ${side}, but no mean of them`
      const own = each.map((values) => Float64Array.from(values))
      const { mean, sd } = curveSpread(own)!
      const smoothness = smoothnessOf(own.map((values) => values.map((value, at) => value - mean[at]!)))
      if (curve.mean.length !== mean.length || farthest(mean, curve.mean) > AS_ROUNDED || (each.length > 1 && farthest(sd, curve.sdBetween) > 2 * AS_ROUNDED)) return `mean and spread of ${name}, ${side}, are not those of its people’s curves`
      if (curve.smoothness !== undefined && Math.abs(1 / curve.smoothness - 1 / smoothness) > SHARE / curve.smoothness + AS_ROUNDED_ROUGHNESS) return `the smoothness of ${name}, ${side}, is not that of its people’s curves`
    }
  return null
}

function isOtherSpeed({ mean, sd, least, most }: Extract<Reference['speed'], { kind: 'mean' }>, each: readonly number[]): boolean {
  const own = spreadOf(each)
  const isOther = (told: number, value: number) => Math.abs(told - value) > AS_ROUNDED
  return own !== null && (isOther(mean, own.value) || (own.n > 1 && isOther(sd, own.sd)) || isOther(least, Math.min(...each)) || isOther(most, Math.max(...each)))
}

const farthest = (one: Float64Array, other: readonly number[]): number => one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0)
