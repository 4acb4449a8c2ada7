/** A reference of one's own: from the measured gaits of several people. */
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/angles/segment-angles.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { type CurveSpread, spreadOf } from '../../gait/cycles/over-strides.ts'
import { strideCurves } from '../../gait/cycles/stride-curves.ts'
import { featuresOf } from '../../gait/features/features.ts'
import { FEATURE_NAMES } from '../../gait/features/stride-features.ts'
import { ProblemError } from '../../problem.ts'
import { USUAL_BAND } from '../bands/simultaneous-band.ts'
import { dimensionlessSpeedOf, type Measurement } from '../gate/measurement.ts'
import { curvesOfPeople, featureSpreads, meanOf, type PersonCurve, type PersonSides, speedOfPeople } from './curves-of-people.ts'
import { obstaclesToCohort } from './measured-alike.ts'
import { LEAST_PEOPLE, type Reference } from './reference.ts'
import { isSameRecording, SAME_WITHIN_DEG } from './same-recording.ts'

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
  const people = members.map((member): Person => {
    const once = { ...member, trials: member.trials.filter((trial, at) => !isRepeated(trial, at, member)) }
    return { ...once, sides: bySide((side) => sideOf(once, side)) }
  })
  const first = people[0]?.trials[0]?.measurement
  if (people.length < FEWEST_PEOPLE || !first) throw new ProblemError({ code: 'too-few-people', message: `A cohort takes ${FEWEST_PEOPLE} people at least, and one trial of each.` })
  const [obstacle] = obstaclesToCohort(people.flatMap(({ called, trials }) => trials.map(({ measurement }) => ({ called, measurement }))))
  if (obstacle) throw new ProblemError(obstacle)
  const [again] = people.flatMap((one, at) => people.slice(0, at).filter((other) => one.trials.some((trial) => other.trials.some((another) => isSameRecording(trial, another)))).map((other) => ({ one, other })))
  if (again) throw new ProblemError({ code: 'counted-twice', message: `A trial of ${again.other.called} and one of ${again.one.called} are the same recording: on one side at least all their curves agree within ${SAME_WITHIN_DEG}°, as those of no two people do.`, hint: 'A recording counts once: leave one of the two out.' })

  const angles = ANGLES.filter((angle) => people.every(({ sides }) => SIDES.every((side) => sides[side][angle])))
  if (angles.length === 0) throw new ProblemError({ code: 'nothing-in-common', message: 'These people have no angle in common that is known on both sides.' })
  const isBand = people.length >= LEAST_PEOPLE
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
    ...curvesOfPeople(people.map(({ sides }) => sides), angles, isBand ? { share, draws, seed } : null),
    noBand: isBand ? null : `${people.length} people are too few: a band, and a verdict, take ${LEAST_PEOPLE}.`,
    features: bySide((side) => featuresOfPeople(people, side)),
    missing: somewhere.map((angle) => `${angle}: not known of everybody on both sides`),
    unverified: ages && ages.unsaid > 0 ? [`how old ${ages.unsaid} of these ${people.length} people ${ages.unsaid === 1 ? 'is' : 'are'}; the ages are those of the others.`] : [],
    provenance: {
      madeOn: facts.madeOn,
      codeVersion: facts.codeVersion,
      madeFrom: members.flatMap((member, person) => member.trials.map((trial, at) => ({ ...trial.madeFrom, ...(isRepeated(trial, at, member) && { what: `${trial.madeFrom.what}, the same recording as one before, counted once` }), person }))),
      ...(facts.stages && { stages: facts.stages }),
      ...(facts.taughtByLab && { taughtByLab: facts.taughtByLab }),
    },
  }
}

interface Person extends CohortMember {
  sides: PersonSides
}

const isRepeated = (trial: CohortTrial, at: number, { trials }: CohortMember): boolean => trials.slice(0, at).some((before) => isSameRecording(before, trial))

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

/** Of several trials the mean counts once; what somebody does not have is left out. */
function featuresOfPeople(people: readonly CohortMember[], side: Side) {
  const trialsOf = people.map(({ trials }) => trials.map(({ features }) => features[side]))
  return featureSpreads(Object.fromEntries(FEATURE_NAMES.flatMap((name) => {
    const values = trialsOf.flatMap((trials) => spreadOf(trials.map((features) => features[name]?.value ?? Number.NaN))?.value ?? [])
    return values.length === people.length ? [[name, values] as const] : []
  })))
}

function speedsOf(people: readonly CohortMember[]): Reference['speed'] {
  const each = people.map(({ trials }) => {
    const known = trials.map(({ measurement }) => dimensionlessSpeedOf(measurement)!)
    return known.reduce((sum, one) => sum + one, 0) / known.length
  })
  return speedOfPeople(each)
}

/** Where nobody said it of one in ten or fewer, the others' ages stand for all. By judgement, as a stray step makes no other method. */
export const agesAreSaid = (unsaid: number, people: number): boolean => unsaid <= people / 10

function agesOf(people: readonly CohortMember[]) {
  const each = people.map(({ trials }) => trials.flatMap(({ measurement }) => measurement.ageYears ?? []))
  const known = each.flat()
  const unsaid = each.filter(({ length }) => length === 0).length
  return agesAreSaid(unsaid, people.length) ? { span: { from: Math.min(...known), to: Math.max(...known) }, unsaid } : null
}
