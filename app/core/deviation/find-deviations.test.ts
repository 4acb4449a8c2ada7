import { expect, it } from 'vitest'
import { familyFactor, remembered } from './chance/family-factor.ts'
import { findDeviations as find, type Question } from './find-deviations.ts'
import { type Made, madeGait } from './testing/made-gait.ts'

const factorOf = remembered(familyFactor)
const findDeviations = (question: Question) => find({ factorOf, ...question })

const session = (seed: number, differing: Partial<Made> = {}) => madeGait({ seed, sessionDeg: 1.5, strideDeg: 1, ...differing })
const earlier = [session(1), session(2), session(3)]
const STIFF = { angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg: -20 } as const
const HIKED = { angle: 'pelvis-obliquity', side: 'left', phase: 'initial-swing', byDeg: 12 } as const

it('finds what was changed, in its phase, by its amount, in all strides', () => {
  const { deviations, scores, familyFactor } = findDeviations({ today: session(4, { changed: [STIFF] }), earlier, seed: 1 })
  const [first] = deviations
  expect(first).toMatchObject({ variable: 'knee-flexion', side: 'left', phase: 'initial-swing', verdict: 'beyond', confidence: 'high', strides: { of: 9 } })
  expect(first!.strides.showing.length).toBe(9)
  expect(first!.intervalDeg![0]).toBeLessThan(-20)
  expect(first!.intervalDeg![1]).toBeGreaterThan(-20)
  expect(first!.thresholdsDeg!.family).toBeGreaterThan(first!.thresholdsDeg!.single)
  expect(first!.size).toBeCloseTo(Math.abs(first!.deltaDeg) / first!.thresholdsDeg!.family, 9)
  expect(familyFactor).toBeGreaterThan(3)
  expect(scores.gps.variables).toEqual(['pelvis-obliquity', 'pelvis-rotation', 'thigh-flexion', 'hip-adduction', 'knee-flexion', 'ankle-flexion', 'foot-progression'])
  expect(first!.score!.without).toBeLessThan(first!.score!.is)
  expect(first!.score!.without ** 2 / first!.score!.is ** 2).toBeCloseTo(1 - first!.shareOfScore!, 9)
})

it('merges neighbouring phases that differ alike, and says what goes with them', () => {
  const changed = [STIFF, { ...STIFF, phase: 'mid-swing', byDeg: -14 } as const, HIKED]
  const [first, second] = findDeviations({ today: session(4, { changed }), earlier, seed: 1 }).deviations
  expect(first).toMatchObject({ variable: 'knee-flexion', phase: 'initial-swing', phases: ['initial-swing', 'mid-swing'], fromPercent: 62, toPercent: 87.25 })
  expect(second!.variable).toBe('pelvis-obliquity')
  expect(first!.goesWith.map(({ variable }) => variable)).toContain('pelvis-obliquity')
  expect(first!.sentence).toMatch(/left hip hiking \(\+\d+°\)/)
})

it('names a neighbour that is as large as far as anybody can tell, and none that is smaller', () => {
  const alike = [STIFF, { ...STIFF, phase: 'mid-swing', byDeg: -19 } as const]
  expect(findDeviations({ today: session(4, { changed: alike }), earlier, seed: 1 }).deviations[0]).toMatchObject({ phase: 'initial-swing', orPhases: ['mid-swing'] })
  const less = [STIFF, { ...STIFF, phase: 'mid-swing', byDeg: -12 } as const]
  expect(findDeviations({ today: session(4, { changed: less }), earlier, seed: 1 }).deviations[0]).toMatchObject({ phase: 'initial-swing', orPhases: [], phases: ['initial-swing', 'mid-swing'] })
})

it('says nothing of a person in whom nothing has changed beyond what chance does', () => {
  const beyond = Array.from({ length: 12 }, (_, person) => {
    const [today, ...before] = [1, 2, 3, 4].map((number) => session(100 * (person + 1) + number)) as [ReturnType<typeof session>, ...ReturnType<typeof session>[]]
    return findDeviations({ today, earlier: before, seed: 1 }).deviations.filter(({ verdict }) => verdict === 'beyond').length
  })
  expect(beyond.filter((count) => count > 0).length).toBeLessThanOrEqual(1)
})

it('tells what the pelvis does once, though both sides see it', () => {
  const mirrored = [HIKED, { ...HIKED, side: 'right', phase: 'mid-stance', byDeg: -10 } as const]
  const still = [1, 2, 3, 4].map((seed) => madeGait({ seed, strideDeg: 1, changed: seed === 4 ? mirrored : [] }))
  const { deviations } = findDeviations({ today: still[3]!, earlier: still.slice(0, 3), seed: 1 })
  expect(deviations.filter(({ variable, verdict }) => variable === 'pelvis-obliquity' && verdict === 'beyond').map(({ side }) => side)).toEqual(['left'])
})

it('judges nothing by a single earlier session of which nothing is known beforehand, and less surely with one than with three', () => {
  const today = session(4, { changed: [STIFF] })
  expect(findDeviations({ today, earlier: earlier.slice(0, 1), method: null, seed: 1 })).toMatchObject({ familyFactor: null })
  expect(findDeviations({ today, earlier: [], seed: 1 })).toMatchObject({ deviations: [], familyFactor: null })
  const [byOne] = findDeviations({ today, earlier: earlier.slice(0, 1), seed: 1 }).deviations
  const [byThree] = findDeviations({ today, earlier, seed: 1 }).deviations
  expect(byOne!.thresholdsDeg!.family).toBeGreaterThan(byThree!.thresholdsDeg!.family)
  expect(byOne!.confidence).toBe('low')
  expect(byOne!.doubts).toContain('only one earlier session')
})

it('claims less where few strides or bad points stand behind it', () => {
  const changed = [STIFF]
  const [few] = findDeviations({ today: session(4, { changed, strides: 2 }), earlier, seed: 1 }).deviations
  const [many] = findDeviations({ today: session(4, { changed }), earlier, seed: 1 }).deviations
  expect(few!.confidence).toBe('low')
  expect(few!.thresholdsDeg!.family).toBeGreaterThan(many!.thresholdsDeg!.family)
  const quality = { cameras: { least: 1, most: 4 }, reprojectionPx: 4, shareInterpolated: 0.2, eventUncertaintyS: 0.01 }
  const [doubtful] = findDeviations({ today: session(4, { changed }), earlier, quality: () => quality, seed: 1 }).deviations
  expect(doubtful).toMatchObject({ confidence: 'medium', doubts: ['at times only one camera saw it', '20 % of its points are filled in'] })
  expect(doubtful!.sentence).toContain('To be taken with care: at times only one camera saw it; 20 % of its points are filled in.')
})

it('says with which other way of measuring a verdict would be another', () => {
  const today = session(4, { changed: [STIFF] })
  const variations = [
    { what: 'filter 1 Hz lower', today: session(4, { changed: [{ ...STIFF, byDeg: -19 }] }) },
    { what: 'events 20 ms later', today: session(4, { changed: [{ ...STIFF, byDeg: -6 }] }) },
    { what: 'another reference', earlier: [session(5), session(6)] },
  ]
  const [first] = findDeviations({ today, earlier, variations, seed: 1 }).deviations
  expect(first!.sensitivity.map(({ what, holds }) => [what, holds])).toEqual([
    ['filter 1 Hz lower', true],
    ['events 20 ms later', false],
    ['another reference', true],
  ])
  expect(first!.confidence).toBe('medium')
  expect(first!.sentence).toMatch(/To be taken with care: it would be (merely possible|within the usual variation) with events 20 ms later\.$/)
})

it('names the session that was picked to compare with', () => {
  const [first] = findDeviations({ today: session(4, { changed: [STIFF] }), earlier: earlier.slice(0, 1), picked: 'session', seed: 1 }).deviations
  expect(first!.sentence).toContain('than in the session “Session 1”')
  expect(first).toMatchObject({ confidence: 'low', doubts: ['one measurement is held against one other'] })
})
