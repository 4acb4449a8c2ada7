import { describe, expect, it } from 'vitest'
import { SIDES } from '../../body/joints.ts'
import { contradictions } from '../events/contradictions.ts'
import { isRunning, runsAt } from '../events/running.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { measureStrides } from './measure-strides.ts'
import type { GaitKind } from '../gait-kind.ts'
import { choiceOfGait, movementOf } from './rhythm.ts'
import { strideFindings } from './stride-findings.ts'

const NO_ANGLES = { left: {}, right: {} }
const WALK = { strideS: 1.1, stanceS: 0.68 }
const RUN = { strideS: 0.7, stanceS: 0.25 }

/** Steps one after the other, left and right by turns, from a moment on. */
const stepping = ({ strideS, stanceS }: typeof WALK, steps: number, fromS = 0): GaitEvent[] =>
  Array.from({ length: steps }, (_, step) => step).flatMap((step) => {
    const strikeS = fromS + (step * strideS) / 2
    const side = SIDES[step % 2]!
    return (['foot-strike', 'foot-off'] as const).map((kind) => ({ side, kind, timeS: kind === 'foot-strike' ? strikeS : strikeS + stanceS, source: 'force-plate', uncertaintyS: 0.005 }))
  })
const walkThenRun = (walking: number, running: number) => inOrder([...stepping(WALK, walking), ...stepping(RUN, running, (walking * WALK.strideS) / 2)])
/** Two feet leave before the next one strikes. */
const STUMBLE = inOrder(inOrder(stepping(WALK, 20)).map((event, at) => (event.kind === 'foot-off' && at > 15 && at < 21 ? { ...event, timeS: event.timeS - 0.2 } : event)))
const measured = (events: readonly GaitEvent[], gait: GaitKind | null = null) => {
  const sides = measureStrides(events, Float64Array.of(0, 1), NO_ANGLES, null, 0, { gait })
  return { sides, leftOut: SIDES.flatMap((side) => sides[side].leftOut), codes: strideFindings({ events, sides, steps: null, beltSpeedMps: 0, gait }).map(({ code }) => code) }
}

describe('a walk that becomes a run', () => {
  it('is two gaits, which is said: means are of the one that is more of it, and no stride of the other is out of rhythm', () => {
    for (const [walking, running, counts] of [[16, 10, 'walk'], [10, 20, 'run']] as const) {
      const { sides, leftOut, codes } = measured(walkThenRun(walking, running))
      expect(codes).toEqual(['two-gaits'])
      const other = counts === 'walk' ? 'run' : 'walk'
      const reasons = leftOut.filter((reason) => reason !== null)
      expect(reasons.filter((reason) => reason.startsWith(`a stride of a ${other}: means are of the`)).length).toBeGreaterThan(3)
      expect(reasons.every((reason) => /^(a stride of a|between a walk and a run)/.test(reason))).toBe(true)
      expect(reasons.filter((reason) => reason.startsWith('between')).length).toBeLessThanOrEqual(6)
      const own = counts === 'walk' ? WALK : RUN
      for (const side of SIDES) {
        expect(sides[side].parameters.strideTimeS!.value).toBeCloseTo(own.strideS, 6)
        expect(sides[side].parameters.stanceTimeS!.value).toBeCloseTo(own.stanceS, 6)
        expect(sides[side].parameters.flightTimeS === undefined).toBe(counts === 'walk')
      }
    }
  })

  it('is told of the one that somebody chooses, and of no stride of the other; who does not run has no run to be told', () => {
    for (const [gait, own] of [['walk', WALK], ['run', RUN]] as const) {
      const { sides, codes } = measured(walkThenRun(14, 14), gait)
      expect(codes).toEqual(['two-gaits'])
      for (const side of SIDES) expect([sides[side].parameters.strideTimeS!.value, sides[side].parameters.strideTimeS!.sd]).toEqual([expect.closeTo(own.strideS, 6), expect.closeTo(0, 6)])
    }
    expect(measured(inOrder(stepping(WALK, 20)), 'run').codes).toEqual(['gait-not-there'])
    expect(measured(inOrder(stepping(WALK, 20)), 'walk').codes).toEqual([])
  })

  it('is of both where somebody chooses one of which there are too few strides to tell: that is said, and the choice can be seen', () => {
    const all = (events: readonly GaitEvent[]) => SIDES.flatMap((side) => measured(events).sides[side].strides)
    const runs = choiceOfGait(all(STUMBLE), 'run')!
    expect(runs).toMatchObject({ counts: 'run', isChosen: true, areApart: false })
    expect([1, 2]).toContain(runs.runs)
    for (const gait of ['run', 'walk'] as const) {
      const { codes, leftOut } = measured(STUMBLE, gait)
      expect(codes).toEqual(['gait-not-apart'])
      expect(leftOut.every((reason) => reason === null)).toBe(true)
    }
    expect(choiceOfGait(all(inOrder(stepping(WALK, 20))), 'run')).toMatchObject({ runs: 0, isChosen: true, areApart: false })
    expect(choiceOfGait(all(STUMBLE), null)).toBeNull()
    expect(choiceOfGait(all(walkThenRun(14, 14)), null)).toMatchObject({ isChosen: false, areApart: true })
  })

  it('still shows a strike that is missing in either, and none of its flights is a slip of a walk', () => {
    const events = walkThenRun(16, 10)
    expect(contradictions(events)).toEqual([])
    const strikes = events.filter(({ side, kind }) => side === 'left' && kind === 'foot-strike')
    for (const lost of [strikes[3]!, strikes.at(-2)!]) expect(measured(events.filter((event) => event !== lost)).leftOut.filter((reason) => reason?.endsWith('as if a strike were missing'))).toHaveLength(1)
  })

  it('is no second gait for a stride or two of a stumble', () => {
    const { codes, leftOut } = measured(STUMBLE)
    expect(codes).toEqual([])
    expect(leftOut.every((reason) => reason === null)).toBe(true)
  })
})

it('how the body goes up and down tells when a walk becomes a run, though feet are seen to stand too long; a walk alone is none', () => {
  const rateHz = 60
  const [walking, running] = [16, 16]
  const changeS = (walking * WALK.strideS) / 2
  const events = inOrder([...stepping({ ...WALK, stanceS: 0.75 }, walking), ...stepping({ ...RUN, stanceS: 0.4 }, running, changeS)])
  const timesS = Float64Array.from({ length: Math.round(rateHz * (changeS + (running * RUN.strideS) / 2)) }, (_, frame) => frame / rateHz)
  // Highest, or lowest, in the middle of each contact.
  const height = (timeS: number) => (timeS < changeS ? 0.02 * Math.cos((4 * Math.PI * (timeS - 0.375)) / WALK.strideS) : -0.04 * Math.cos((4 * Math.PI * (timeS - changeS - 0.2)) / RUN.strideS))
  const points = { timesS, pelvis: Float64Array.from([...timesS].flatMap((timeS) => [0, 0, 1 + height(timeS)])) } as unknown as GaitPoints
  const runs = runsAt(points, events)!
  for (const { timeS } of events.filter((event) => Math.abs(event.timeS - changeS) > 0.6)) expect(runs(timeS), `${timeS}`).toBe(timeS > changeS)
  expect(runsAt(points, events.filter(({ timeS }) => timeS < changeS - 0.6))).toBeNull()
})

it('contacts here and there over a long walk that look like a run’s are misjudged: only some one after the other are a run', () => {
  const steps = 120
  const events = stepping(WALK, steps)
  const timesS = Float64Array.from({ length: Math.round((60 * steps * WALK.strideS) / 2) }, (_, frame) => frame / 60)
  // So low in the middle of these contacts that those around them look low with them.
  const pointsLowAt = (low: readonly number[]) => {
    const height = (timeS: number) => {
      const step = (timeS - 0.34) / (WALK.strideS / 2)
      return (low.includes(Math.round(step)) ? -0.06 : 0.02) * Math.cos(2 * Math.PI * step)
    }
    return { timesS, pelvis: Float64Array.from([...timesS].flatMap((timeS) => [0, 0, 1 + height(timeS)])) } as unknown as GaitPoints
  }
  const lone = [10, 35, 60, 85].flatMap((at) => [at, at + 1])
  expect(runsAt(pointsLowAt(lone), events)).toBeNull()
  const runs = runsAt(pointsLowAt([10, 11, ...Array.from({ length: 12 }, (_, at) => 60 + at)]), events)!
  expect([10, 66, 100].map((step) => runs(0.34 + (step * WALK.strideS) / 2))).toEqual([false, true, false])
})

it('nor is a walk a run that is low over one foot and high over the other at each step, as of who hikes a hip', () => {
  const events = stepping(WALK, 20)
  const timesS = Float64Array.from({ length: 660 }, (_, frame) => frame / 60)
  const height = (timeS: number) => 0.008 * Math.cos((4 * Math.PI * (timeS - 0.34)) / WALK.strideS) - 0.015 * Math.cos((2 * Math.PI * (timeS - 0.34)) / WALK.strideS)
  const points = { timesS, pelvis: Float64Array.from([...timesS].flatMap((timeS) => [0, 0, 1 + height(timeS)])) } as unknown as GaitPoints
  expect([isRunning(points, events), runsAt(points, events)]).toEqual([false, null])
})

it('who only runs is no walker, and of two strides nobody can tell', () => {
  const all = (events: readonly GaitEvent[]) => SIDES.flatMap((side) => measured(events).sides[side].strides)
  expect(movementOf(all(inOrder(stepping(RUN, 20))), null)).toBe('run')
  expect(movementOf(all(inOrder(stepping(WALK, 20))), null)).toBe('walk')
  expect(movementOf(all(walkThenRun(14, 20)), null)).toBe('run')
  expect(movementOf(all(walkThenRun(14, 20)), 'walk')).toBe('walk')
  // What is not there cannot be chosen.
  expect(movementOf(all(inOrder(stepping(RUN, 20))), 'walk')).toBe('run')
  expect(movementOf(all(inOrder(stepping(RUN, 4))), null)).toBeNull()
})
