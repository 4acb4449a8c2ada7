import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIDES } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { sourceMotion } from '../../formats/motion/source-motion.ts'
import { linesOf } from '../../formats/reading/text.ts'
import { ProblemError } from '../../problem.ts'
import { analyseGait } from '../analyse-gait.ts'
import { moveSource } from '../move-source.ts'
import { jointCoordinates } from '../../formats/motion/joint-coordinates.ts'
import { type MotTable, readMot } from '../../formats/motion/read-mot.ts'
import { motLines } from '../../formats/motion/write-mot.ts'
import { degreesOf, radiansOf } from '../../math/degrees.ts'
import { coordinatesOf, type ModelWalk, STRAIGHT, truthOf, withColumns } from '../testing/model-walk.ts'
import { unwrappedAngles } from '../angles/unwrapped-angles.ts'
import { anglesOfCoordinates, OF_ONE, OF_SEVERAL } from './angles-of-coordinates.ts'

const told = (table: MotTable) => anglesOfCoordinates(jointCoordinates(readMot([...motLines(table)].join(''), 'walk.mot'), 'walk.mot'))
const codes = (table: MotTable) => told(table).findings.map(({ code }) => code)
const TOLD = [...(Object.keys(OF_ONE) as Angle[]), ...OF_SEVERAL]

/** The largest difference of each angle from the truth, degrees; of frames [from, to). */
function off(table: MotTable, walk: ModelWalk, names: readonly Angle[], { from = 0, to = walk.frames } = {}): number[] {
  const angles = unwrappedAngles(told(table).angles)
  const truth = truthOf(walk)
  return names.map((angle) => Math.max(...SIDES.flatMap((side) => Array.from(truth[side][angle].subarray(from, to), (known, at) => Math.abs(angles[side][angle]![from + at]! - known)))))
}

/** The names of those that are off by more. */
const farOff = (degrees: number, ...[table, walk, names, span]: Parameters<typeof off>): Angle[] => {
  const by = off(table, walk, names, span)
  return names.filter((_, at) => !(by[at]! < degrees))
}

describe('angles of a model’s coordinates are those of its segments', () => {
  it.each([0, 37, 90, 180, -141])('in order and sign, of a walk at %i° in the room', (headingDeg) => {
    const walk = { ...STRAIGHT, headingDeg: () => headingDeg }
    expect(TOLD).toHaveLength(15)
    expect(farOff(0.3, coordinatesOf(walk), walk, TOLD)).toEqual([])
  })

  it('in radians as in degrees', () => {
    const table = coordinatesOf(STRAIGHT)
    const inRadians = { ...withColumns(table, (name, course) => [name, /_t[xyz]$/.test(name) ? course : course.map(radiansOf)]), inDegrees: false }
    expect(farOff(0.3, inRadians, STRAIGHT, TOLD)).toEqual([])
  })

  it('whichever way knees count, which is said', () => {
    const table = coordinatesOf(STRAIGHT)
    const negative = withColumns(table, (name, course) => [name, name.startsWith('knee') ? course.map((value) => -value) : course])
    for (const one of [table, negative]) expect(farOff(1e-6, one, STRAIGHT, ['knee-flexion'])).toEqual([])
    const words = [table, negative].map((one) => told(one).findings.find(({ code }) => code === 'knees-way')!.message)
    expect(words).toEqual([expect.stringContaining('counts up'), expect.stringContaining('counts down')])
  })

  it('of somebody who walks backwards, along where they face', () => {
    const backwards = { ...STRAIGHT, speedMps: -1 }
    expect(farOff(0.5, coordinatesOf(backwards), backwards, OF_SEVERAL)).toEqual([])
  })

  it('of somebody who turns, from where they go at each moment', () => {
    const turning = { ...STRAIGHT, frames: 900, headingDeg: (timeS: number) => 20 * Math.max(0, timeS - 4) }
    expect(codes(coordinatesOf(turning))).toContain('way-turns')
    expect(farOff(3, coordinatesOf(turning), turning, OF_SEVERAL, { from: 60, to: 840 })).toEqual([])
  })
})

describe('what a file does not tell is not told', () => {
  const on = (change: Parameters<typeof withColumns>[1], table = coordinatesOf(STRAIGHT)) => told(withColumns(table, change))

  it('where the pelvis goes: its rotation is then counted from its own mean, and everything else is as it was', () => {
    for (const change of [(name: string, course: readonly number[]) => (/_t[xz]$/.test(name) ? null : ([name, course] as const)), (name: string, course: readonly number[]) => [name, /_t[xz]$/.test(name) ? course.map(() => 0.3) : course] as const]) {
      const { angles, findings, steps } = on(change)
      expect(findings.map(({ code }) => code)).toContain('way-by-pelvis')
      const truth = truthOf({ ...STRAIGHT, asideDeg: 0 })
      for (const side of SIDES) for (const [frame, value] of angles[side]['pelvis-rotation']!.entries()) expect(Math.abs(value - truth[side]['pelvis-rotation'][frame]!)).toBeLessThan(0.6)
      expect(steps).not.toBeNull()
    }
  })

  it('what the model held fast: no 0° stands for a measurement', () => {
    const { angles, untold, findings } = on((name, course) => [name, /^(ankle|lumbar|arm)/.test(name) ? course.map(() => 0) : course])
    for (const angle of ['ankle-flexion', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation', 'shoulder-flexion'] as const) {
      for (const side of SIDES) expect(angles[side][angle]).toBeUndefined()
      expect(untold[angle]).toContain('held')
    }
    expect(findings.find(({ code }) => code === 'coordinates-locked')!.message).toContain('ankle_angle_l')
    expect(untold['foot-progression']).toContain('how the foot itself lies')
  })

  it('a knee of whose way nothing is seen, or whose sides go opposite ways', () => {
    const standing = on((name, course) => [name, name.startsWith('knee') ? course.map((_, at) => 3 * Math.sin(at)) : course])
    const opposite = on((name, course) => [name, name === 'knee_angle_l' ? course.map((value) => -value) : course])
    for (const { angles, untold, findings } of [standing, opposite]) {
      expect(angles.left['knee-flexion'] ?? angles.right['knee-flexion']).toBeUndefined()
      expect(untold['knee-flexion']).toContain('whether bending counts up or down')
      expect(findings.map(({ code }) => code)).toContain('knees-way-unknown')
    }
  })

  it('whose pelvis turns in another order, or lacks one of its turns', () => {
    const table = coordinatesOf(STRAIGHT)
    const swapped = withColumns(table, (name, course) => [name === 'pelvis_tilt' ? 'pelvis_rotation' : name === 'pelvis_rotation' ? 'pelvis_tilt' : name, course])
    const lacking = withColumns(table, (name, course) => (name === 'pelvis_list' ? null : [name, course]))
    for (const [one, words] of [[swapped, 'another order'], [lacking, 'no pelvis_list']] as const) {
      const { angles, untold } = told(one)
      for (const angle of OF_SEVERAL) {
        expect(angles.left[angle]).toBeUndefined()
        expect(untold[angle]).toContain(words)
      }
      expect(angles.left['hip-flexion']).toBeDefined()
    }
  })

  it('of one side alone the other is as it was', () => {
    const { angles, untold } = on((name, course) => (name.endsWith('_l') ? null : [name, course]))
    expect(angles.left['knee-flexion']).toBeUndefined()
    expect(angles.right['knee-flexion']).toBeDefined()
    expect(untold['knee-flexion']).toBeUndefined()
  })

  it('a flat model has what lies in its plane', () => {
    const flat = withColumns(coordinatesOf({ ...STRAIGHT, headingDeg: () => 90 }), (name, course) => (/list|pelvis_rotation|tz|adduction|hip_rotation|bending|lumbar_rotation|arm/.test(name) ? null : [name, course]))
    const { angles } = told(flat)
    for (const side of SIDES) expect(Object.keys(angles[side]).toSorted()).toEqual(['ankle-flexion', 'elbow-flexion', 'hip-flexion', 'knee-flexion', 'pelvis-tilt', 'thigh-flexion', 'trunk-lean'])
    const tilt = flat.columns.indexOf('pelvis_tilt')
    expect(angles.left['pelvis-tilt']![7]).toBeCloseTo(-flat.values[7 * flat.columns.length + tilt]!, 9)
  })

  it('lengths that are in no metres', () => {
    const { steps, findings } = on((name, course) => [name, /_t[xyz]$/.test(name) ? course.map((metres) => 1000 * metres) : course])
    expect(findings.map(({ code }) => code)).toContain('pelvis-too-fast')
    expect(steps!.pelvis.every(Number.isNaN)).toBe(true)
  })

  it('a frame without a number, in what hangs on it', () => {
    const { angles } = on((name, course) => [name, name === 'pelvis_list' ? course.map((value, at) => (at === 100 ? Number.NaN : value)) : course])
    expect([angles.left['pelvis-tilt']![100], angles.left['thigh-flexion']![100]]).toEqual([Number.NaN, Number.NaN])
    expect(angles.left['hip-flexion']![100]).not.toBeNaN()
    expect(angles.left['pelvis-tilt']![101]).not.toBeNaN()
  })
})

it('where the pelvis goes and which way, and which thigh is before the other, are known without a foot', () => {
  const { steps } = told(coordinatesOf(STRAIGHT))
  const { heading, leftAheadDeg } = steps!.ofModel!
  expect(degreesOf(Math.atan2(heading[1]!, heading[0]!))).toBeCloseTo(37, 0)
  expect([...steps!.pelvis.subarray(0, 2)]).toEqual([expect.closeTo(2.02, 1), expect.closeTo(-0.98, 1)])
  const { left, right } = truthOf(STRAIGHT)
  for (const [frame, value] of leftAheadDeg.entries()) expect(value).toBeCloseTo(left['hip-flexion'][frame]! - right['hip-flexion'][frame]!, 6)
  expect(steps!.heel.left.every(Number.isNaN)).toBe(true)
})

const trial = (text: string) => {
  const source = sourceMotion('.mot', { name: 'walk.mot', bytes: () => new Uint8Array(), lines: () => linesOf(text) }, {})!
  return analyseGait(moveSource(source, undefined, {}), 0, { events: [0.2, 1.3, 2.4].map((timeS) => ({ side: 'left', kind: 'foot-strike', timeS, source: 'manual', uncertaintyS: 0.02 })) })
}

it('a table of few rows a second is a trial as well: nothing of it is smoothed', () => {
  const { sides, cutOffHz } = trial([...motLines(coordinatesOf({ ...STRAIGHT, rateHz: 10, frames: 40 }))].join(''))
  expect([cutOffHz, sides.left.curves['knee-flexion']!.n, sides.left.parameters.speedMps!.value]).toEqual([null, 2, expect.closeTo(1.3, 1)])
})

it('however damaged a table is, it is a trial or refused in a sentence', () => {
  const text = [...motLines(coordinatesOf({ ...STRAIGHT, frames: 20 }))].join('')
  const changes = fc.array(fc.tuple(fc.nat({ max: text.length - 1 }), fc.constantFrom('\t', '\n', '', '-', 'e', '9', 'NaN', ' ', 'x')), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(changes, fc.integer({ min: 0, max: text.length }), (some, end) => {
      const damaged = some.reduce((now, [at, put]) => now.slice(0, at) + put + now.slice(at + 1), text).slice(0, Math.max(end, 600))
      expect(isTrialOrRefused(damaged)).toBe(true)
    }),
  )
})

function isTrialOrRefused(text: string): boolean {
  try {
    return trial(text).sides.left.strides.length === 2
  } catch (thrown) {
    return thrown instanceof ProblemError
  }
}

it('whatever numbers stand in its columns, every angle has a number or none in every frame, and nothing is thrown', () => {
  const names = coordinatesOf({ ...STRAIGHT, frames: 2 }).columns
  const value = fc.oneof(fc.double({ min: -400, max: 400 }), fc.constantFrom(0, Number.NaN, 1e300, -1e300))
  const table = fc.tuple(fc.subarray([...names], { minLength: 1 }), fc.integer({ min: 2, max: 30 })).chain(([columns, rows]) => fc.record({ title: fc.constant('x'), inDegrees: fc.constantFrom(true, false), columns: fc.constant([...columns, 'knee_angle_r_beta']), timesS: fc.constant(Float64Array.from({ length: rows }, (_, at) => at / 50)), values: fc.array(value, { minLength: rows * (columns.length + 1), maxLength: rows * (columns.length + 1) }).map((all) => Float64Array.from(all)) }))
  fc.assert(
    fc.property(table, (given) => {
      const { angles, untold } = anglesOfCoordinates(jointCoordinates(given, 'any.mot'))
      for (const side of SIDES) for (const curve of Object.values(angles[side])) expect(curve).toHaveLength(given.timesS.length)
      for (const angle of TOLD) expect(Number(SIDES.some((side) => angles[side][angle]) ) + Number(untold[angle] !== undefined)).toBe(1)
    }),
  )
})
