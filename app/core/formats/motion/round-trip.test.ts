import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../problem.ts'
import { markersFromArrow, markersToArrow } from './markers-arrow.ts'
import { markersOfMot, motOfMarkers } from './mot-markers.ts'
import { readMot } from './read-mot.ts'
import { type MarkerMotion, readTrc } from './read-trc.ts'
import { csvLines } from './write-csv.ts'
import { motLines } from './write-mot.ts'
import { trcLines } from './write-trc.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0)
const place = fc.oneof({ weight: 4, arbitrary: fc.tuple(number, number, number) }, { weight: 1, arbitrary: fc.constant([NaN, NaN, NaN]) })
const name = fc.string({ minLength: 1, maxLength: 10 }).map((text) => text.replaceAll(/[\s]/g, '_'))
const motion: fc.Arbitrary<MarkerMotion> = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 6 })).chain(([markers, frames]) =>
  fc.record({
    rateHz: fc.constantFrom(25, 59.94, 100, 1000),
    markers: fc.uniqueArray(name, { minLength: markers, maxLength: markers }),
    startS: fc.nat({ max: 5_000_000 }).map((us) => us / 1e6),
    places: fc.array(place, { minLength: markers * frames, maxLength: markers * frames }),
  }).map(({ rateHz, markers, startS, places }) => ({
    rateHz,
    markers,
    // Whole microseconds, which is what Arrow keeps.
    timesS: Float64Array.from({ length: frames }, (_, frame) => Math.round((startS + frame / rateHz) * 1e6) / 1e6),
    points: Float64Array.from(places.flat()),
    unnamedMarkers: 0,
  })),
)
const whole = (lines: Iterable<string>) => [...lines].join('')

const KINDS: readonly [string, (motion: MarkerMotion) => MarkerMotion][] = [
  ['TRC', (motion) => readTrc(whole(trcLines(motion, 'a.trc')), 'a.trc')],
  ['Arrow', (motion) => markersFromArrow(markersToArrow(motion), 'a.arrow')],
  ['OpenSim storage', (motion) => ({ ...markersOfMot(readMot(whole(motLines(motOfMarkers(motion, 'a.mot'))), 'a.mot'), 'a.mot'), rateHz: motion.rateHz })],
]

describe('markers that we have written', () => {
  it.each(KINDS)('as %s are read as they were, to the last bit', (_, through) => {
    fc.assert(
      fc.property(motion, (given) => {
        expect(through(given)).toEqual(given)
      }),
      { numRuns: 150 },
    )
  })

  const two: MarkerMotion = { rateHz: 50, markers: ['LASI', 'a "b", c'], timesS: Float64Array.of(0, 0.02), points: Float64Array.of(1, 2.5, -3e-7, NaN, NaN, NaN, 0.1, 0.2, 0.3, 4, 5, 6), unnamedMarkers: 0 }

  it('as CSV are a row a frame, or a row a frame and marker', () => {
    expect([...csvLines(two, 'wide')]).toEqual([
      'time_s,LASI_x_m,LASI_y_m,LASI_z_m,"a ""b"", c_x_m","a ""b"", c_y_m","a ""b"", c_z_m"\r\n',
      '0,1,2.5,-3e-7,,,\r\n',
      '0.02,0.1,0.2,0.3,4,5,6\r\n',
    ])
    expect([...csvLines(two, 'long')]).toEqual(['time_s,marker,x_m,y_m,z_m\r\n', '0,LASI,1,2.5,-3e-7\r\n', '0,"a ""b"", c",,,\r\n', '0.02,LASI,0.1,0.2,0.3\r\n', '0.02,"a ""b"", c",4,5,6\r\n'])
  })

  it('have Y up in TRC and OpenSim storage, and Z up elsewhere', () => {
    expect(whole(trcLines(two, 'a')).split('\n')[5]).toBe('1\t0\t2.5\t-3e-7\t1\t\t\t')
    expect(whole(motLines(motOfMarkers(two, 'a'))).split('\n').slice(-3)).toEqual(['0\t2.5\t-3e-7\t1\tnan\tnan\tnan', '0.02\t0.2\t0.3\t0.1\t5\t6\t4', ''])
  })

  it('are not taken from a table or a file that holds something else', () => {
    const table = { title: '', inDegrees: true, columns: ['pelvis_tx', 'pelvis_ty', 'knee_angle_r'], timesS: Float64Array.of(0, 1), values: new Float64Array(6) }
    expect(() => markersOfMot(table, 'a.mot')).toThrow('a.mot holds 3 variables that are no places of markers, but joint angles')
    expect(() => markersOfMot({ ...table, columns: ['ground_force_vx', 'ground_force_vy', 'ground_force_vz'] }, 'a.mot')).toThrow('a.mot holds 3 variables that are no places of markers: three columns a marker are needed')
    expect(() => markersOfMot({ ...table, columns: ['A_tx', 'A_ty', 'A_tz'], timesS: Float64Array.of(1, 1) }, 'a.mot')).toThrow('tells no frame rate')
    expect(() => markersFromArrow(markersToArrow(two).subarray(0, 500), 'a.arrow')).toThrow('a.arrow is no Arrow file of markers as Stridescope writes them: its end is missing')
  })

  it('as Arrow and damaged are read or refused in a sentence', () => {
    const bytes = markersToArrow(two)
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 })
    const isReadOrRefused = (altered: Uint8Array) => {
      try {
        return markersFromArrow(altered, 'a').points.length <= altered.length
      } catch (thrown) {
        return thrown instanceof ProblemError
      }
    }
    fc.assert(
      fc.property(flips, (changes) => {
        const altered = Uint8Array.from(bytes)
        for (const [at, value] of changes) altered[at] = value
        expect(isReadOrRefused(altered)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

const reference = env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference')

describe.skipIf(!existsSync(reference))('markers of others', () => {
  it.each(['opencap-walk/walk.trc', 'motionanalysis/Gait.trc'])('%s, written as anything and read again, are the same', (file) => {
    const { unnamedMarkers: _unnamed, ...read } = readTrc(readFileSync(join(reference, file), 'utf8'), file)
    const given = { ...read, unnamedMarkers: 0 }
    for (const [, through] of KINDS) {
      const again = through(given)
      expect(again.markers).toEqual(given.markers)
      expect(again.points.every((value, at) => Object.is(value + 0, given.points[at]! + 0))).toBe(true)
    }
  })
})
