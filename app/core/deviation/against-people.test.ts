import { expect, it } from 'vitest'
import { bySide } from '../body/joints.ts'
import { CYCLE_POINTS } from '../gait/cycles/cycle-curve.ts'
import { PHASES } from '../gait/cycles/phases.ts'
import { randomStream } from '../math/random-stream.ts'
import type { Measurement } from '../norms/gate/measurement.ts'
import { makeCohort, meansOfTrial } from '../norms/references/make-cohort.ts'
import { curvesOfSide, type Reference } from '../norms/references/reference.ts'
import { differsFromPeople } from './against-people.ts'
import { chiSquared, normals } from './chance/draws.ts'
import { REPEATABILITY_DEGREES, repeatabilityDeg } from './chance/repeatability.ts'
import { sessionErrors } from './chance/session-errors.ts'
import { type Made, madeGait } from './testing/made-gait.ts'

const BETWEEN_DEG = 4
const STIFF = { angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg: -30 } as const
const measurement: Measurement = { method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null }, movement: 'walk', surface: 'treadmill', speedMps: 1.25, legLength: { metres: 0.9, from: 'measured' }, ageYears: 30 }

const somebody = (seed: number, made: Partial<Made> = {}) => madeGait({ seed, sessionDeg: BETWEEN_DEG, strideDeg: 1, strides: 5, ...made })
const cohortOf = (count: number, from: number) =>
  makeCohort(
    Array.from({ length: count }, (_, at) => ({ called: `person ${at}`, trials: [meansOfTrial({ gait: somebody(from + at), measurement, madeFrom: { what: 'a trial', sha256: null } })] })),
    { id: 'ours', name: `Ours ${from}`, description: 'made', licence: 'none', madeOn: '2026-11-29', codeVersion: '1' },
    { share: 0.95, draws: 60, seed: 3, outOfBag: true },
  )
const reference = cohortOf(36, 1000)

it('finds what somebody does otherwise than these people, in its phase, by its amount, and says it of them', () => {
  const today = somebody(1, { sessionDeg: 0, changed: [STIFF] })
  const [first, ...others] = differsFromPeople({ today, reference, athleteName: 'Mara' })
  expect(first).toMatchObject({ variable: 'knee-flexion', side: 'left', phase: 'initial-swing', verdict: 'beyond', confidence: 'high', strides: { of: 5, showing: [0, 1, 2, 3, 4] } })
  const { deltaDeg, intervalDeg, thresholdsDeg, shareOfScore, score, sentence } = first!
  expect(Math.abs(deltaDeg - STIFF.byDeg)).toBeLessThan(3)
  expect(intervalDeg![0]).toBeLessThan(STIFF.byDeg)
  expect(intervalDeg![1]).toBeGreaterThan(STIFF.byDeg)
  // As wide as the bands are, in the spread that the people were made with.
  for (const [threshold, factor] of [[thresholdsDeg!.family, reference.band!.familyFactor], [thresholdsDeg!.single, curvesOfSide(reference, 'left')['knee-flexion']!.factor!]] as const) expect(Math.abs(threshold / (factor * BETWEEN_DEG) - 1)).toBeLessThan(0.35)
  expect(thresholdsDeg!.family).toBeGreaterThan(thresholdsDeg!.single)
  expect(score!.without ** 2 / score!.is ** 2).toBeCloseTo(1 - shareOfScore!, 9)
  expect(sentence).toMatch(/^Mara’s left knee bends \d\d° less in initial swing than in the 36 people of “Ours 1000” \(−?\d+° instead of \d+° at \d\d % of the stride, where it lies farthest out; up to 1\d° is usual among them\), in 5 of 5 strides; it makes up \d\d % of the squared gait score/)
  expect(others.filter(({ verdict }) => verdict === 'beyond')).toEqual([])
})

it('says with which other way of measuring, or against whom, the verdict would be another', () => {
  const variations = [{ what: 'events 20 ms later', today: somebody(1, { sessionDeg: 0, changed: [{ ...STIFF, byDeg: -4 }] }) }]
  const [first] = differsFromPeople({ today: somebody(1, { sessionDeg: 0, changed: [STIFF] }), reference, variations, others: [cohortOf(30, 2000), cohortOf(10, 3000)] })
  expect(first!.sensitivity).toEqual([
    { what: 'events 20 ms later', verdict: 'within', holds: false },
    { what: 'against Ours 2000', verdict: 'beyond', holds: true },
  ])
  expect(first!.sentence).toMatch(/it would be within the usual variation with events 20 ms later\.$/)
})

it('what does not tell the angle tells nothing of its verdict', () => {
  const without = { ...reference, name: 'No knee', curves: { sides: 'each' as const, ...bySide((side) => ({ ...curvesOfSide(reference, side), 'knee-flexion': undefined })) } }
  const [first] = differsFromPeople({ today: somebody(1, { sessionDeg: 0, changed: [STIFF] }), reference, others: [without] })
  expect(first).toMatchObject({ variable: 'knee-flexion', verdict: 'beyond', confidence: 'high', sensitivity: [] })
})

it('where too few people make a band, nothing is said to differ', () => {
  expect(differsFromPeople({ today: somebody(1, { changed: [STIFF] }), reference: cohortOf(29, 4000) })).toEqual([])
})

it('of one stride nothing is beyond, however far it is out', () => {
  const [first] = differsFromPeople({ today: somebody(1, { sessionDeg: 0, strides: 1, changed: [STIFF] }), reference })
  expect(first).toMatchObject({ variable: 'knee-flexion', verdict: 'possible', intervalDeg: null })
  expect(first!.sentence).toMatch(/; possible: more than the up to 1\d° that are usual among them, but one stride does not tell how far strides differ\)/)
})

it('wherever along the curve a finding lies farthest out, intervals hold the true difference in ninety-five of a hundred', () => {
  const random = randomStream(1, 'true differences from people')
  const normal = normals(random)
  const [trueDeg, sdDeg, people] = [20, 4, 600]
  const level = (deg: number) => Array.from({ length: CYCLE_POINTS }, () => deg)
  const [stride] = madeGait({ seed: 1 }).strides.left
  const middles = PHASES.map((_, at) => (stride!.borders![at]! + stride!.borders![at + 1]!) / 2)
  const errors = new Float64Array(PHASES.length)
  const intervals = Array.from({ length: people }, () => {
    sessionErrors(normal, errors)
    // How far sessions of this person differ is as sure as what is known beforehand.
    const sessionDeg = repeatabilityDeg('keypoints', 'knee-flexion')! * Math.sqrt(REPEATABILITY_DEGREES / chiSquared(random, normal, REPEATABILITY_DEGREES))
    const errorAt = (percent: number) => {
      const after = middles.findIndex((middle) => middle >= percent)
      if (after <= 0) return errors.at(after)!
      const part = (percent - middles[after - 1]!) / (middles[after]! - middles[after - 1]!)
      return errors[after - 1]! + part * (errors[after]! - errors[after - 1]!)
    }
    const curve = level(0).map((_, percent) => trueDeg + sessionDeg * errorAt(percent))
    const today = { name: 'Today', date: '2026-01-01', strides: { left: [0, 1, 2].map(() => ({ ...stride!, curves: { 'knee-flexion': Float64Array.from(curve) } })), right: [] } }
    const mean = level((sdDeg / Math.sqrt(reference.population.n)) * normal())
    const known: Reference = { ...reference, curves: { sides: 'alike', either: { 'knee-flexion': { mean, sdBetween: level(sdDeg), sdWithin: null, factor: 2.5 } } }, band: { ...reference.band!, familyFactor: 3 } }
    return differsFromPeople({ today, reference: known })[0]!.intervalDeg!
  })
  const holding = intervals.filter(([low, high]) => low <= trueDeg && high >= trueDeg).length / people
  expect(holding).toBeGreaterThan(0.955)
  expect(holding).toBeLessThan(0.995)
})
