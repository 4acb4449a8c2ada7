import { expect, it } from 'vitest'
import { bySide } from '../body/joints.ts'
import { madeGait } from './testing/made-gait.ts'
import type { Measurement } from '../norms/gate/measurement.ts'
import { makeCohort, meansOfTrial } from '../norms/references/make-cohort.ts'
import { spm } from '../norms/spm/spm.ts'
import { twoSample } from '../norms/spm/t-curve.ts'
import { meanCurves } from './baseline-scores.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { amongPeopleOf, type TestedAgainst, waveformTests } from './waveform-tests.ts'

const session = (seed: number, byDeg = 0, strides = 9) => madeGait({ seed, sessionDeg: 1.5, strideDeg: 1, strides, changed: byDeg === 0 ? [] : [{ angle: 'knee-flexion', side: 'left', phase: 'initial-swing', byDeg }] })
const among = (earlier: readonly MeasuredGait[], unfair: string | null = null): TestedAgainst => ({ earlier, unfair, people: null })
const earlier = [session(1), session(2), session(3), session(5), session(6)]

it('takes the session as its sample between sessions, however many strides each has', () => {
  const { sessions } = waveformTests(session(4, -60), among(earlier))
  const knee = sessions.left.curves['knee-flexion']!
  expect([knee.n, knee.degrees]).toEqual([6, 4])
  expect(knee.clusters.map(({ sign }) => sign)).toEqual([-1])
  expect(knee.clusters[0]!.from).toBeGreaterThan(60)
  expect(knee.clusters[0]!.to).toBeLessThan(76)
  expect(sessions.right.curves['knee-flexion']!.clusters).toEqual([])
})

it('says why where no test is fair', () => {
  expect(waveformTests(session(4), among(earlier.slice(0, 2))).sessions.left).toEqual({ reason: 'between sessions the sample is the session, not the stride, and there are 2 earlier sessions: a test takes 3', curves: {} })
  expect(waveformTests(session(4), among(earlier, 'they were measured otherwise')).sessions.right.reason).toBe('they were measured otherwise')
  expect(waveformTests(session(4, 0, 1), among([]))).toMatchObject({ sides: { reason: expect.stringContaining('follow each other once') as string }, drift: { left: { reason: 'there is 1 stride: a drift is looked for in 20 and more' } } })
})

it('tests left against right over pairs of strides, and averages neighbours of many', () => {
  const { sides, drift } = waveformTests(session(4, -10, 90), among([]))
  expect(sides.curves['knee-flexion']).toMatchObject({ n: 30, each: 3 })
  const { clusters } = sides.curves['knee-flexion']!
  expect(clusters.some(({ from, to, sign }) => sign === -1 && from < 70 && to > 70)).toBe(true)
  expect(drift.left.curves['knee-flexion']!.clusters).toEqual([])
})

it('among the people of a cohort it is the test of one against their curves, and where only mean and spread are known there is none', () => {
  const measurement: Measurement = { method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null }, movement: 'walk', surface: 'treadmill', speedMps: 1.25, legLength: { metres: 0.9, from: 'measured' }, ageYears: 30 }
  const kneeOf = ({ strides, ...gait }: MeasuredGait): MeasuredGait => ({ ...gait, strides: bySide((side) => strides[side].map((stride) => ({ ...stride, curves: { 'knee-flexion': stride.curves['knee-flexion']! } }))) })
  const everybody = Array.from({ length: 30 }, (_, at) => kneeOf(session(100 + at)))
  const reference = makeCohort(everybody.map((gait) => ({ called: gait.name, trials: [meansOfTrial({ gait, measurement, madeFrom: { what: 'a trial', sha256: null } })] })), { id: 'ours', name: 'Ours', description: 'made', licence: 'none', madeOn: '2026-11-29', codeVersion: '1' }, { share: 0.95, draws: 10, seed: 1, outOfBag: false })
  const today = session(4, -60)
  const knee = waveformTests(today, amongPeopleOf({ reference, people: { reference } })!).people!.left.curves['knee-flexion']!
  const own = (gait: MeasuredGait) => meanCurves(gait).left['knee-flexion']!
  const direct = spm(twoSample([own(today)], everybody.map(own)))
  expect([knee.n, knee.degrees, knee.clusters.length]).toEqual([31, 29, 1])
  expect(knee.level).toBeCloseTo(direct.level, 2)
  for (const percent of [5, 40, 67]) expect(knee.t[percent]! / direct.t[percent]!).toBeCloseTo(1, 4)

  const few = { ...reference, population: { ...reference.population, n: 29 } }
  expect(waveformTests(today, amongPeopleOf({ reference: few, people: { reference: few } })!).people!.left).toEqual({ reason: '“Ours” is of 29 people: a test takes 30', curves: {} })
  const bare = { ...reference, people: undefined, curves: { sides: 'each' as const, ...bySide((side) => Object.fromEntries(Object.entries(reference.curves.sides === 'each' ? reference.curves[side] : {}).map(([angle, curve]) => [angle, { ...curve, smoothness: undefined }]))) } }
  expect(waveformTests(today, amongPeopleOf({ reference: bare, people: { reference: bare } })!)).toMatchObject({ people: { left: { reason: 'only mean and spread of “Ours” are known, and a test takes the curve of each person' } }, sessions: { left: { reason: 'today is held against “Ours”, not against earlier sessions' } } })
  expect(waveformTests(today, amongPeopleOf({ reference, people: null })!).people!.right.reason).toMatch(/^only the shape can be compared with “Ours”/)
})
