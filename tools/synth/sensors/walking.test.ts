import { describe, expect, it } from 'vitest'
import { SIDES } from '../../../app/core/body/joints.ts'
import { CONTACT_N } from '../../../app/core/forces/force-plate.ts'
import { add, length, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { makeBuild } from '../person/build.ts'
import { centreOfMass, pointMasses } from '../person/centre-of-mass.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { groundReaction } from './ground-reaction.ts'

const SAMPLE_S = 0.002
/** A walking foot takes the first of its load at once. Of a run the force grows from nothing, and passes the threshold only so much later, and sooner before the end. */
const CROSSED_WITHIN = { walk: { s: 1.1 * SAMPLE_S, words: 'a sample' }, run: { s: 0.013, words: '13 ms' } }
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
/** How far the body's centre may depart from free fall at any moment of this runner's flights, m/s²; more of the same in the lab's README. */
const FALLS_WITHIN = [[2.2, 1], [3, 1], [4.2, 2], [5, 3]] as const
const running = FALLS_WITHIN.map(([speedMps, fallsWithin]) => ({ ...measured('run', speedMps), fallsWithin }))

describe.each([...walking, ...running])('the ground reaction of a $kind at $motion.beltSpeedMps m/s', ({ kind, motion, forcesAt, wholeAt, strikes }) => {
  const within = CROSSED_WITHIN[kind]

  it('carries the body’s weight over whole strides, and neither drives nor holds it', () => {
    const own = strikes.filter(({ side }) => side === 'left')
    const [ahead, aside, up] = meanOf(during(own[0]!.timeS, own.at(-1)!.timeS, 600).map(wholeAt))
    expect(Math.abs(up - 1)).toBeLessThan(0.02)
    expect(Math.abs(ahead)).toBeLessThan(0.02)
    expect(Math.abs(aside)).toBeLessThan(0.02)
  })

  it(`passes the threshold within ${within.words} of every foot strike and off, and nowhere else`, () => {
    expect(motion.events.length).toBeGreaterThan(12)
    const times = Array.from({ length: 2000 }, (_, index) => 0.5 + index * SAMPLE_S)
    const forces = times.map(forcesAt)
    for (const side of SIDES) {
      const loaded = (index: number) => forces[index]![side][2] * WEIGHT_N > CONTACT_N
      const crossings = times.filter((_, index) => index > 0 && loaded(index) !== loaded(index - 1))
      const events = motion.events.filter((event) => event.side === side && event.timeS > times[0]! && event.timeS < times.at(-1)!)
      expect(crossings.length).toBe(events.length)
      for (const [index, { timeS }] of events.entries()) expect(Math.abs(crossings[index]! - timeS)).toBeLessThan(within.s)
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

describe.each(running)('running at $motion.beltSpeedMps m/s', ({ motion, wholeAt, fallsWithin }) => {
  const centreAt = (timeS: number) => centreOfMass(pointMasses(dimensions, SEX), motion.poseAt(timeS))

  const fallAt = (timeS: number, h: number) => scale(add(add(centreAt(timeS - h), centreAt(timeS + h)), scale(centreAt(timeS), -2)), 1 / h ** 2)
  const missed = (timeS: number, h: number) => length(subtract(fallAt(timeS, h), [0, 0, -GRAVITY_MPS2]))
  const flights = motion.events
    .filter((event) => event.kind === 'foot-off' && event.timeS > 0.5 && event.timeS < 5)
    .map(({ timeS }) => ({ offS: timeS, strikeS: motion.events.find((event) => event.kind === 'foot-strike' && event.timeS > timeS)!.timeS }))

  it(`in the air falls freely and goes straight on, over a fifth of a flight to a thirtieth of gravity, at any moment to ${fallsWithin} m/s²`, () => {
    for (const { offS, strikeS } of flights) {
      const fifthS = (strikeS - offS) / 5
      for (const share of [1.6, 2.5, 3.4]) expect(missed(offS + share * fifthS, fifthS)).toBeLessThan(GRAVITY_MPS2 / 30)
      for (const timeS of during(offS + SAMPLE_S, strikeS - SAMPLE_S, 40)) expect(missed(timeS, SAMPLE_S)).toBeLessThan(fallsWithin)
    }
  })

  it('presses twice to three and a half times the weight, and never pulls', () => {
    const vertical = during(0.2, 5.8, 800).map((timeS) => wholeAt(timeS)[2])
    expect(Math.max(...vertical)).toBeGreaterThan(2)
    expect(Math.max(...vertical)).toBeLessThan(3.5)
    expect(Math.min(...vertical)).toBeGreaterThan(-0.01)
  })
})
