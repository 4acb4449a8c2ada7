/** What the curves of several people come to: means, spreads, bands, and how far each of them lies from the others. */
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { curveSpread, spreadOf } from '../../gait/cycles/over-strides.ts'
import type { Feature } from '../../gait/features/stride-features.ts'
import { testedOf } from '../../gait/angles/tested-angles.ts'
import { type BandOptions, type PersonCurves, simultaneousFactor } from '../bands/simultaneous-band.ts'
import { smoothnessOf } from '../spm/smoothness.ts'
import { variableScores } from '../scores/against-reference.ts'
import { PROFILE } from '../scores/profile-score.ts'
import type { CurveSet, Reference, ReferenceCurve } from './reference.ts'

export interface PersonCurve {
  mean: Float64Array
  /** Between strides, squared and pooled over trials; null where every trial has one stride, or nobody has kept it. */
  within: Float64Array | null
}

export type PersonSides = Readonly<Record<Side, Readonly<Partial<Record<Angle, PersonCurve>>>>>

/** `angles`: that all of them have on both sides; `by`: how bands are drawn, null of too few. */
export function curvesOfPeople(people: readonly PersonSides[], angles: readonly Angle[], by: Omit<BandOptions, 'outOfBag'> | null): Pick<Reference, 'curves' | 'people' | 'peopleScores' | 'band'> {
  const looked = testedOf((angle) => angles.includes(angle))
  const tested = looked.length > 0 ? looked : angles
  const factorOf = (curves: readonly PersonCurves[], { share, draws, seed }: NonNullable<typeof by>) => simultaneousFactor(curves, { share, draws, seed, outOfBag: true })
  const ofPerson = (person: PersonSides, side: Side, angle: Angle) => person[side][angle]!
  const curves = bySide((side): CurveSet => Object.fromEntries(angles.map((angle) => {
    const own = people.map((person) => ofPerson(person, side, angle))
    return [angle, curveOf(own, by && factorOf(own.map(({ mean }) => [mean]), by))]
  })))
  return {
    curves: { sides: 'each', ...curves },
    people: bySide((side) => Object.fromEntries(angles.map((angle) => [angle, people.map((person) => Array.from(ofPerson(person, side, angle).mean, shown))]))),
    peopleScores: bySide((side) => scoresOfPeople(people.map((person) => person[side]), angles)),
    band: by && { share: by.share, draws: by.draws, seed: by.seed, familyFactor: factorOf(people.map((person) => SIDES.flatMap((side) => tested.map((angle) => ofPerson(person, side, angle).mean))), by) },
  }
}

/** Of each feature what every person has of it. */
export const featureSpreads = (each: Readonly<Partial<Record<Feature, readonly number[]>>>): NonNullable<Reference['features']>[Side] =>
  Object.fromEntries(Object.entries(each).flatMap(([name, values]) => {
    const spread = spreadOf(values)
    return spread ? [[name, { mean: roundedOne(spread.value), sd: roundedOne(spread.sd), each: values.map(roundedOne) }] as const] : []
  }))

/** Of each person v*. */
export function speedOfPeople(each: readonly number[]): Reference['speed'] {
  const { value, sd } = spreadOf(each)!
  return { kind: 'mean', mean: roundedOne(value), sd: roundedOne(sd), least: roundedOne(Math.min(...each)), most: roundedOne(Math.max(...each)), each: each.map(roundedOne) }
}

function curveOf(people: readonly PersonCurve[], factor: number | null): ReferenceCurve {
  const { mean, sd } = curveSpread(people.map((person) => person.mean))!
  const within = people.flatMap((person) => person.within ?? [])
  const smoothness = smoothnessOf(people.map((person) => person.mean.map((value, at) => value - mean[at]!)))
  return { mean: rounded(mean), sdBetween: rounded(sd), sdWithin: within.length === 0 ? null : rounded(meanOf(within).map(Math.sqrt)), factor, ...(!Number.isNaN(smoothness) && { smoothness: roundedOne(Math.min(SMOOTHEST, smoothness)) }) }
}

/** Against the mean of the others, as somebody new is: that is n/(n − 1) times as far as from the mean of all. */
function scoresOfPeople(people: readonly Partial<Record<Angle, PersonCurve>>[], angles: readonly Angle[]) {
  const known = [...PROFILE, 'thigh-flexion' as const].filter((name) => angles.includes(name))
  const mean = Object.fromEntries(known.map((name) => [name, meanOf(people.map((person) => person[name]!.mean))]))
  return Object.fromEntries(known.map((name) => [name, people.map((person) => roundedOne((variableScores({ [name]: person[name]!.mean }, mean)[name]! * people.length) / (people.length - 1)))]))
}

export const meanOf = (curves: readonly Float64Array[]): Float64Array => curves[0]!.map((_, at) => curves.reduce((sum, curve) => sum + curve[at]!, 0) / curves.length)
const DECIMALS = 6
const roundedOne = (value: number): number => Number(value.toFixed(DECIMALS))
/** Straight lines would be smooth without end. */
const SMOOTHEST = 1_000_000
/** Finer than any measurement of a person. */
const shown = (value: number): number => Number(value.toFixed(3))
const rounded = (values: Float64Array): number[] => Array.from(values, roundedOne)
