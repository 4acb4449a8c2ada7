/** A reference of one's own: from the measured gaits of several people. */
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/segment-angles.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { testedOf } from '../../gait/tested-angles.ts'
import { curveSpread, type CurveSpread, spreadOf } from '../../gait/cycles/over-strides.ts'
import { strideCurves } from '../../gait/cycles/stride-curves.ts'
import { featuresOf } from '../../gait/features/features.ts'
import { FEATURE_NAMES } from '../../gait/features/stride-features.ts'
import { ProblemError } from '../../problem.ts'
import { type PersonCurves, simultaneousFactor, USUAL_BAND } from '../bands/simultaneous-band.ts'
import { dimensionlessSpeedOf, type Measurement } from '../gate/measurement.ts'
import { smoothnessOf } from '../spm/smoothness.ts'
import { variableScores } from '../scores/against-reference.ts'
import { PROFILE } from '../scores/profile-score.ts'
import { obstaclesToCohort } from './measured-alike.ts'
import { type CurveSet, LEAST_PEOPLE, type Reference, type ReferenceCurve } from './reference.ts'

interface MeasuredTrial {
  measurement: Measurement
  /** What it was measured from; names nobody. */
  madeFrom: { what: string; sha256: string | null }
}

/** What a cohort is made of: of all strides of a trial their means. */
export interface CohortTrial extends MeasuredTrial {
  curves: Readonly<Record<Side, Readonly<Partial<Record<Angle, CurveSpread>>>>>
  features: Readonly<Record<Side, ReturnType<typeof featuresOf>>>
}

export const meansOfTrial = ({ gait: { strides }, ...measured }: MeasuredTrial & { gait: MeasuredGait }): CohortTrial => ({
  ...measured,
  curves: bySide((side) => strideCurves(strides[side])),
  features: bySide((side) => featuresOf(strides[side])),
})

/** One person; of several trials the mean counts once. */
export interface CohortMember {
  /** In words for an error: who, or which file. */
  called: string
  trials: readonly CohortTrial[]
}

export interface CohortFacts {
  id: string
  name: string
  description: string
  licence: string
  madeOn: string
  codeVersion: string
  stages?: Reference['provenance']['stages']
  taughtByLab?: Reference['provenance']['taughtByLab']
}

export const FEWEST_PEOPLE = 2

export function makeCohort(members: readonly CohortMember[], facts: CohortFacts, { share, draws, seed } = USUAL_BAND): Reference {
  const people = members.map((member): Person => ({ ...member, sides: bySide((side) => sideOf(member, side)) }))
  const first = people[0]?.trials[0]?.measurement
  if (people.length < FEWEST_PEOPLE || !first) throw new ProblemError({ code: 'too-few-people', message: `A cohort takes ${FEWEST_PEOPLE} people at least, and one trial of each.` })
  const [obstacle] = obstaclesToCohort(people.flatMap(({ called, trials }) => trials.map(({ measurement }) => ({ called, measurement }))))
  if (obstacle) throw new ProblemError(obstacle)
  const [again] = people.flatMap((one, at) => people.slice(0, at).filter((other) => isSameRecording(one, other)).map((other) => ({ one, other })))
  if (again) throw new ProblemError({ code: 'counted-twice', message: `The curves of ${again.other.called} and ${again.one.called} are the very same.`, hint: 'A recording counts once: leave one of the two out.' })

  const angles = ANGLES.filter((angle) => people.every(({ sides }) => SIDES.every((side) => sides[side][angle])))
  if (angles.length === 0) throw new ProblemError({ code: 'nothing-in-common', message: 'These people have no angle in common that is known on both sides.' })
  const looked = testedOf((angle) => angles.includes(angle))
  const tested = looked.length > 0 ? looked : angles
  const isBand = people.length >= LEAST_PEOPLE
  const factorOf = (curves: readonly PersonCurves[]) => simultaneousFactor(curves, { share, draws, seed, outOfBag: true })
  const ofPerson = ({ sides }: Person, side: Side, angle: Angle) => sides[side][angle]!
  const curves = bySide((side): CurveSet => Object.fromEntries(angles.map((angle) => {
    const own = people.map((person) => ofPerson(person, side, angle))
    return [angle, curveOf(own, isBand ? factorOf(own.map(({ mean }) => [mean])) : null)]
  })))
  const band = isBand ? { share, draws, seed, familyFactor: factorOf(people.map((person) => SIDES.flatMap((side) => tested.map((angle) => ofPerson(person, side, angle).mean)))) } : null
  const somewhere = ANGLES.filter((angle) => !angles.includes(angle) && people.some(({ sides }) => SIDES.some((side) => sides[side][angle])))
  const ages = agesOf(people)
  return {
    id: facts.id,
    kind: 'cohort',
    name: facts.name,
    citation: null,
    licence: facts.licence,
    population: { description: facts.description, n: people.length, ages: ages && ages.span },
    method: first.method,
    movement: first.movement,
    // Unsaid is an obstacle.
    surface: first.surface!,
    speed: speedsOf(people),
    curves: { sides: 'each', ...curves },
    features: bySide((side) => featuresOfPeople(people, side)),
    people: bySide((side) => Object.fromEntries(angles.map((angle) => [angle, people.map((person) => Array.from(ofPerson(person, side, angle).mean, shown))]))),
    peopleScores: bySide((side) => scoresOfPeople(people.map(({ sides }) => sides[side]), angles)),
    band,
    noBand: band ? null : `${people.length} people are too few: a band, and a verdict, take ${LEAST_PEOPLE}.`,
    missing: somewhere.map((angle) => `${angle}: not known of everybody on both sides`),
    unverified: ages && ages.unsaid > 0 ? [`how old ${ages.unsaid} of these ${people.length} people ${ages.unsaid === 1 ? 'is' : 'are'}; the ages are those of the others.`] : [],
    provenance: {
      madeOn: facts.madeOn,
      codeVersion: facts.codeVersion,
      madeFrom: members.flatMap(({ trials }) => trials.map(({ madeFrom }) => madeFrom)),
      ...(facts.stages && { stages: facts.stages }),
      ...(facts.taughtByLab && { taughtByLab: facts.taughtByLab }),
    },
  }
}

interface Person extends CohortMember {
  sides: Readonly<Record<Side, Readonly<Partial<Record<Angle, PersonCurve>>>>>
}

/** No two people, and no two walks of one, bend alike to the last digit. */
const isSameRecording = (one: Person, other: Person): boolean =>
  SIDES.every((side) => ANGLES.every((angle) => {
    const [mine, others] = [one.sides[side][angle]?.mean, other.sides[side][angle]?.mean]
    return mine && others ? mine.every((value, at) => Object.is(value, others[at])) : mine === others
  }))

interface PersonCurve {
  mean: Float64Array
  /** Between strides, squared and pooled over trials; null where every trial has one stride. */
  within: Float64Array | null
}

function sideOf({ trials }: CohortMember, side: Side): Partial<Record<Angle, PersonCurve>> {
  return Object.fromEntries(ANGLES.flatMap((angle) => {
    const spreads = trials.flatMap(({ curves }) => curves[side][angle] ?? [])
    if (spreads.length === 0) return []
    return [[angle, { mean: meanOf(spreads.map(({ mean }) => mean)), within: pooled(spreads) }] as const]
  }))
}

function pooled(spreads: readonly CurveSpread[]): Float64Array | null {
  const several = spreads.filter(({ n }) => n > 1)
  const degrees = several.reduce((sum, { n }) => sum + n - 1, 0)
  return degrees === 0 ? null : several[0]!.sd.map((_, at) => several.reduce((sum, { sd, n }) => sum + (n - 1) * sd[at]! ** 2, 0) / degrees)
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

/** Of several trials the mean counts once; what somebody does not have is left out. */
function featuresOfPeople(people: readonly CohortMember[], side: Side) {
  const each = people.map(({ trials }) => trials.map(({ features }) => features[side]))
  return Object.fromEntries(FEATURE_NAMES.flatMap((name) => {
    const values = each.flatMap((trials) => spreadOf(trials.map((features) => features[name]?.value ?? Number.NaN))?.value ?? [])
    const spread = values.length === people.length ? spreadOf(values) : null
    return spread ? [[name, { mean: roundedOne(spread.value), sd: roundedOne(spread.sd) }] as const] : []
  }))
}

function speedsOf(people: readonly CohortMember[]): Reference['speed'] {
  const each = people.map(({ trials }) => {
    const known = trials.map(({ measurement }) => dimensionlessSpeedOf(measurement)!)
    return known.reduce((sum, one) => sum + one, 0) / known.length
  })
  const { value, sd } = spreadOf(each)!
  return { kind: 'mean', mean: roundedOne(value), sd: roundedOne(sd), least: roundedOne(Math.min(...each)), most: roundedOne(Math.max(...each)) }
}

/** Where nobody said it of one in ten or fewer, the others' ages stand for all. By judgement, as a stray step makes no other method. */
export const agesAreSaid = (unsaid: number, people: number): boolean => unsaid <= people / 10

function agesOf(people: readonly CohortMember[]) {
  const each = people.map(({ trials }) => trials.flatMap(({ measurement }) => measurement.ageYears ?? []))
  const known = each.flat()
  const unsaid = each.filter(({ length }) => length === 0).length
  return agesAreSaid(unsaid, people.length) ? { span: { from: Math.min(...known), to: Math.max(...known) }, unsaid } : null
}

const meanOf = (curves: readonly Float64Array[]): Float64Array => curves[0]!.map((_, at) => curves.reduce((sum, curve) => sum + curve[at]!, 0) / curves.length)
const DECIMALS = 6
const roundedOne = (value: number): number => Number(value.toFixed(DECIMALS))
/** Straight lines would be smooth without end. */
const SMOOTHEST = 1_000_000
/** Finer than any measurement of a person. */
const shown = (value: number): number => Number(value.toFixed(3))
const rounded = (values: Float64Array): number[] => Array.from(values, roundedOne)
