import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../math/vec3.ts'
import { ProblemError } from '../../problem.ts'
import { readTrc } from './read-trc.ts'
import { trcText } from './write-trc.ts'

const metres = fc.double({ min: -20, max: 20, noNaN: true })
const point = fc.option(fc.tuple(metres, metres, metres), { nil: undefined })
const motion = fc.integer({ min: 1, max: 5 }).chain((markers) =>
  fc.record({
    markers: fc.constant(Array.from({ length: markers }, (_, marker) => `M${marker}`)),
    frames: fc.array(fc.array(point, { minLength: markers, maxLength: markers }), { minLength: 1, maxLength: 8 }),
    rateHz: fc.constantFrom(25, 59.94, 60, 1000),
    unit: fc.constantFrom('m' as const, 'mm' as const),
  }),
)
const written = (given: { markers: readonly string[]; frames: readonly (readonly (Vec3 | undefined)[])[]; rateHz: number; unit: 'm' | 'mm' }) =>
  trcText({ fileName: 'a.trc', decimals: 9, firstTimeS: 0, ...given })

function isReadOrRefused(text: string): boolean {
  try {
    const { markers, timesS, points } = readTrc(text, 'a.trc')
    return points.length === 3 * markers.length * timesS.length
  } catch (thrown) {
    return thrown instanceof ProblemError
  }
}

const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('\t', '\n', '', '-', 'e', '1e999', 'NaN', '\r', ' ')), { maxLength: 6 })

function damaged(text: string, some: readonly (readonly [number, string])[]): string {
  return some.reduce((now, [at, put]) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + 1), text)
}

describe('a TRC file', () => {
  it('that we have written is read as it was', () => {
    fc.assert(
      fc.property(motion, (given) => {
        const { markers, rateHz, timesS, points } = readTrc(written(given), 'a.trc')
        expect([markers, rateHz, timesS.length]).toEqual([given.markers, given.rateHz, given.frames.length])
        const missing = (values: ArrayLike<number>) => Array.from(values, Number.isNaN)
        const given3 = given.frames.flat().flatMap((one) => one ?? [NaN, NaN, NaN])
        expect(missing(points)).toEqual(missing(given3))
        expect(given3.filter((value, at) => Math.abs(value - points[at]!) > 1e-8)).toEqual([])
      }),
    )
  })

  const [HEAD, ROW] = ['PathFileType\t4\t(X/Y/Z)\ta\nDataRate\tUnits\n60\tmm\nFrame#\tTime\tA\t\t\tB\t\t\n\t\tX1\tY1\tZ1\tX2\tY2\tZ2\n\n', '1\t0\t1\t2\t3\t4\t5\t6\n']

  it('is in metres with Z up, and has no point where a coordinate is missing', () => {
    expect([...readTrc(HEAD + ROW, 'a').points]).toEqual([0.003, 0.001, 0.002, 0.006, 0.004, 0.005])
    for (const cells of ['1\t0\t1\t2\t\t4\t5\t6', '1\t0\t1\tNaN\t3\t4\t5\t6\r']) expect([...readTrc(`${HEAD}${cells}\n`, 'a').points]).toEqual([NaN, NaN, NaN, 0.006, 0.004, 0.005])
    expect([...readTrc(`${HEAD}1\t0\t1\t2\t3\n`, 'a').points]).toEqual([0.003, 0.001, 0.002, NaN, NaN, NaN])
  })

  it('counts markers that have no name, and leaves them out', () => {
    const more = (cells: string) => readTrc(`${HEAD}1\t0\t1\t2\t3\t4\t5\t6\t${cells}\n`, 'a')
    expect(['', '7', '7\t8\t9', '7\t8\t9\t1'].map((cells) => more(cells).unnamedMarkers)).toEqual([0, 1, 1, 2])
    expect(more('7\t8\t9').points).toHaveLength(6)
  })

  it('that ends too early tells how many frames it should have; a row that is torn off there is none', () => {
    const rows = [1, 2, 3].map((frame) => `${frame}\t0.${frame}\t1.5\t2.5\t3.5\t4.5\t5.5\t6.25\n`).join('')
    const of = (frames: number, end: string) => {
      const { timesS, framesStated, tornRow } = readTrc(HEAD.replace('Units', 'Units\tNumFrames').replace('mm', `mm\t${frames}`) + rows.slice(0, rows.length - 1) + end, 'a')
      return [timesS.length, framesStated, tornRow]
    }
    expect(of(3, '\n')).toEqual([3, undefined, undefined])
    expect(of(6, '\n')).toEqual([3, 6, undefined])
    for (const torn of ['4', '4\t0.', '4\t0.4\t1.5\t2', '4\t0.4\t1.5\t2.5\t3.5\t4.5\t5.5\t6.2', '4\t0.4\t1.5\t2.5\t3.5\t4.5\t5.5\t-']) expect(of(6, `\n${torn}`)).toEqual([3, 6, true])
    expect(of(4, '\n4\t0.4\t1.5')).toEqual([3, undefined, true])
    expect(of(4, '\n4\t0.4\t1.5\t2.5\t3.5\t4.5\t5.5\t6.2')).toEqual([4, undefined, undefined])
  })

  it.each([
    ['no rate', HEAD.replace('60', '') + ROW, 'line 3: DataRate'],
    ['an unknown unit', HEAD.replace('mm', 'el') + ROW, 'line 3: the unit of length is "el"'],
    ['a word that every object knows for a unit', HEAD.replace('mm', 'constructor') + ROW, 'line 3: the unit of length is "constructor"'],
    ['no marker', HEAD.replace('A', '').replace('B', '') + ROW, 'line 4: it names no marker'],
    ['a row without a time', `${HEAD}1\tsoon\t1\t2\t3\n`, 'line 7: it does not begin'],
    ['times that go backwards', `${HEAD}1\t0.1\t1\t2\t3\t4\t5\t6\n2\t0\t1\t2\t3\t4\t5\t6\n`, 'line 8: its time comes before that of the line above'],
    ['a coordinate that is none', `${HEAD}1\t0\t1\tx\t3\t4\t5\t6\n`, 'line 7: a coordinate of A is no number'],
    ['no row', HEAD, 'there is no row'],
    ['nothing at all', '', 'line 3'],
  ])('with %s is refused, and the line is named', (_, text, words) => {
    expect(() => readTrc(text, 'a.trc')).toThrow(`a.trc, ${words.startsWith('there') ? 'line 6: ' : ''}${words}`)
  })

  it('however damaged is read or refused in a sentence', () => {
    fc.assert(
      fc.property(motion, changes, (given, some) => {
        expect(isReadOrRefused(damaged(written(given), some))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

const reference = env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference')

describe.skipIf(!existsSync(reference))('TRC files of others', () => {
  it.each([
    ['opencap-walk/walk.trc', 222, 63, 60],
    ['motionanalysis/Gait.trc', 487, 33, 100],
    ['motionanalysis/SprintMotion.trc', 788, 59, 250],
    ['pose2sim-balancing/expected/raw.trc', 100, 21, 60],
    ['pose2sim-balancing/expected/augmented.trc', 100, 64, 60],
  ])('%s has %d frames of %d markers at %d Hz', (name, frames, count, rateHz) => {
    const read = readTrc(readFileSync(join(reference, name), 'utf8'), name)
    expect([read.timesS.length, read.markers.length, read.rateHz]).toEqual([frames, count, rateHz])
    expect(read.points.some((value) => Math.abs(value) > 10)).toBe(false)
  })

  it('the walker of OpenCap stands upright', () => {
    const { markers, points } = readTrc(readFileSync(join(reference, 'opencap-walk/walk.trc'), 'utf8'), 'walk.trc')
    const up = (marker: string) => points[3 * markers.indexOf(marker) + 2]!
    expect(up('Neck')).toBeGreaterThan(up('RKnee'))
    expect(up('RKnee')).toBeGreaterThan(up('RAnkle'))
  })

  it.each(['opencap-walk/walk.trc', 'motionanalysis/Gait.trc'])('%s is read or refused in a sentence however damaged', (name) => {
    const beginning = readFileSync(join(reference, name), 'utf8').split('\n').slice(0, 40).join('\n')
    fc.assert(
      fc.property(changes, (some) => {
        expect(isReadOrRefused(damaged(beginning, some))).toBe(true)
      }),
    )
  })
})
