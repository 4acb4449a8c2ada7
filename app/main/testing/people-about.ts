/** Made-up people whose gaits scatter about given curves, as a cohort of one's own. */
import { bySide } from '../../core/body/joints.ts'
import { randomStream } from '../../core/math/random-stream.ts'
import { curvesOfPeople, type PersonSides } from '../../core/norms/references/curves-of-people.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import type { MeanCurvesBySide } from '../../core/norms/scores/against-reference.ts'
import { PROFILE } from '../../core/norms/scores/profile-score.ts'

interface Asked {
  /** Measured, and walking, as those of this one. */
  like: Reference
  /** Its name; in small letters its id. */
  name: string
  n: number
  seed?: number
  /** Somebody before them, and what that one's curves were made from. */
  first?: { curves: MeanCurvesBySide; sha256: string }
}

export function peopleAbout(curves: MeanCurvesBySide, { like, name, n, seed = 1, first }: Asked): Reference {
  const scattered = Array.from({ length: n }, (_, at) => personAbout(curves, seed, at))
  const people = first ? [bySide((side) => Object.fromEntries(PROFILE.map((name) => [name, { mean: Float64Array.from(first.curves[side][name]!), within: null }]))), ...scattered] : scattered
  return {
    ...like,
    id: name.toLowerCase(),
    kind: 'cohort',
    name,
    citation: null,
    population: { description: 'Made up', n: people.length, ages: like.population.ages },
    ...curvesOfPeople(people, PROFILE, null),
    noBand: `${people.length} people are too few.`,
    missing: [],
    unverified: [],
    provenance: { madeOn: '2026-11-30', codeVersion: '1', madeFrom: first ? [{ what: 'the first', sha256: first.sha256, person: 0 }] : [] },
  }
}

/** An offset and four harmonics of its own in each angle, each side by itself. */
export function personAbout(curves: MeanCurvesBySide, seed: number, at: number): PersonSides {
  const random = randomStream(seed, `person ${at}`)
  return bySide((side) => Object.fromEntries(PROFILE.map((name) => {
    const offset = random.gaussian(0, 4)
    const harmonics = [1, 2, 3, 4].map((times) => ({ times, size: random.gaussian(0, 4 / times), phase: random.uniform(0, 2 * Math.PI) }))
    return [name, { mean: Float64Array.from(curves[side][name]!, (value, percent) => value + offset + harmonics.reduce((sum, { times, size, phase }) => sum + size * Math.cos((2 * Math.PI * times * percent) / 100 + phase), 0)), within: null }] as const
  })))
}
