import { describe, expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import type { Measurement } from '../gate/measurement.ts'
import { compared } from './compared.ts'
import { compare, ownComeFirst } from './most-alike.ts'
import type { Reference, ReferenceCurve } from './reference.ts'

const measurement: Measurement = {
  method: { angles: 'fit', model: 'stridescope-pose', topology: 'halpe-26', events: 'zeni', correction: null },
  movement: 'walk',
  surface: 'treadmill',
  speedMps: 1.25,
  legLength: { metres: 0.85, from: 'measured' },
  ageYears: 30,
}
const level = (value: number): number[] => Array.from({ length: 101 }, () => value)
const curve = (mean: number, factor: number | null): ReferenceCurve => ({ mean: level(mean), sdBetween: level(2), sdWithin: null, factor })
const cohort: Reference = {
  id: 'ours',
  kind: 'cohort',
  name: 'Ours',
  citation: null,
  licence: 'not stated',
  population: { description: 'Colleagues', n: 40, ages: { from: 20, to: 60 } },
  method: measurement.method,
  movement: 'walk',
  surface: 'treadmill',
  speed: { kind: 'mean', mean: 0.433, sd: 0.05, least: 0.3, most: 0.5 },
  curves: { sides: 'each', left: { 'knee-flexion': curve(20, 3), 'ankle-flexion': curve(5, 2.5) }, right: { 'knee-flexion': curve(22, 3) } },
  peopleScores: { left: { 'knee-flexion': Array.from({ length: 40 }, (_, at) => 3 + (at % 2)) }, right: { 'knee-flexion': Array.from({ length: 40 }, (_, at) => 3 + (at % 2)) } },
  band: { share: 0.95, draws: 400, seed: 1, familyFactor: 4 },
  noBand: null,
  missing: [],
  unverified: [],
  provenance: { madeOn: '2026-11-29', codeVersion: '1', madeFrom: [] },
}
const today = bySide(() => ({ 'knee-flexion': Float64Array.from(level(26)), 'trunk-lean': Float64Array.from(level(3)) }))

describe('through the gate', () => {
  const { reference, scores, gate } = compared(today, measurement, cohort)

  it('each side is held against its own curve, in a band of that many standard deviations', () => {
    expect(gate.verdict).toBe('same')
    expect(reference).toMatchObject({ kind: 'cohort', name: 'Ours', n: 40, sessions: [], shapeOnly: null })
    expect(reference.curves.left['knee-flexion']).toEqual({ mean: level(20), low: level(14), high: level(26) })
    expect(Object.keys(reference.curves.right)).toEqual(['knee-flexion'])
  })

  it('the score is of what both have, and is held against people scored on the same', () => {
    expect(scores!.gps).toMatchObject({ left: 6, right: 4, overall: Number(Math.sqrt((36 + 16) / 2).toFixed(9)), variables: ['knee-flexion'], of: 9, controls: { mean: 3.5, n: 40 } })
    expect(scores!.gvs).toEqual({ left: { 'knee-flexion': 6 }, right: { 'knee-flexion': 4 } })
  })
})

it('what does not pass has curves to draw, a reason and a remedy, and no score', () => {
  const { reference, scores } = compared(today, { ...measurement, surface: 'overground', speedMps: 2 }, cohort)
  expect(scores).toBeNull()
  expect(reference.shapeOnly!.reason).toMatch(/overground.*speed/)
  expect(reference.shapeOnly!.remedy).toMatch(/Measure again on a treadmill.*Walk at/)
  expect(reference.curves.left['knee-flexion']!.mean).toEqual(level(20))
})

it('one’s own earlier sessions come first where they count, in shape only where no reference gives more', () => {
  expect((['count', 'shape-only', 'none'] as const).map((earlier) => ([undefined, 'shape-only', 'same'] as const).map((best) => ownComeFirst(earlier, best)))).toEqual([[true, true, true], [true, true, false], [false, false, false]])
})

it('of how many people at most it is goes with their number', () => {
  expect(compared(today, measurement, { ...cohort, population: { ...cohort.population, nIsAtMost: true } }).reference).toMatchObject({ n: 40, nIsAtMost: true })
})

it('where only means are known, scores stand alone', () => {
  const { scores } = compared(today, measurement, { ...cohort, peopleScores: null })
  expect(scores!.gps.controls).toBeUndefined()
  expect(compared({ left: { 'trunk-lean': level(1) }, right: {} }, measurement, cohort).scores!.gps).toMatchObject({ left: null, right: null, overall: null, variables: [] })
})

it('where nothing was measured nothing is compared, and nobody is told to measure alike', () => {
  expect(compare(today, { ...measurement, speedMps: null }, [cohort]).reference).toMatchObject({ id: 'ours' })
  expect(compare(bySide(() => ({})), { ...measurement, speedMps: null }, [cohort])).toEqual({ reference: null, scores: null, findings: [], people: null })
})
