import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SIDES } from '../../core/body/joints.ts'
import { readTrc } from '../../core/formats/motion/read-trc.ts'
import type { StatedSize } from '../../core/gait/body-in-metres.ts'
import { measureStrides } from '../../core/gait/cycles/measure-strides.ts'
import { moved, onFloor, pointsOf, trueWalk } from '../../core/gait/testing/true-walk.ts'
import { keepCut, lastCut, type Walk } from './last-cut.ts'

const folder = join(import.meta.dirname, '../../../resources/sample/2026-11-20-treadmill-walk/truth')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

it('a height that is stated counts at once: of the cut before nothing is taken that hangs on it', () => {
  // In inches, which were taken for centimetres: a small person’s, until somebody says how tall this one is.
  const inches = moved(onFloor(trueWalk(readTrc(read('keypoints-3d.trc'), 'truth'), read('events.csv')), 1.25), ([x, y, z]) => [x / 2.54, y / 2.54, z / 2.54])
  const { timesS } = inches.motion
  const walk: Walk = { timesS, angles: { left: {}, right: {} }, steps: pointsOf(inches), seen: { seen: [], sure: [], gait: 'walk' } }
  const events = inches.truth.map((event) => ({ ...event, source: 'force-plate', uncertaintyS: 0.005 }) as const)
  const cut = (heightM: number | null) => {
    const stated: StatedSize = { heightM, legLengthM: null }
    const earlier = lastCut(walk, { beltSpeedMps: 0, stated })
    const sides = measureStrides(events, timesS, walk.angles, walk.steps, 0, { stated, ...(earlier && { earlier }) })
    keepCut(walk, { beltSpeedMps: 0, stated }, sides)
    return { sides, isFromBefore: earlier !== undefined, lengths: SIDES.map((side) => sides[side].parameters.strideLengthM?.n ?? 0) }
  }
  const before = cut(null)
  expect(Math.min(...before.lengths)).toBeGreaterThan(5)
  const stated = cut(1.7)
  expect(stated.lengths).toEqual([0, 0])
  for (const side of SIDES) expect(stated.sides[side].timing.strideLengthM).toBeUndefined()
  expect(cut(1.7).isFromBefore).toBe(true)
  expect(cut(null).lengths).toEqual(before.lengths)
})
