import { expect, it } from 'vitest'
import { readName } from '../../../../core/gait/cycles/parameter-words.ts'
import { againstWords, deltaWords, eventWords, featureRows, intervalWords, type Measured, measuredWords, parameterRows, untoldFeatures, variabilityWords } from './parameter-rows.ts'
import { asCsv, asTsv, tableOf } from '../../../workspaces/analyse/gait/parameters/parameter-table.ts'

const rows = parameterRows({ parameters: { left: { strideLengthM: { value: 1.327308, sd: 0.0286, n: 8, interval: [1.3, 1.35], events: { mean: 0.004, stride: 0.02, scatter: 0.018 } } }, right: { strideLengthM: { value: 1.33, sd: null, n: 1, intervalUntold: 'of one stride no interval of the mean is told' }, cadencePerMin: { value: 113.15, sd: 1.84, n: 8 } } }, symmetryAnglePercent: { strideLengthM: 0.065 } })

it('reads name and unit of a parameter', () => {
  expect(['strideLengthM', 'cadencePerMin', 'footOffPercent', 'speedMps', 'strideTimeS', 'gaitIndex'].map(readName)).toEqual([
    { name: 'Stride length', unit: 'm' },
    { name: 'Cadence', unit: '1/min' },
    { name: 'Foot off', unit: '%' },
    { name: 'Speed', unit: 'm/s' },
    { name: 'Stride time', unit: 's' },
    { name: 'Gait index', unit: '' },
  ])
})

it('gives as many digits as the spread over strides leaves a meaning', () => {
  expect(measuredWords({ value: 1.327308, sd: 0.0286, n: 8 }, { unit: 'm' })).toBe('1.327 ± 0.029')
  expect(measuredWords({ value: 113.15, sd: 18.4, n: 8 }, { unit: 'm' })).toBe('113 ± 18')
  expect(measuredWords({ value: 1.3273, sd: null, n: 1 }, { unit: 'm' })).toBe('1.33')
  expect(measuredWords({ value: 0.45, sd: 0, n: 2, events: { mean: 0.01, stride: 0.01, scatter: 0.01 } }, { unit: 's' })).toBe('0.450')
})

it('gives no digit that strikes and foot offs leave no meaning, and says what they may be off by', () => {
  const stance = { value: 0.68213, sd: 0.0081, n: 8, interval: [0.629, 0.735], events: { mean: 0.0268, stride: 0.028, scatter: 0.0071 } } satisfies Measured
  expect([measuredWords(stance, { unit: 's' }), intervalWords(stance, { unit: 's' })]).toEqual(['0.682 ± 0.008', '0.629 to 0.735'])
  const unsure = { ...stance, interval: [0.38, 0.98], events: { ...stance.events, mean: 0.15 } } satisfies Measured
  expect([measuredWords(unsure, { unit: 's' }), intervalWords(unsure, { unit: 's' })]).toEqual(['0.68 ± 0.01', '0.38 to 0.98'])
  expect(eventWords(stance, { unit: 's' })).toBe('By what strikes and foot offs may be off, the mean may be off by 0.027 s (SD), a single stride’s by 0.028 s')
  expect(eventWords(stance, { unit: 's' }, true)).toMatch(/by 0\.028 s\. How sure these are is assumed/)
  expect(variabilityWords(stance, { unit: 's' })).toBe('Coefficient of variation 1.2 %, of which events that are told a little otherwise each time may make 1.0 %: 8 strides are too few to judge variability by')
  expect(measuredWords({ ...stance, sd: null, n: 1 }, { unit: 's' })).toBe('0.682')
  expect([eventWords, intervalWords].map((words) => words({ value: 12, sd: null, n: 1 }, { unit: '°' }))).toEqual([undefined, undefined])
})

it('tells how alike the sides are: of angles in degrees, of all else as the gait has it', () => {
  const one = (value: number) => ({ value, sd: null, n: 1 })
  const alike = parameterRows({ parameters: { left: { footProgressionDeg: one(-5), strideLengthM: one(1) }, right: { footProgressionDeg: one(3), strideLengthM: one(1.1) } }, symmetryAnglePercent: { strideLengthM: 3.03 } })
  expect(alike.map(({ symmetry }) => symmetry)).toEqual([8, 3.03])
  const feature = (value: number, unit: 'deg' | 'percent', title: string) => ({ value, sd: 1, n: 8, unit, title, interval: null })
  const features = featureRows({ features: { left: { 'knee-flexion-peak-swing': feature(44, 'deg', 'Knee flexion, peak in swing') }, right: { 'knee-flexion-peak-swing': feature(61, 'deg', 'Knee flexion, peak in swing'), 'push-off-peak-time': feature(66, 'percent', 'When the ankle is lowest') } } })
  expect(features.map(({ name, unit, symmetry }) => [name, unit, symmetry])).toEqual([['Knee flexion, peak in swing', '°', 17], ['When the ankle is lowest', '%', null]])
  expect(featureRows({})).toEqual([])
})

it('names peaks that were looked for in vain once, with the sides that lack them', () => {
  const untold = (title: string) => ({ title, reason: 'found in none of 2 strides' })
  expect(untoldFeatures({ featuresUntold: { left: { 'push-off-peak': untold('Push-off') }, right: { 'push-off-peak': untold('Push-off'), 'push-off-peak-time': untold('When') } } })).toEqual(['Push-off (left and right)', 'When (right)'])
  expect(untoldFeatures({})).toEqual([])
})

it('does not let variability be judged by few strides', () => {
  expect(variabilityWords({ value: 2, sd: 0.1, n: 8 }, { unit: 'm' })).toBe('Coefficient of variation 5.0 %: 8 strides are too few to judge variability by')
  expect(variabilityWords({ value: 2, sd: 0.1, n: 60 }, { unit: 'm' })).toBe('Coefficient of variation 5.0 %')
  expect(variabilityWords({ value: 2, sd: null, n: 1 }, { unit: 'm' })).toBeUndefined()
})

it('gives no share of the mean where 0 is a convention: of angles, and of when in the stride something is', () => {
  expect(variabilityWords({ value: 0.3, sd: 2, n: 60 }, { unit: '°' })).toBeUndefined()
  expect(variabilityWords({ value: 0.3, sd: 2, n: 8 }, { unit: '°' })).toBe('8 strides are too few to judge variability by')
  expect(variabilityWords({ value: 1, sd: 2, n: 60, unit: 'percent' }, { unit: '%' })).toBeUndefined()
  expect(variabilityWords({ value: 60, sd: 3, n: 60 }, { unit: '%' })).toBe('Coefficient of variation 5.0 %')
})

it('has a row for each parameter that a side has, for other programs without rounding, each with whose it is', () => {
  const of = { person: 'Mara Example', session: 'After 6 weeks', date: '2026-11-20', trial: 'Walk 2', surface: 'treadmill' }
  const gait = { angles: 'fit', events: [{ source: 'zeni' }, { source: 'manual' }, { source: 'zeni' }], reference: { name: '3 earlier sessions', shapeOnly: null } } as Parameters<typeof tableOf>[2]
  const [whose, noneAgainst] = [[...Object.values(of), 'a body fitted to keypoints', 'zeni + manual', '3 earlier sessions'], Array.from({ length: 14 }, () => '')]
  const unsaid = ['', '', '', '', '', '']
  const table = tableOf(rows, of, gait)
  expect(table).toEqual([
    expect.arrayContaining(['person', 'session', 'date', 'trial', 'parameter', 'unit', 'left mean', 'left SD', 'left n', 'left mean low 95 %', 'left why no 95 %', 'left SD of mean by events', 'right mean', 'right SD', 'right n', 'symmetry angle (Zifchock) % (angles: right - left deg)', 'left difference', 'right usual alone']) as string[],
    [...whose, 'Stride length', 'm', '1.327308', '0.0286', '8', '1.3', '1.35', '', '0.004', '0.02', '', '1.33', '', '1', '', '', 'of one stride no interval of the mean is told', '', '', '', '0.065', ...noneAgainst],
    [...whose, 'Cadence', '1/min', '', '', '', ...unsaid, '113.15', '1.84', '8', ...unsaid, '', ...noneAgainst],
  ])
  expect(new Set(table.map(({ length }) => length)).size).toBe(1)
  expect(tableOf([{ key: 'footProgressionDeg', name: 'Foot progression', unit: '°', sides: { left: null, right: null }, symmetry: null }], of, gait)[1]).toContain('deg')
  expect(asTsv(tableOf(rows, { ...of, session: 'two\tcells' }, gait)).split('\n')[2]).toMatch(/^Mara Example\ttwo cells\t.*\tCadence\t1\/min\t{10}113.15\t1.84\t8\t+$/)
  expect(asCsv([['a, b', 'say "c"', '1']])).toBe('"a, b","say ""c""",1\r\n')
})

it('says of a feature how far it is from what it is held against, how sure that is, and how much chance brings', () => {
  const peak = { value: 44.2, sd: 1, n: 8, unit: 'deg', against: { reference: 61.5, delta: -17.3, interval: [-23, -11.6], thresholds: { family: 9.84, single: 5.7 }, verdict: 'beyond' } } as const
  const held = (interval: [number, number] | null) => ({ ...peak, against: { ...peak.against, interval } })
  expect(deltaWords(held([-23, -11.6]))).toBe('−17°')
  expect(againstWords(held([-23, -11.6]), 'people')).toBe('44° instead of 61°: −17°, with 95 % between −23° and −12°. Up to 6° is usual of this one alone, up to 10° of all of them together: beyond what is usual among these people.')
  expect(againstWords(held([-17.9, -16.7]), 'people')).toContain('44.2° instead of 61.5°: −17.3°, with 95 % between −17.9° and −16.7°.')
  expect(deltaWords(held(null))).toBe('−17°')
  expect([deltaWords, againstWords].map((words) => words({ value: 1, sd: null, n: 1 }, 'people'))).toEqual([undefined, undefined])
})
