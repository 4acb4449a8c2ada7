import { describe, expect, it } from 'vitest'
import { SIDES } from '../../../app/core/body/joints.ts'
import { add, length, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { makeBuild } from '../person/build.ts'
import { centreOfMass, pointMasses } from '../person/centre-of-mass.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { CONTACT_N } from './force-plates.ts'
import { groundReaction } from './ground-reaction.ts'

const SAMPLE_S = 0.002
/** Of a run the force grows from nothing and passes the threshold only after some thousandths of a second. */
const CROSSED_WITHIN_S = { walk: 1.1 * SAMPLE_S, run: 0.013 }
const movement: Movement = { kind: 'walk', durationS: 6, speedMps: 1.25, treadmill: true, seed: 1, variability: 1, sessionSeed: 1, sessionEffectDeg: 2, asymmetry: 0.02, deviations: [] }
const dimensions = makeDimensions(1)
const SEX = makeBuild(1).sex
const WEIGHT_N = dimensions.massKg * GRAVITY_MPS2

const inWeights = (reaction: { forceN: Vec3 } | undefined): Vec3 => scale(reaction?.forceN ?? [0, 0, 0], 1 / WEIGHT_N)

/** How somebody moves, and what the floor gives them, in body weights. */
function measured(kind: 'walk' | 'run', speedMps: number) {
  const motion = makeMotion(dimensions, { ...movement, kind, speedMps }, SEX)
  const reactionAt = groundReaction(motion, pointMasses(dimensions, SEX), dimensions.massKg)
  const forcesAt = (timeS: number) => {
    const { left, right } = reactionAt(timeS)
    return { left: inWeights(left), right: inWeights(right) }
  }
  const wholeAt = (timeS: number) => {
    const { left, right } = forcesAt(timeS)
    return add(left, right)
  }
  return { kind, motion, forcesAt, wholeAt, strikes: motion.events.filter((event) => event.kind === 'foot-strike') }
}
const during = (fromS: number, toS: number, count: number) => Array.from({ length: count }, (_, index) => fromS + ((index + 0.5) / count) * (toS - fromS))
const meanOf = (forces: readonly Vec3[]) => scale(forces.reduce(add), 1 / forces.length)

const walking = [0.8, 1.25, 1.7].map((speedMps) => measured('walk', speedMps))
const running = [2.4, 3, 4.2].map((speedMps) => measured('run', speedMps))

describe.each([...walking, ...running])('the ground reaction of a $kind at $motion.beltSpeedMps m/s', ({ kind, motion, forcesAt, wholeAt, strikes }) => {
  it('carries the body’s weight over whole strides, and neither drives nor holds it', () => {
    const own = strikes.filter(({ side }) => side === 'left')
    const [ahead, aside, up] = meanOf(during(own[0]!.timeS, own.at(-1)!.timeS, 600).map(wholeAt))
    expect(Math.abs(up - 1)).toBeLessThan(0.02)
    expect(Math.abs(ahead)).toBeLessThan(0.02)
    expect(Math.abs(aside)).toBeLessThan(0.02)
  })

  it('passes the threshold within a sample of every foot strike and off, and nowhere else', () => {
    expect(motion.events.length).toBeGreaterThan(12)
    const times = Array.from({ length: 2000 }, (_, index) => 0.5 + index * SAMPLE_S)
    const forces = times.map(forcesAt)
    for (const side of SIDES) {
      const loaded = (index: number) => forces[index]![side][2] * WEIGHT_N > CONTACT_N
      const crossings = times.filter((_, index) => index > 0 && loaded(index) !== loaded(index - 1))
      const events = motion.events.filter((event) => event.side === side && event.timeS > times[0]! && event.timeS < times.at(-1)!)
      expect(crossings.length).toBe(events.length)
      for (const [index, { timeS }] of events.entries()) expect(Math.abs(crossings[index]! - timeS)).toBeLessThan(CROSSED_WITHIN_S[kind])
    }
  })

  it('brakes with a foot that has landed and drives with one about to leave', () => {
    for (const { side, timeS } of strikes.filter((strike) => strike.timeS > 0.5 && strike.timeS < 4.5)) {
      const off = motion.events.find((event) => event.side === side && event.kind === 'foot-off' && event.timeS > timeS)!
      const half = (timeS + off.timeS) / 2
      expect(meanOf(during(timeS, half, 20).map((at) => forcesAt(at)[side]))[0]).toBeLessThan(-0.01)
      expect(meanOf(during(half, off.timeS, 20).map((at) => forcesAt(at)[side]))[0]).toBeGreaterThan(0.01)
    }
  })
})

describe.each(walking)('walking at $motion.beltSpeedMps m/s', ({ motion, wholeAt }) => {
  it('presses as people do: never light, never twice the weight', () => {
    // Nilsson & Thorstensson (1989), Keller et al. (1996): peaks of one foot grow from 1.0 to 1.5 body weights with speed
    const speed = motion.beltSpeedMps
    for (const timeS of during(0.2, 5.8, 800)) {
      const [ahead, aside, up] = wholeAt(timeS)
      expect(up).toBeGreaterThan(0.98 - 0.22 * speed)
      expect(up).toBeLessThan(0.9 + 0.42 * speed)
      expect(Math.abs(ahead)).toBeLessThan(0.35 * speed)
      expect(Math.abs(aside)).toBeLessThan(0.15)
    }
  })
})

describe.each(running)('running at $motion.beltSpeedMps m/s', ({ motion, wholeAt }) => {
  const centreAt = (timeS: number) => centreOfMass(pointMasses(dimensions, SEX), motion.poseAt(timeS))

  it('obeys Newton in the air: the body’s centre falls freely and goes straight on', () => {
    for (const { timeS } of motion.events.filter((event) => event.kind === 'foot-off' && event.timeS > 0.5 && event.timeS < 5)) {
      const strike = motion.events.find((event) => event.kind === 'foot-strike' && event.timeS > timeS)!
      const flightS = strike.timeS - timeS
      const h = flightS / 5
      for (const middleS of [timeS + 1.6 * h, timeS + 2.5 * h, timeS + 3.4 * h]) {
        const fall = scale(add(add(centreAt(middleS - h), centreAt(middleS + h)), scale(centreAt(middleS), -2)), 1 / h ** 2)
        // within a fiftieth of gravity
        expect(length(subtract(fall, [0, 0, -GRAVITY_MPS2]))).toBeLessThan(0.2)
      }
    }
  })

  it('presses twice to three and a half times the weight, and never pulls', () => {
    const vertical = during(0.2, 5.8, 800).map((timeS) => wholeAt(timeS)[2])
    expect(Math.max(...vertical)).toBeGreaterThan(2)
    expect(Math.max(...vertical)).toBeLessThan(3.5)
    expect(Math.min(...vertical)).toBeGreaterThan(-0.15)
  })
})
