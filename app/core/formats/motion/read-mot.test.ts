import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../problem.ts'
import { type MotTable, readMot } from './read-mot.ts'
import { motLines } from './write-mot.ts'

const HEAD = 'Coordinates\nversion=1\nnRows=9\nnColumns=9\ninDegrees=yes\n\nSome words.\n\nendheader\n'
const ROWS = 'time\tknee\thip\n0\t1\t2\n0.01\tnan\t-4e-3\n'
const read = (text: string) => readMot(text, 'a.mot')

const label = fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replaceAll(/\s/g, '_'))
const table: fc.Arbitrary<MotTable> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([columns, rows]) =>
  fc.record({
    title: fc.constant('Angles'),
    inDegrees: fc.constantFrom(true, false, undefined),
    columns: fc.array(label, { minLength: columns, maxLength: columns }),
    timesS: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: rows, maxLength: rows }).map((times) => Float64Array.from(times.map((time) => time + 0)).sort()),
    values: fc.array(fc.double({ noDefaultInfinity: true }), { minLength: columns * rows, maxLength: columns * rows }).map((values) => Float64Array.from(values, (value) => value + 0)),
  }),
)

describe('a MOT or STO file', () => {
  it('that we have written is read as it was, to the last bit', () => {
    fc.assert(
      fc.property(table, (given) => {
        expect(readMot([...motLines(given, ['By hand.'])].join(''), 'a.sto')).toEqual(given)
      }),
    )
  })

  it.each([
    ['of OpenSim 3', HEAD, true],
    ['of OpenSim 4', 'inDegrees=no\nDataType=double\nversion=3\nOpenSimVersion=4.4\nendheader\n', false],
    ['of SIMM', 'name Coordinates\r\ndatacolumns 3\r\ndatarows 2\r\notherdata 1\r\nrange 0 1\r\nendheader\r\n', undefined],
  ])('%s is read whatever it says of its rows and columns', (_, head, inDegrees) => {
    const { columns, timesS, values, ...rest } = read(head + ROWS)
    expect([columns, [...timesS], [...values], rest.inDegrees]).toEqual([['knee', 'hip'], [0, 0.01], [1, 2, NaN, -0.004], inDegrees])
  })

  it('may be divided by blanks, have blanks in its labels, and any C library’s word for no number', () => {
    const blanks = ROWS.replaceAll('\t', '   ').replace('\n0 ', '\n   0 ')
    expect(read(HEAD + blanks).columns).toEqual(['knee', 'hip'])
    expect(read(`${HEAD}Time\tleft knee\thip\t\n0\t1.#QNAN\t-nan(ind)\n1\tinf\t2`)).toMatchObject({ columns: ['left knee', 'hip'], values: Float64Array.of(NaN, NaN, NaN, 2) })
  })

  it.each([
    ['without an end of its header', HEAD.replace('endheader', 'end') + ROWS, 'no line "endheader"'],
    ['without rows', `${HEAD}time\ta\n`, 'line 10: there is no row'],
    ['without a time', HEAD + ROWS.replace('time', 'frame'), 'line 10: the first column is "frame"'],
    ['with a short row', `${HEAD}${ROWS}1\t2\n`, 'line 13: it has 2 values, the line of labels names 3 columns'],
    ['with a word for a number', `${HEAD}${ROWS}1\t2\tx\n`, 'line 13: a value of hip is no number'],
    ['with a row without a time', `${HEAD}${ROWS}nan\t2\t3\n`, 'line 13: it does not begin with a time'],
    ['that runs backwards', `${HEAD}${ROWS}0\t2\t3\n`, 'line 13: its time comes before'],
  ])('%s is refused, and the line is named', (_, text, words) => {
    expect(() => read(text)).toThrow(words)
  })

  it('however damaged is read or refused in a sentence', () => {
    fc.assert(
      fc.property(table, changes, (given, some) => {
        expect(isReadOrRefused(damaged([...motLines(given)].join(''), some))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('\t', '\n', '', '-', 'e', '1e999', 'NaN', '\r', ' ', '=')), { maxLength: 6 })

function damaged(text: string, some: readonly (readonly [number, string])[]): string {
  return some.reduce((now, [at, put]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + 1), text)
}

function isReadOrRefused(text: string): boolean {
  try {
    const { columns, timesS, values } = read(text)
    return values.length === columns.length * timesS.length
  } catch (thrown) {
    return thrown instanceof ProblemError
  }
}

const walk = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'opencap-walk/walk.mot')

describe.skipIf(!existsSync(walk))('walk.mot of OpenCap', () => {
  it('is 41 variables in 222 rows at 60 Hz, in degrees', () => {
    const { columns, timesS, inDegrees, values } = readMot(readFileSync(walk, 'utf8'), 'walk.mot')
    expect([columns.length, timesS.length, inDegrees]).toEqual([41, 222, true])
    expect(timesS[221]! * 60).toBeCloseTo(221, 2)
    const knee = columns.indexOf('knee_angle_r')
    expect(Math.max(...Array.from(timesS.keys(), (row) => values[row * 41 + knee]!))).toBeGreaterThan(50)
  })

  it('is read or refused in a sentence however damaged', () => {
    const beginning = readFileSync(walk, 'utf8').split('\n').slice(0, 30).join('\n')
    fc.assert(
      fc.property(changes, (some) => {
        expect(isReadOrRefused(damaged(beginning, some))).toBe(true)
      }),
    )
  })
})
