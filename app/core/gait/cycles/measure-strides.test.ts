import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import type { AngleCurves } from '../angle-curves.ts'
import type { GaitEvent } from '../gait-event.ts'
import { onFloor, pointsOf, round, type TrueWalk, trueWalk, without } from '../testing/true-walk.ts'
import { measureStrides, type StrideChoices } from './measure-strides.ts'
import { variabilityOf } from './variability.ts'

const folder = join(import.meta.dirname, '../../../../resources/sample/2026-11-20-treadmill-walk/truth')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const BELT_MPS = 1.25
const walk = trueWalk(readTrc(read('keypoints-3d.trc'), 'truth'), read('events.csv'))

/** Knees that bend alike in every stride but for one, as exact as a sine. */
function knees({ motion, truth }: TrueWalk, oddStride = -1): AngleCurves {
  return bySide((side) => {
    const strikes = truth.filter((event) => event.side === side && event.kind === 'foot-strike').map(({ timeS }) => timeS)
    return {
      'knee-flexion': motion.timesS.map((timeS) => {
        const at = strikes.findLastIndex((strikeS) => strikeS <= timeS)
        const [from, to] = at < 0 ? [strikes[0]! - 1.1, strikes[0]!] : [strikes[at]!, strikes[at + 1] ?? strikes[at]! + 1.1]
        return (at === oddStride && side === 'left' ? 42 : 30) * Math.sin((Math.PI * (timeS - from)) / (to - from)) + 0.3 * Math.sin(37 * timeS)
      }),
    }
  })
}

const measured = (of: TrueWalk, beltMps: number, choices?: StrideChoices, angles = knees(of), events: readonly GaitEvent[] = of.truth.map((event) => ({ ...event, source: 'force-plate', uncertaintyS: 0.005 }))) =>
  measureStrides(events, of.motion.timesS, angles, pointsOf(of), beltMps, choices)

describe('parameters of exact steps', () => {
  it('are the same on a belt and on the floor, and add up', () => {
    const [belt, floor] = [measured(walk, BELT_MPS), measured(onFloor(walk, BELT_MPS), 0)]
    for (const side of SIDES) {
      for (const [name, { value, n }] of Object.entries(belt[side].parameters)) {
        expect(Math.abs(floor[side].parameters[name as 'speedMps']!.value - value), `${side} ${name}`).toBeLessThan(name === 'footProgressionDeg' ? 0.1 : 1e-3)
        expect(n, `${side} ${name}`).toBeGreaterThanOrEqual(7)
      }
      const { stanceTimeS, swingTimeS, strideTimeS, toeClearanceM, footProgressionDeg, flightTimeS } = belt[side].parameters
      expect(stanceTimeS!.value + swingTimeS!.value).toBeCloseTo(strideTimeS!.value, 1)
      expect(toeClearanceM!.value).toBeGreaterThan(0.005)
      expect(toeClearanceM!.value).toBeLessThan(0.06)
      expect(Math.abs(footProgressionDeg!.value)).toBeLessThan(20)
      expect(flightTimeS).toBeUndefined()
      expect(variabilityOf(strideTimeS!)!.cvPercent).toBeLessThan(5)
    }
  })

  it('count a foot turned outward as negative on either side', () => {
    const turnedOut = (side: Side): TrueWalk => {
      const { markers } = walk.motion
      const points = walk.motion.points.slice()
      const [heel, toe] = [markers.indexOf(side === 'left' ? 'LHeel' : 'RHeel'), markers.indexOf(side === 'left' ? 'LBigToe' : 'RBigToe')]
      for (let frame = 0; frame < walk.motion.timesS.length; frame++) points[3 * (frame * markers.length + toe) + 1] = points[3 * (frame * markers.length + heel) + 1]! + (side === 'left' ? 0.1 : -0.1)
      return { ...walk, motion: { ...walk.motion, points } }
    }
    for (const side of SIDES) expect(measured(turnedOut(side), BELT_MPS)[side].parameters.footProgressionDeg!.value).toBeCloseTo(-23, -1)
  })

  it('are given of one foot where the other is never seen, as far as one foot tells', () => {
    const one = without(walk, (marker) => /^L(Heel|BigToe)/.test(marker))
    const { parameters } = measured({ ...one, truth: walk.truth.filter(({ side }) => side === 'right') }, BELT_MPS).right
    expect(Object.keys(parameters)).toEqual(['strideLengthM', 'strideTimeS', 'speedMps', 'cadencePerMin', 'footOffPercent', 'stanceTimeS', 'swingTimeS', 'toeClearanceM', 'footProgressionDeg'])
  })
})

describe('strides that count', () => {
  it('are not those of a turn, which is said; straight on all count', () => {
    const floor = onFloor(walk, BELT_MPS)
    for (const side of SIDES) expect(measured(floor, 0)[side].leftOut.every((reason) => reason === null)).toBe(true)
    const turning = measured(round(floor, 0, 0.8, 180), 0)
    for (const side of SIDES) {
      const { leftOut, parameters, strides, curves } = turning[side]
      expect(leftOut.filter((reason) => reason?.startsWith('a turn by')).length).toBeGreaterThanOrEqual(2)
      expect(leftOut.filter((reason) => reason === null).length).toBeGreaterThanOrEqual(3)
      expect(curves['knee-flexion']!.n).toBe(leftOut.filter((reason) => reason === null).length)
      expect(parameters.strideLengthM!.n + leftOut.filter((reason) => reason !== null).length).toBe(strides.length)
      expect(parameters.strideLengthM!.value).toBeCloseTo(measured(floor, 0)[side].parameters.strideLengthM!.value, 1)
    }
  })

  it('are those that are odd, too, until a person leaves them out with a reason', () => {
    const angles = knees(walk, 4)
    const all = measured(walk, BELT_MPS, {}, angles)
    const odd = all.left.odd.map((reason, at) => [reason, at] as const).filter(([reason]) => reason !== null)
    expect(odd).toEqual([['its knee-flexion lies 8° from the usual stride’s, that of others 0°', 4]])
    expect(all.right.odd.every((reason) => reason === null)).toBe(true)
    const { fromS, toS } = all.left.strides[4]!
    const { leftOut, curves } = measured(walk, BELT_MPS, { excluded: [{ side: 'left', atS: (fromS + toS) / 2, reason: 'stumbled' }] }, angles).left
    expect(leftOut[4]).toBe('stumbled')
    expect(curves['knee-flexion']!.n).toBe(all.left.curves['knee-flexion']!.n - 1)
    expect(Math.max(...curves['knee-flexion']!.sd)).toBeLessThan(1)
  })
})

it('measures again only the strides that a moved event bounds, and comes to the same', () => {
  const events: GaitEvent[] = walk.truth.map((event) => ({ ...event, source: 'force-plate', uncertaintyS: 0.005 }))
  const earlier = measured(walk, BELT_MPS, {}, knees(walk), events)
  const at = events.findIndex(({ side, kind, timeS }) => side === 'left' && kind === 'foot-strike' && timeS > 5)
  const moved = events.with(at, { ...events[at]!, timeS: events[at]!.timeS + 0.02 })
  const [quick, whole] = [measured(walk, BELT_MPS, { earlier }, knees(walk), moved), measured(walk, BELT_MPS, {}, knees(walk), moved)]
  for (const side of SIDES) {
    expect(quick[side].measured.filter((stride) => !earlier[side].measured.includes(stride)).length).toBe(side === 'left' ? 2 : 1)
    expect(quick[side].strides).toEqual(whole[side].strides)
    expect(quick[side].parameters).toEqual(whole[side].parameters)
    for (const part of ['mean', 'sd'] as const) for (const [point, value] of quick[side].curves['knee-flexion']![part].entries()) expect(value).toBeCloseTo(whole[side].curves['knee-flexion']![part][point]!, 9)
  }
})
