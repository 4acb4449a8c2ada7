import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { cross, dot, type Vec3 } from '../../math/vec3.ts'
import { type MarkerMotion, readTrc } from '../motion/read-trc.ts'
import { c3dTimesS } from './c3d.ts'
import { c3dOfMarkers, markersOfC3d, upAxisOf } from './c3d-markers.ts'
import { readC3d } from './read-c3d.ts'
import { writeC3d } from './write-c3d.ts'

const motion: MarkerMotion = { rateHz: 100, markers: ['A', 'B'], timesS: Float64Array.of(1.5, 1.51), points: Float64Array.of(1, 2, 3, NaN, NaN, NaN, 0, 0, 0, -4, 5, -6), unnamedMarkers: 0 }
const through = (given: MarkerMotion) => readC3d(writeC3d(c3dOfMarkers(given).c3d), 'a.c3d')

const vector = (values: Float64Array): Vec3 => [values[0]!, values[1]!, values[2]!]

describe('markers in a C3D file', () => {
  it('are the same after it, and at the same times', () => {
    const c3d = through(motion)
    const { motion: again } = markersOfC3d(c3d, upAxisOf(c3d)!)
    expect({ ...again, points: Array.from(again.points, (value) => value + 0) }).toEqual({ ...motion, points: [...motion.points] })
    expect([c3d.firstFrame, [...c3dTimesS(c3d)]]).toEqual([151, [1.5, 1.51]])
  })

  it('are turned so that Z is up, and never mirrored', () => {
    const c3d = through({ ...motion, points: Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, NaN, NaN, NaN) })
    for (const [axis, up] of (['+X', '+Y', '+Z', '-X', '-Y', '-Z'] as const).entries()) {
      const { points } = markersOfC3d(c3d, up).motion
      const [x, y, z] = [points.subarray(0, 3), points.subarray(3, 6), points.subarray(6, 9)]
      const pointsUp = [x, y, z][axis % 3]!
      expect([[...pointsUp].map((value) => value + 0), dot(cross(vector(x), vector(y)), vector(z))]).toEqual([[0, 0, axis < 3 ? 1 : -1], 1])
    }
  })

  it('of one name are numbered, those without a name are counted, and what is no position is left out', () => {
    const c3d = through(motion)
    const points = ['A', 'A', '', 'A_2', 'A'].map((label) => ({ ...c3d.points[0]!, label }))
    const doubled = { ...c3d, frames: 1, points: [...points, { ...points[0]!, quantity: 'angle' as const }], values: Float64Array.from({ length: 18 }, (_, at) => at) }
    const { motion: told, findings } = markersOfC3d(doubled, '+Z')
    expect([told.markers, told.unnamedMarkers, findings.map(({ code }) => code)]).toEqual([['A', 'A_3', 'A_2', 'A_4'], 1, ['c3d-marker-twice']])
    expect([...told.points]).toEqual([0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14])
  })

  it('keep a rate and no times: what that moves is said', () => {
    expect(c3dOfMarkers(motion).findings).toEqual([])
    expect(c3dOfMarkers({ ...motion, timesS: Float64Array.of(0, 0.013) }).findings[0]?.message).toContain('moved by up to 3.0 ms')
    expect(c3dOfMarkers({ ...motion, timesS: Float64Array.of(-1, -0.99) }).findings[0]?.message).toContain('moved by up to 1000.0 ms')
  })
})

const folder = env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference')

describe.skipIf(!existsSync(folder))('a walk of OpenCap', () => {
  it('as C3D is the same to a thousandth of a millimetre, with no point more or less', () => {
    const given = readTrc(readFileSync(join(folder, 'opencap-walk/walk.trc'), 'utf8'), 'walk.trc')
    const { values } = through(given)
    const apart = given.points.map((value, at) => Math.abs(value - values[at]!))
    expect([Math.max(...apart.filter((value) => !Number.isNaN(value))) < 5e-7, apart.filter(Number.isNaN).length]).toEqual([true, given.points.filter(Number.isNaN).length])
  })
})
