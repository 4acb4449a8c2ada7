import { expect, it } from 'vitest'
import { asCsv, asTsv, measuredWords, parameterRows, readName, tableOf, variabilityWords } from './parameter-rows.ts'

const rows = parameterRows({ parameters: { left: { strideLengthM: { value: 1.327308, sd: 0.0286, n: 8 } }, right: { strideLengthM: { value: 1.33, sd: null, n: 1 }, cadencePerMin: { value: 113.15, sd: 1.84, n: 8 } } } })

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
  expect(measuredWords({ value: 1.327308, sd: 0.0286, n: 8 })).toBe('1.327 ± 0.029')
  expect(measuredWords({ value: 113.15, sd: 18.4, n: 8 })).toBe('113 ± 18')
  expect(measuredWords({ value: 1.3273, sd: null, n: 1 })).toBe('1.33')
})

it('tells how alike the sides are: of angles in degrees, of all else by the symmetry angle', () => {
  const of = (left: number, right: number, key: string) => parameterRows({ parameters: { left: { [key]: { value: left, sd: null, n: 1 } }, right: { [key]: { value: right, sd: null, n: 1 } } } })[0]!.symmetry
  expect([of(-5, 3, 'footProgressionDeg'), of(1, 1, 'strideLengthM'), of(0, 1, 'strideLengthM'), of(0, 0, 'strideLengthM')]).toEqual([8, 0, 50, null])
})

it('does not let variability be judged by few strides', () => {
  expect(variabilityWords({ value: 2, sd: 0.1, n: 8 })).toBe('Coefficient of variation 5.0 %: 8 strides are too few to judge variability by')
  expect(variabilityWords({ value: 2, sd: 0.1, n: 60 })).toBe('Coefficient of variation 5.0 %')
  expect(variabilityWords({ value: 2, sd: null, n: 1 })).toBeUndefined()
})

it('has a row for each parameter that a side has, for other programs without rounding', () => {
  expect(tableOf(rows)).toEqual([
    ['parameter', 'unit', 'left mean', 'left SD', 'left n', 'right mean', 'right SD', 'right n', 'symmetry angle % (angles: right - left)'],
    ['Stride length', 'm', '1.327308', '0.0286', '8', '1.33', '', '1', expect.stringMatching(/^0\.06/)],
    ['Cadence', '1/min', '', '', '', '113.15', '1.84', '8', ''],
  ])
  expect(asTsv(tableOf(rows)).split('\n')[2]).toBe('Cadence\t1/min\t\t\t\t113.15\t1.84\t8\t')
  expect(asCsv([['a, b', 'say "c"', '1']])).toBe('"a, b","say ""c""",1\r\n')
})
