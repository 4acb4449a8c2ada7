import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bySide, SIDES } from '../../body/joints.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import { type Random, randomStream } from '../../math/random-stream.ts'
import { errorParts } from '../events/error-parts.ts'
import { EVENT_KINDS, type GaitEvent } from '../gait-event.ts'
import { pointsOf, trueWalk } from '../testing/true-walk.ts'
import { meanInterval } from './mean-interval.ts'
import { measureStrides } from './measure-strides.ts'
import { TIMED } from './parameters.ts'

const NO_ANGLES = { left: {}, right: {} }
const SHORT = Float64Array.of(0, 1)
/** A person's own, in the mean of all strides that they will ever make: a step of each foot after the other, feet on the floor for `stance` of each. */
const OWN = { strideS: 1.1, stanceS: 0.7, varyS: 0.012 }
const TRUE_MEANS = { strideTimeS: OWN.strideS, stepTimeS: OWN.strideS / 2, stanceTimeS: OWN.stanceS, swingTimeS: OWN.strideS - OWN.stanceS, doubleSupportS: 2 * OWN.stanceS - OWN.strideS, singleSupportS: OWN.strideS - OWN.stanceS, footOffPercent: (100 * OWN.stanceS) / OWN.strideS } as const

const asTold = (how: Pick<GaitEvent, 'source' | 'correctedFrom' | 'uncertaintyS' | 'clockS'>) => (event: Pick<GaitEvent, 'side' | 'kind' | 'timeS'>): GaitEvent => ({ ...event, ...how })
const USUAL = asTold({ source: 'zeni', correctedFrom: 'usual', uncertaintyS: 0.02 })

/** As the events are said to be off. */
function misjudged(events: readonly GaitEvent[], random: Random): GaitEvent[] {
  const draw = () => Object.fromEntries(EVENT_KINDS.map((kind) => [kind, random.gaussian(0, 1)])) as Record<GaitEvent['kind'], number>
  const [both, foot] = [draw(), bySide(draw)]
  return events.map((event) => {
    const { scatterS, footS, bothS } = errorParts(event)
    return { ...event, timeS: event.timeS + both[event.kind] * bothS + foot[event.side][event.kind] * footS + random.gaussian(0, scatterS) }
  })
}

function walked(strides: number, random: Random): GaitEvent[] {
  const half = OWN.strideS / 2
  return Array.from({ length: 2 * strides + 3 }, (_, at) => at - 1).flatMap((step) => {
    const side = SIDES[(step + 2) % 2]!
    const strikeS = step * half + random.gaussian(0, OWN.varyS)
    return [USUAL({ side, kind: 'foot-strike', timeS: strikeS }), USUAL({ side, kind: 'foot-off', timeS: step * half + OWN.stanceS + random.gaussian(0, OWN.varyS) })]
  })
}

it.each([3, 10])('of %i strides the stated interval holds the person’s true mean about as often as it claims: as they scatter, and as events may be off', (strides) => {
  const random = randomStream(3, `interval of ${strides}`)
  const held = Array.from({ length: 60 }, () => {
    const { left } = measureStrides(misjudged(walked(strides, random), random), SHORT, NO_ANGLES, null, 0)
    return Object.entries(TRUE_MEANS).map(([name, truth]) => {
      const [low, high] = meanInterval(name as 'stanceTimeS', left.parameters[name as 'stanceTimeS']!, left.timing[name as 'stanceTimeS'])!
      return low <= truth && truth <= high ? 1 : 0
    })
  }).flat()
  const share = held.reduce<number>((sum, one) => sum + one, 0) / held.length
  expect(share).toBeGreaterThan(0.93)
  // Of three strides a standard deviation says so little that the interval is wide.
  expect(share).toBeLessThan(strides === 3 ? 1 : 0.99)
})

it('of steps of known places too: lengths, speeds and times lie from the true ones as far as events say they may, the mean and each stride', () => {
  const folder = join(import.meta.dirname, '../../../../resources/sample/2026-11-20-treadmill-walk/truth')
  const walk = trueWalk(readTrc(readFileSync(join(folder, 'keypoints-3d.trc'), 'utf8'), 'truth'), readFileSync(join(folder, 'events.csv'), 'utf8'))
  const points = pointsOf(walk)
  const random = randomStream(5, 'misjudged')
  const measured = (events: readonly GaitEvent[]) => measureStrides(events, walk.motion.timesS, NO_ANGLES, points, 1.25)
  const truth = walk.truth.map(USUAL)
  const exact = measured(truth)
  const off = Array.from({ length: 25 }, () => measured(misjudged(truth, random)))
  for (const name of TIMED.filter((one) => one !== 'flightTimeS')) {
    const isHeld = (error: number, sd: number) => Math.abs(error) <= 1.96 * sd
    const means = off.flatMap((sides) => SIDES.map((side) => isHeld(sides[side].parameters[name]!.value - exact[side].parameters[name]!.value, sides[side].timing[name]!.mean)))
    const singles = off.flatMap((sides) => SIDES.flatMap((side) => sides[side].each.flatMap((one, at) => (Number.isNaN(one[name]) ? [] : [isHeld(one[name] - exact[side].each[at]![name], sides[side].timing[name]!.each)]))))
    for (const held of [means, singles]) {
      const share = held.filter(Boolean).length / held.length
      // How wide a step is hardly changes after a strike, and fast before it.
      expect(share, `${name}`).toBeGreaterThan(name === 'stepWidthM' ? 0.8 : 0.87)
    }
  }
})

it('what all strikes share takes nothing from a stride’s time; what a foot has for itself does from a step’s; more strides take away only what differs', () => {
  const timingOf = (strides: number) => measureStrides(walked(strides, randomStream(1, 'still')), SHORT, NO_ANGLES, null, 0).left.timing
  const SCATTER_S = 0.008
  const [few, many] = [timingOf(4), timingOf(100)]
  expect(few.strideTimeS!.shared).toBeCloseTo(0, 9)
  expect(few.strideTimeS!.each).toBeCloseTo(SCATTER_S * Math.SQRT2, 6)
  // From the first strike to the last: those between do not count.
  expect(few.strideTimeS!.mean).toBeCloseTo((SCATTER_S * Math.SQRT2) / 4, 6)
  expect(many.strideTimeS!.mean).toBeCloseTo((SCATTER_S * Math.SQRT2) / 100, 6)
  expect(few.stepTimeS!.shared).toBeCloseTo(Math.SQRT2 * errorParts(USUAL({ side: 'left', kind: 'foot-strike', timeS: 0 })).footS, 6)
  expect(many.stanceTimeS!.mean).toBeGreaterThan(0.02)
})

it('parts make up what is stated of an event, however it is told', () => {
  const ways: Pick<GaitEvent, 'source' | 'correctedFrom' | 'uncertaintyS' | 'clockS' | 'footS'>[] = [{ source: 'force-plate', uncertaintyS: 0.005 }, { source: 'zeni', uncertaintyS: 0.06 }, { source: 'zeni', correctedFrom: 'trial', uncertaintyS: 0.006 }, { source: 'zeni', correctedFrom: 'trial', uncertaintyS: 0.015 }, { source: 'foot-height', uncertaintyS: 0.06 }, { source: 'manual', uncertaintyS: 0.0167 }, { source: 'force-plate', uncertaintyS: Math.hypot(0.005, 0.01), clockS: 0.01 }, { source: 'zeni', correctedFrom: 'trial', uncertaintyS: 0.015, clockS: 0.01 }, { source: 'foot-velocity', correctedFrom: 'lab', uncertaintyS: 0.02 }, { source: 'zeni', correctedFrom: 'usual', uncertaintyS: Math.hypot(0.02, 0.026), footS: 0.026 }]
  for (const how of ways) {
    for (const kind of EVENT_KINDS) {
      const { scatterS, footS, bothS, clockS } = errorParts(asTold(how)({ side: 'left', kind, timeS: 0 }))
      expect(Math.hypot(scatterS, footS, bothS, clockS), `${JSON.stringify(how)}`).toBeCloseTo(how.uncertaintyS, 9)
    }
  }
})

it('a clock of plates that is off puts all their events off alike: no time between two of them is less sure for it', () => {
  const timingOf = (how: Pick<GaitEvent, 'source' | 'uncertaintyS' | 'clockS'>) => measureStrides(walked(10, randomStream(1, 'clock')).map(({ side, kind, timeS }) => ({ side, kind, timeS, ...how })), SHORT, NO_ANGLES, null, 0).left.timing
  const [without, off] = [timingOf({ source: 'force-plate', uncertaintyS: 0.005 }), timingOf({ source: 'force-plate', uncertaintyS: Math.hypot(0.005, 0.01), clockS: 0.01 })]
  for (const name of ['strideTimeS', 'stanceTimeS', 'stepTimeS', 'footOffPercent'] as const) expect(off[name]!.mean).toBeCloseTo(without[name]!.mean, 3)
})

it('what only one foot’s strikes are off by more, because it comes down otherwise, is in every step’s time as a whole', () => {
  const FLAT_S = 0.026
  const events = walked(10, randomStream(1, 'flat'))
  const stepOf = (of: readonly GaitEvent[]) => measureStrides(of, SHORT, NO_ANGLES, null, 0).left.timing.stepTimeS!.shared
  const flat = events.map((event) => (event.side === 'left' && event.kind === 'foot-strike' ? { ...event, uncertaintyS: Math.hypot(event.uncertaintyS, FLAT_S), footS: FLAT_S } : event))
  expect(Math.sqrt(stepOf(flat) ** 2 - stepOf(events) ** 2)).toBeCloseTo(FLAT_S, 6)
})
