import { describe, expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { randomStream } from '../../math/random-stream.ts'
import type { ProblemError } from '../../problem.ts'
import type { Measurement } from '../gate/measurement.ts'
import { type CohortMember, makeCohort, meansOfTrial } from './make-cohort.ts'
import { faultOfPeople } from './people-agree.ts'
import { bandOf, curvesOfSide } from './reference.ts'
import { ownPlaces, toldWithout, withoutOwn } from './without-own.ts'

const BETWEEN = 4
const WITHIN = 1.5
const measurement: Measurement = {
  method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null },
  movement: 'walk',
  surface: 'treadmill',
  speedMps: 1.25,
  legLength: { metres: 0.85, from: 'measured' },
  ageYears: 30,
}
const facts = { id: 'ours', name: 'Ours', description: 'Healthy colleagues', licence: 'not stated', madeOn: '2026-11-29', codeVersion: '1' }

/** Waves whose sum has this standard deviation at every point. */
function waves(random: ReturnType<typeof randomStream>, sd: number): number[] {
  const orders = [0, 1, 2, 3]
  const sizes = orders.map(() => [random.gaussian(0, sd / 2), random.gaussian(0, sd / 2)] as const)
  return Array.from({ length: 101 }, (_, at) => orders.reduce((sum, order) => sum + sizes[order]![0] * Math.sin((2 * Math.PI * (order + 0.5) * at) / 100) + sizes[order]![1] * Math.cos((2 * Math.PI * (order + 0.5) * at) / 100), 0))
}

function measured(at: number, { strides = 5, angles = ['knee-flexion', 'ankle-flexion'] as Angle[] } = {}): MeasuredGait['strides'] {
  const random = randomStream(at, 'person')
  const own = bySide(() => Object.fromEntries(angles.map((angle) => [angle, waves(random, BETWEEN)])))
  return bySide((side) => Array.from({ length: strides }, () => ({ fromS: 0, toS: 1, borders: null, curves: Object.fromEntries(angles.map((angle) => {
    const aside = waves(random, WITHIN)
    return [angle, Float64Array.from(own[side][angle]!, (value, percent) => 20 + value + aside[percent]!)]
  })) })))
}

const trialOf = (strides: MeasuredGait['strides'], change: Partial<Measurement> = {}, sha256: string | null = null) => meansOfTrial({ gait: { name: '', date: '2026-11-29', strides }, measurement: { ...measurement, ...change }, madeFrom: { what: 'a trial', sha256 } })
const somebody = (at: number, { trials = 1, angles = ['knee-flexion', 'ankle-flexion'] as Angle[], change = {} as Partial<Measurement> } = {}): CohortMember => ({ called: `person ${at}`, trials: Array.from({ length: trials }, () => trialOf(measured(at, { angles }), change, `of ${at}`)) })

const people = (count: number) => Array.from({ length: count }, (_, at) => somebody(at))
const meanSquare = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0) / values.length

describe('of sixty people', () => {
  const cohort = makeCohort(people(60), facts, { share: 0.95, draws: 100, seed: 3, outOfBag: true })
  const knee = curvesOfSide(cohort, 'left')['knee-flexion']!

  it('counts a recording once', () => {
    expect(() => makeCohort([somebody(1), somebody(2), { ...somebody(1), called: 'the same again' }], facts)).toThrow('A trial of person 1 and one of the same again are the same recording')
  })

  it('counts another export of it once too: rounded otherwise, or with a step less on one side', () => {
    const noisy = (member: CohortMember, sd: number, shorter = false): CohortMember => {
      const random = randomStream(9, 'export')
      const curveOf = ({ mean, ...rest }: CohortMember['trials'][0]['curves']['left'][Angle] & object, aside: number) => ({ ...rest, mean: mean.map((value) => value + aside + random.gaussian(0, sd)) })
      return { called: 'the export', trials: member.trials.map((trial) => ({ ...trial, curves: bySide((side) => Object.fromEntries(Object.entries(trial.curves[side]).map(([angle, curve]) => [angle, curveOf(curve, shorter && side === 'left' ? 2 : 0)]))) })) }
    }
    const several = { angles: ['hip-flexion', 'knee-flexion', 'ankle-flexion', 'pelvis-obliquity'] as Angle[] }
    const [one, other] = [somebody(1, { trials: 2, ...several }), somebody(2, several)]
    for (const again of [noisy(one, 0.1), noisy(one, 0.05, true)]) expect(() => makeCohort([one, other, again], facts)).toThrow('A trial of person 1 and one of the export are the same recording')
    expect(makeCohort([one, other, noisy(one, 0.6)], facts).population.n).toBe(3)
    // By two angles alone two people may be so near by chance.
    expect(makeCohort([somebody(1), somebody(2), noisy(somebody(1), 0.1)], facts).population.n).toBe(3)
  })

  it('somebody’s recording that is there twice weighs once, and is named', () => {
    const [one, other] = [somebody(1), somebody(2)]
    const [first, second] = [trialOf(measured(3)), trialOf(measured(4))]
    const [once, twice] = [[first, second], [first, second, first]].map((trials) => makeCohort([{ ...one, trials }, other], facts))
    expect(twice!.curves).toEqual(once!.curves)
    expect(twice!.provenance.madeFrom.map(({ what }) => what)).toEqual(['a trial', 'a trial', 'a trial, the same recording as one before, counted once', 'a trial'])
  })

  it('tells apart what lies between people and between strides', () => {
    expect(Math.abs(Math.sqrt(meanSquare(knee.sdBetween)) - Math.sqrt(BETWEEN ** 2 + WITHIN ** 2 / 5))).toBeLessThan(0.6)
    expect(Math.abs(Math.sqrt(meanSquare(knee.sdWithin!)) - WITHIN)).toBeLessThan(0.1)
    expect(Math.abs(knee.mean.reduce((sum, value) => sum + value, 0) / 101 - 20)).toBeLessThan(0.6)
  })

  it('has bands that hold new people’s whole curves, and a wider one for all curves at once; draws and seed are kept', () => {
    expect(cohort.band).toMatchObject({ share: 0.95, draws: 100, seed: 3 })
    expect(cohort.noBand).toBeNull()
    expect(cohort.band!.familyFactor).toBeGreaterThan(knee.factor!)
    const { low, high } = bandOf(knee)!
    const others = Array.from({ length: 300 }, (_, at) => somebody(1000 + at, { angles: ['knee-flexion'] }).trials[0]!.curves.left['knee-flexion']!.mean)
    const held = others.filter((curve) => curve.every((value, at) => value >= low[at]! && value <= high[at]!)).length / 300
    expect(Math.abs(held - 0.95)).toBeLessThan(0.04)
  })

  it('knows how it was measured, how fast, of what ages, and what it was made from', () => {
    expect(cohort).toMatchObject({ kind: 'cohort', method: measurement.method, surface: 'treadmill', population: { n: 60, ages: { from: 30, to: 30 } }, speed: { kind: 'mean', sd: 0 } })
    expect(cohort.provenance.madeFrom.length).toBe(60)
  })

  it('keeps how far each of its people lies from the others, by variable', () => {
    expect(cohort.peopleScores!.right['knee-flexion']!.length).toBe(60)
    expect(Math.abs(Math.sqrt(meanSquare(cohort.peopleScores!.right['knee-flexion']!)) - Math.sqrt(BETWEEN ** 2 + WITHIN ** 2 / 5))).toBeLessThan(0.7)
  })

  it('has each person’s mean curve, whose mean and spread are its own; others’ are noticed', () => {
    const left = cohort.people!.left['knee-flexion']!
    expect([left.length, left.every(({ length }) => length === 101)]).toEqual([60, true])
    const [first] = people(60)
    expect(Math.abs(left[0]![30]! - first!.trials[0]!.curves.left['knee-flexion']!.mean[30]!)).toBeLessThan(0.001)
    expect(faultOfPeople(cohort)).toBeNull()
    expect(faultOfPeople({ ...cohort, people: { ...cohort.people!, left: { 'knee-flexion': [left[1]!, ...left.slice(1)] } } })).toBe('mean and spread of knee-flexion, left, are not those of its people’s curves')
    const { 'knee-flexion-range': range } = cohort.features!.left
    expect(faultOfPeople({ ...cohort, features: { left: { 'knee-flexion-range': { ...range!, mean: range!.mean + 1 } }, right: {} } })).toBe('mean and spread of knee-flexion-range, left, are not those of its people')
    expect(faultOfPeople({ curves: { ...cohort.curves, left: { 'knee-flexion': { ...knee, smoothness: 2 * knee.smoothness! } } } as typeof cohort.curves, people: { left: { 'knee-flexion': left }, right: {} } })).toMatch(/^the smoothness of knee-flexion/)
  })

  it('whoever is one of them is held against the others, as if these alone had made it', () => {
    const own = 17
    const others = makeCohort(people(60).filter((_, at) => at !== own), facts, { share: 0.95, draws: 100, seed: 3, outOfBag: true })
    const without = withoutOwn(cohort, new Set([`of ${own}`]))
    expect(without).toMatchObject({ leftOut: 1, population: { n: 59 }, people: undefined })
    for (const side of ['left', 'right'] as const)
      for (const [angle, { mean, sdBetween, factor, smoothness }] of Object.entries(curvesOfSide(others, side))) {
        const curve = curvesOfSide(without, side)[angle as Angle]!
        expect(Math.max(...mean.map((value, at) => Math.abs(value - curve.mean[at]!)), ...sdBetween.map((value, at) => Math.abs(value - curve.sdBetween[at]!)))).toBeLessThan(0.001)
        expect([curve.factor, curve.smoothness]).toEqual([expect.closeTo(factor!, 2), expect.closeTo(smoothness!, 2)])
      }
    expect(without.band!.familyFactor).toBeCloseTo(others.band!.familyFactor, 2)
    expect(without.peopleScores!.left['knee-flexion']![own]).toBeCloseTo(others.peopleScores!.left['knee-flexion']![own]!, 2)
    expect(without.features!.left['knee-flexion-range']!.mean).toBeCloseTo(others.features!.left['knee-flexion-range']!.mean, 5)
    // Somebody else, or of whom nobody knows the curves, is held against all.
    expect([withoutOwn(cohort, new Set(['of nobody'])), withoutOwn({ ...cohort, people: undefined }, new Set([`of ${own}`])).leftOut]).toEqual([cohort, undefined])
  })

  it('whose speed is told of the others alone, in the list too; what is said of each has to be what is said of all', () => {
    const walked = [1, 1.2, 1.4, 1.3].map((speedMps, at) => somebody(at, { change: { speedMps } }))
    const [all, others] = [makeCohort(walked, facts), makeCohort(walked.slice(1), facts)]
    // Each is kept to six digits.
    const { sd, each, ...rest } = others.speed as Extract<typeof all.speed, { kind: 'mean' }>
    for (const { speed } of [withoutOwn(all, new Set(['of 0'])), toldWithout(all, [0])]) expect(speed).toEqual({ ...rest, sd: expect.closeTo(sd, 5) as number, each })
    const { each: _, ...unsaid } = all.speed as Extract<typeof all.speed, { kind: 'mean' }>
    expect(toldWithout({ ...all, speed: unsaid }, [0]).speed).toEqual(unsaid)
    expect([faultOfPeople(all), faultOfPeople({ ...all, speed: { ...unsaid, each: [9, 9, 9, 9] } })]).toEqual([null, 'mean and spread of the speed are not those of its people'])
  })

  it('of whom several trials are there without saying whose, nobody can be left out', () => {
    const madeFrom = ['a', 'b', 'c'].map((sha256) => ({ what: 'a trial', sha256 }))
    const of = (n: number, from: readonly { what: string; sha256: string; person?: number }[]) => ownPlaces({ population: { n } as typeof cohort.population, provenance: { ...cohort.provenance, madeFrom: [...from] } }, new Set(['b', 'c']))
    expect([of(3, madeFrom), of(2, madeFrom), of(2, madeFrom.map((one, at) => ({ ...one, person: Math.min(at, 1) })))]).toEqual([[1, 2], null, [1]])
  })

  it('is the same made again', () => {
    expect(makeCohort(people(60), facts, { share: 0.95, draws: 100, seed: 3, outOfBag: true })).toEqual(cohort)
  })
})

it('of fewer than thirty people there is no band, and it says why', () => {
  const { band, noBand, curves } = makeCohort(people(29), facts)
  expect(band).toBeNull()
  expect(noBand).toBe('29 people are too few: a band, and a verdict, take 30.')
  expect(curves.sides === 'each' && Object.values(curves.left).every(({ factor }) => factor === null)).toBe(true)
})

it('somebody’s trials are averaged first: who has many counts no more than who has one', () => {
  const level = (called: string, values: readonly number[]): CohortMember => ({ called, trials: values.map((value) => trialOf(bySide(() => [{ fromS: 0, toS: 1, borders: null, curves: { 'knee-flexion': new Float64Array(101).fill(value) } }]))) })
  const cohort = makeCohort([level('one', [10, 12, 14]), level('other', [20])], facts)
  const knee = curvesOfSide(cohort, 'left')['knee-flexion']!
  expect(knee.mean[50]).toBe(16)
  expect(knee.sdBetween[50]).toBeCloseTo(Math.sqrt(32), 6)
  expect(knee.sdWithin).toBeNull()
  expect(cohort.population.n).toBe(2)
})

it('an angle that somebody lacks is left out for all, and named', () => {
  const { curves, missing } = makeCohort([somebody(1), somebody(2, { angles: ['knee-flexion'] })], facts)
  expect(curves.sides === 'each' && Object.keys(curves.left)).toEqual(['knee-flexion'])
  expect(missing).toEqual(['ankle-flexion: not known of everybody on both sides'])
})

it('is of the ages that were said: one in ten who did not say theirs is told, more leave it without any', () => {
  const withAgeless = (ageless: number) => makeCohort(Array.from({ length: 10 }, (_, at) => somebody(at, { trials: 2, change: { ageYears: at < ageless ? null : 20 + at } })), facts)
  expect([0, 1, 2].map((ageless) => withAgeless(ageless)).map(({ population, unverified }) => [population.ages, unverified])).toEqual([
    [{ from: 20, to: 29 }, []],
    [{ from: 21, to: 29 }, [expect.stringMatching(/^how old 1 of these 10 people is/)]],
    [null, []],
  ])
})

it.each<[string, CohortMember[], string]>([
  ['one person', [somebody(1)], 'too-few-people'],
  ['another model', [somebody(1), somebody(2, { change: { method: { ...measurement.method, model: 'other' } } })], 'measured-otherwise'],
  ['another surface', [somebody(1), somebody(2, { change: { surface: 'overground' } })], 'measured-otherwise'],
  ['a surface that nobody said', [somebody(1, { change: { surface: null } }), somebody(2, { change: { surface: null } })], 'surface-unsaid'],
  ['a speed that nobody knows', [somebody(1), somebody(2, { change: { speedMps: null } })], 'speed-unsaid'],
  ['nothing in common', [somebody(1, { angles: ['knee-flexion'] }), somebody(2, { angles: ['ankle-flexion'] })], 'nothing-in-common'],
  ['a model that nobody said', [somebody(1, { change: { method: { ...measurement.method, model: null } } }), somebody(2, { change: { method: { ...measurement.method, model: null } } })], 'method-unsaid'],
])('%s makes no cohort', (_, members, code) => {
  let thrown: unknown
  try {
    makeCohort(members, facts)
  } catch (error) {
    thrown = error
  }
  expect((thrown as ProblemError).problem.code).toBe(code)
})
