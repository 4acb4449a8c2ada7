/** Whoever is one of a cohort's people is held against the others: against a mean of which one is a part, all that differs would be told too small. */
import { bySide, SIDES } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { curvesOfPeople, featureSpreads, speedOfPeople } from './curves-of-people.ts'
import { curvesOfSide, LEAST_PEOPLE, type Reference } from './reference.ts'

/** One alone has no spread. */
export const FEWEST_OTHERS = 2

/** Which of its people that is, by what they were made from; null where nobody knows whose that is. Empty: none of them. */
export function ownPlaces({ population, provenance: { madeFrom } }: Pick<Reference, 'population' | 'provenance'>, ownHashes: ReadonlySet<string>): readonly number[] | null {
  const isOneEach = madeFrom.length === population.n
  const own = madeFrom.flatMap(({ sha256, person }, at) => (sha256 !== null && ownHashes.has(sha256) ? [person ?? (isOneEach ? at : null)] : []))
  return own.includes(null) ? null : [...new Set(own as number[])].toSorted((a, b) => a - b)
}

export const canLeaveOut = ({ population }: Pick<Reference, 'population'>, places: readonly number[]): boolean => places.length > 0 && population.n - places.length >= FEWEST_OTHERS

/** Whom `withoutOwn` leaves out: by place among its people. */
export function leftOutPlaces(reference: Reference, ownHashes: ReadonlySet<string>): readonly number[] {
  const places = ownPlaces(reference, ownHashes)
  return places && reference.people && canLeaveOut(reference, places) ? places : []
}

/** What it will say of itself, before its curves are worked out. */
export function toldWithout<Known extends Pick<Reference, 'population' | 'speed' | 'band' | 'noBand'>>(reference: Known, places: readonly number[]): Known & { leftOut: number } {
  const n = reference.population.n - places.length
  const { speed } = reference
  const speeds = speed.kind === 'mean' && speed.each ? speedOfPeople(speed.each.filter((_, at) => !places.includes(at))) : speed
  return { ...reference, population: { ...reference.population, n }, speed: speeds, leftOut: places.length, ...(n < LEAST_PEOPLE && { band: null, noBand: `Without today’s person ${n} people are too few: a band, and a verdict, take ${LEAST_PEOPLE}.` }) }
}

/** `reference`: with its people's curves. Ages were kept of all together only, and so was the spread between strides, which is not told; `memberNotes` of the gate says so. */
export function withoutPeople(reference: Reference, places: readonly number[]): Reference {
  const told = toldWithout(reference, places)
  const { people, features, population } = reference
  const stays = (_: unknown, at: number) => !places.includes(at)
  const known = [...new Set(SIDES.flatMap((side) => Object.keys(curvesOfSide(reference, side)) as Angle[]))]
  const angles = known.filter((angle) => SIDES.every((side) => people?.[side][angle]))
  const others = Array.from({ length: population.n }, (_, at) => bySide((side) => Object.fromEntries(angles.map((angle) => [angle, { mean: Float64Array.from(people![side][angle]![at]!), within: null }])))).filter(stays)
  const { curves, peopleScores, band } = curvesOfPeople(others, angles, told.band)
  return {
    ...told,
    ...{ curves, peopleScores, band },
    ...(features && { features: bySide((side) => featureSpreads(Object.fromEntries(Object.entries(features[side]).flatMap(([name, { each }]) => (each ? [[name, each.filter(stays)]] : []))))) }),
    people: undefined,
    missing: [...reference.missing, ...known.filter((angle) => !angles.includes(angle)).map((angle) => `${angle}: not known of each person`)],
  }
}

/** As it is, where that person is none of its people, or cannot be left out. */
export function withoutOwn(reference: Reference, ownHashes: ReadonlySet<string>): Reference {
  const places = leftOutPlaces(reference, ownHashes)
  return places.length > 0 ? withoutPeople(reference, places) : reference
}
