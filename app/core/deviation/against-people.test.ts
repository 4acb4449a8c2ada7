import { expect, it } from 'vitest'
import { bySide } from '../body/joints.ts'
import type { Measurement } from '../norms/gate/measurement.ts'
import { makeCohort, meansOfTrial } from '../norms/references/make-cohort.ts'
import { curvesOfSide } from '../norms/references/reference.ts'
import { differsFromPeople } from './against-people.ts'
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
  expect(sentence).toMatch(/^Mara’s left knee bends \d\d° less in initial swing than in the 36 people of “Ours 1000” \(−?\d+° instead of \d+°; up to 1\d° is usual among them\), in 5 of 5 strides; it makes up \d\d % of the squared gait score/)
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
