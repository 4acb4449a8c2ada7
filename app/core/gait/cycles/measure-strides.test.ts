import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import type { AngleCurves } from '../angles/angle-curves.ts'
import type { StatedSize } from '../body-in-metres.ts'
import type { GaitEvent } from '../gait-event.ts'
import { stepsFromArrow, stepsToArrow } from '../tables/steps-arrow.ts'
import { asSmallAs, moved, onFloor, pointsOf, round, type TrueWalk, trueWalk, without } from '../testing/true-walk.ts'
import { measureStrides, type StrideChoices } from './measure-strides.ts'
import { normalisedCycle } from './normalised-cycle.ts'
import { strideFindings } from './stride-findings.ts'
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

  it('have the foot’s progression of its own angle, where there is one', () => {
    const angles = bySide((side) => ({ 'foot-progression': walk.motion.timesS.map(() => (side === 'left' ? -7 : -9)) }))
    const { left, right } = measured(walk, BELT_MPS, {}, angles)
    expect([left, right].map(({ parameters }) => parameters.footProgressionDeg!.value)).toEqual([-7, -9])
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
    const { leftOut, leftOutSaid, curves } = measured(walk, BELT_MPS, { excluded: [{ side: 'left', atS: (fromS + toS) / 2, reason: 'stumbled' }] }, angles).left
    expect([leftOut[4], leftOutSaid[4]]).toEqual(['stumbled', null])
    expect(curves['knee-flexion']!.n).toBe(all.left.curves['knee-flexion']!.n - 1)
    expect(Math.max(...curves['knee-flexion']!.sd)).toBeLessThan(1)
  })

  it('are not those that lack a strike, or have one too many, which is said', () => {
    const strikes = walk.truth.filter(({ side, kind }) => side === 'left' && kind === 'foot-strike')
    const eventsOf = (truth: TrueWalk['truth']): GaitEvent[] => truth.map((event) => ({ ...event, source: 'force-plate', uncertaintyS: 0.005 }))
    const all = measured(walk, BELT_MPS).left
    const lacking = measured(walk, BELT_MPS, {}, knees(walk), eventsOf(walk.truth.filter((event) => event !== strikes[3]))).left
    expect(lacking.leftOut.flatMap((reason) => reason ?? [])).toEqual([expect.stringMatching(/^it takes 2\.\d\d s, others 1\.\d\d s, as if a strike were missing$/)])
    expect(lacking.leftOutSaid.flatMap((one) => one ?? [])).toEqual([{ key: 'stride-out-of-rhythm', values: { tookS: expect.closeTo(2.2, 0) as number, usualS: expect.closeTo(1.1, 0) as number, isLong: true } }])
    expect(lacking.parameters.strideLengthM!.sd).toBeLessThan(0.03)
    expect(lacking.parameters.strideTimeS!.n).toBe(all.parameters.strideTimeS!.n - 2)
    expect(lacking.curves['knee-flexion']!.n).toBe(lacking.parameters.strideTimeS!.n)
    const more = measured(walk, BELT_MPS, {}, knees(walk), eventsOf([...walk.truth, { ...strikes[3]!, timeS: strikes[3]!.timeS + 0.5 }])).left
    expect(more.leftOut.filter((reason) => reason?.endsWith('as if a strike were one too many'))).toHaveLength(2)
  })

  it('are odd where their events are in an order that no foot can keep', () => {
    const strike = walk.truth.filter(({ side, kind }) => side === 'left' && kind === 'foot-strike')[3]!
    const off = walk.truth.find(({ side, kind, timeS }) => side === 'right' && kind === 'foot-off' && timeS > strike.timeS)!
    const { left } = measured(walk, BELT_MPS, {}, knees(walk), walk.truth.map((event) => ({ ...event, timeS: event === strike ? off.timeS + 0.02 : event.timeS, source: 'manual', uncertaintyS: 0.01 })))
    expect(left.odd.slice(2, 4)).toEqual([expect.stringContaining('comes after the right foot off'), expect.stringContaining('comes after the right foot off')])
    expect(left.odd.filter((reason) => reason !== null)).toHaveLength(2)
  })
})

describe('what strides tell of how they cannot be', () => {
  const findingsOf = (of: TrueWalk, beltMps: number, events: readonly GaitEvent[] = of.truth.map((event) => ({ ...event, source: 'force-plate', uncertaintyS: 0.005 })), stated: StatedSize | null = null) => {
    const [sides, steps] = [measured(of, beltMps, { stated }, knees(of), events), pointsOf(of)]
    const findings = strideFindings({ events, sides, steps, beltSpeedMps: beltMps, stated })
    return { sides, codes: findings.map(({ code }) => code), messages: findings.map(({ message }) => message) }
  }

  it('is nothing of a walk on a belt, or on the floor', () => {
    expect(findingsOf(walk, BELT_MPS).codes).toEqual([])
    expect(findingsOf(onFloor(walk, BELT_MPS), 0).codes).toEqual([])
  })

  it('is a belt’s speed of somebody who goes through the room, seen by the pelvis or by the feet alone: no lengths then', () => {
    const floor = onFloor(walk, BELT_MPS)
    for (const one of [floor, without(floor, (marker) => marker === 'Hip')]) {
      const { sides, codes } = findingsOf(one, BELT_MPS)
      expect(codes).toEqual(['no-treadmill'])
      expect(sides.left.parameters.strideLengthM).toBeUndefined()
      expect(sides.left.parameters.speedMps).toBeUndefined()
      expect(sides.left.parameters.strideTimeS!.n).toBeGreaterThan(5)
    }
  })

  it('are people of no person’s size, seen by pelvis or feet alone: points in another unit, of which no length is told', () => {
    for (const times of [0.001, 10]) {
      const scaled = moved(onFloor(walk, BELT_MPS), (place) => place.map((value) => times * value) as unknown as typeof place)
      for (const one of [scaled, without(scaled, (marker) => marker === 'Hip')]) {
        const { sides, codes } = findingsOf(one, 0)
        expect(codes).toEqual(['body-size'])
        expect(Object.keys(sides.left.parameters).filter((name) => /M$|Mps$/.test(name))).toEqual([])
        expect(sides.left.parameters.strideTimeS!.n).toBeGreaterThan(5)
      }
    }
    expect(findingsOf(asSmallAs(onFloor(walk, BELT_MPS), 0.65), 0).codes).toEqual([])
  })

  it('are people in whom two units would do: that is said, and by their stated height it is settled', () => {
    const times = (factor: number) => moved(onFloor(walk, BELT_MPS), (place) => place.map((value) => factor * value) as unknown as typeof place)
    // In inches, which were taken for centimetres; a child of 75 cm in feet, taken for metres; and one of 70 cm.
    for (const one of [times(1 / 2.54), times(2.5 / 1.7), asSmallAs(onFloor(walk, BELT_MPS), 0.4)]) {
      const doubted = findingsOf(one, 0)
      expect(doubted.codes).toEqual(['body-size-doubted'])
      expect(doubted.sides.left.parameters.strideLengthM).toBeDefined()
    }
    expect(findingsOf(times(1 / 2.54), 0).messages[0]).toMatch(/2 m in metres taken for feet, 1\.6 m in inches taken for centimetres would be what is usual/)
    // What is stated is told as what it is, and units are asserted only where one would do.
    const stated = (factor: number, legLengthM: number | null) => findingsOf(times(factor), 0, undefined, { heightM: null, legLengthM }).messages[0]!
    expect(stated(1 / 2.54, 0.9)).toMatch(/, not about 1\.7 m as goes with the leg of 0\.9 m that is stated: they are in another unit of length/)
    expect(stated(8.5 / 1.7, null)).toMatch(/this person would be about \d\.?\d* m tall: no other unit of length that is used would mend that, so pelvis or feet may be other markers than they are taken for\. Lengths/)
    expect(stated(1e12, null)).toMatch(/this person would be about \d(\.\d)?·10¹² m tall: no other unit/)
    const of = (one: TrueWalk, heightM: number) => {
      const { codes, sides } = findingsOf(one, 0, undefined, { heightM, legLengthM: null })
      return [codes, sides.left.parameters.strideLengthM !== undefined]
    }
    expect(of(times(1), 1.7)).toEqual([[], true])
    expect(of(times(0.4), 0.68)).toEqual([[], true])
    expect(of(times(1 / 2.54), 1.7)).toEqual([['body-size'], false])
    // A child in feet is as tall as many a person, but for who knows better.
    expect([of(times(2.2 / 1.7), 2.2 * 0.3048), of(times(1), 2.3)]).toEqual([[['body-size'], false], [['body-size-doubted'], true]])
  })

  it('are a toddler’s in centimetres, or an adult’s in inches as the file states: both are named, and height or age settles it', () => {
    const inInches = (factor: number) => {
      const one = moved(onFloor(walk, BELT_MPS), (place) => place.map((value) => factor * value) as unknown as typeof place)
      return { ...one, motion: { ...one.motion, inInches: true as const } }
    }
    const of = (one: TrueWalk, stated: { heightM?: number; ageYears?: number } = {}) => {
      const { codes, messages, sides } = findingsOf(one, 0, undefined, { heightM: null, legLengthM: null, ...stated })
      return { codes, message: messages[0], tellsLengths: sides.left.parameters.strideLengthM !== undefined }
    }
    expect(of(inInches(1.15))).toEqual({ codes: ['body-size-doubted'], message: expect.stringMatching(/^The file states inches, by which this person would be about 1\.\d m tall; in centimetres they would be about 0\.7\d? m, as toddlers are: both can be\./) as string, tellsLengths: true })
    expect(stepsFromArrow(stepsToArrow(pointsOf(inInches(1.15))), 'steps').inInches).toBe(true)
    // Nobody of 60 cm walks, and a child in inches is none in centimetres.
    for (const one of [inInches(0.95), inInches(0.7), onFloor(walk, BELT_MPS)]) expect(of(one).codes).toEqual([])
    expect([of(inInches(1.15), { heightM: 1.8 }), of(inInches(1.15), { ageYears: 30 })].map(({ codes, tellsLengths }) => [codes, tellsLengths])).toEqual([[[], true], [[], true]])
    expect(of(inInches(1.15), { heightM: 0.72 })).toMatchObject({ codes: ['body-size'], tellsLengths: false })
    expect(of(inInches(1.15), { ageYears: 1 })).toMatchObject({ codes: ['body-size'], message: expect.stringMatching(/by the age that is stated this is one/) as string, tellsLengths: false })
  })

  it('is a cycle of each side brought to one length: its seconds are none, and only per cents and degrees are told', () => {
    const timesS = Float64Array.from({ length: 101 }, (_, at) => at / 100)
    const events = (leftEndS: number) =>
      SIDES.flatMap((side): GaitEvent[] => [['foot-strike', 0], ['foot-off', side === 'left' ? 0.72 : 0.58], ['foot-strike', side === 'left' ? leftEndS : 1]].map(([kind, timeS]) => ({ side, kind, timeS, source: 'vendor', uncertaintyS: 0.01 }) as GaitEvent))
    const of = (leftEndS: number) => {
      const oneCycle = normalisedCycle(events(leftEndS), timesS)
      const sides = measureStrides(events(leftEndS), timesS, bySide(() => ({ 'foot-progression': timesS.map((timeS) => 5 + timeS) })), null, 0, { isOneCycle: oneCycle !== null })
      return { told: Object.keys(sides.left.parameters), offPercent: sides.left.parameters.footOffPercent!.value, codes: strideFindings({ events: events(leftEndS), sides, steps: null, beltSpeedMps: 0, oneCycle }).map(({ code }) => code) }
    }
    expect(of(1)).toEqual({ told: ['footOffPercent', 'footProgressionDeg'], offPercent: expect.closeTo(72, 9), codes: ['normalised-cycle'] })
    expect(of(0.9).codes).toEqual([])
    expect(of(0.9).told).toContain('strideTimeS')
  })

  it('are steps without a stride, and toes that swing under the floor', () => {
    expect(findingsOf(walk, BELT_MPS, walk.truth.slice(0, 3).map((event) => ({ ...event, source: 'force-plate', uncertaintyS: 0.005 }))).codes).toEqual(['no-strides'])
    const falling = moved(onFloor(walk, BELT_MPS), ([x, y, z]) => [x, y, z - 0.15 * x])
    const { sides, codes } = findingsOf(falling, 0)
    expect(codes).toEqual(['toes-under-floor', 'toes-under-floor'])
    expect(sides.left.parameters.toeClearanceM).toBeUndefined()
  })

  it('are trunks that turn farther than a body does: such a curve does not count, and the reason is there', () => {
    const turned = bySide(() => ({ 'trunk-rotation': walk.motion.timesS.map((timeS) => 100 * Math.sin(6 * timeS)), 'elbow-flexion': walk.motion.timesS.map((timeS) => 65 + 65 * Math.sin(6 * timeS)) }))
    const { curves, measured: strides } = measured(walk, BELT_MPS, {}, turned).left
    expect(curves['trunk-rotation']).toBeUndefined()
    expect(curves['elbow-flexion']!.n).toBe(strides.length)
    expect(strides[0]!.impossibleDeg!['trunk-rotation']).toBeGreaterThan(150)
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
    expect(quick[side].curves).toEqual(whole[side].curves)
    expect(quick[side].borders).toEqual(whole[side].borders)
  }
})
