import { describe, expect, it } from 'vitest'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { makeBuild } from '../person/build.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { CONTACT_N } from './force-plates.ts'
import { groundReaction } from './ground-reaction.ts'

const SAMPLE_S = 0.001
const walk: Movement = { kind: 'walk', durationS: 5, speedMps: 1.25, treadmill: true, seed: 1, variability: 0, sessionSeed: 1, sessionEffectDeg: 2, asymmetry: 0.02, deviations: [] }
const dimensions = makeDimensions(1)
const SEX = makeBuild(1).sex

describe('the ground reaction of a walk', () => {
  const motion = makeMotion(dimensions, walk, SEX)
  const reactionAt = groundReaction(motion, pointMasses(dimensions, SEX), dimensions.massKg)
  const vertical = (side: 'left' | 'right', timeS: number) => reactionAt(timeS)[side]?.forceN[2] ?? 0

  it('carries the body’s weight over whole strides', () => {
    const strikes = motion.events.filter(({ side, kind }) => side === 'left' && kind === 'foot-strike').map(({ timeS }) => timeS)
    const [from, to] = [strikes[0]!, strikes.at(-1)!]
    const samples = 500
    const mean = Array.from({ length: samples }, (_, index) => reactionAt(from + ((index + 0.5) * (to - from)) / samples))
      .map(({ left, right }) => (left?.forceN[2] ?? 0) + (right?.forceN[2] ?? 0))
      .reduce((sum, force) => sum + force / samples, 0)
    expect(mean / (dimensions.massKg * GRAVITY_MPS2)).toBeCloseTo(1, 2)
  })

  it('passes the threshold within a sample of every foot strike and off', () => {
    expect(motion.events.length).toBeGreaterThan(12)
    for (const { side, kind, timeS } of motion.events) {
      const loaded = [timeS - SAMPLE_S, timeS + SAMPLE_S].map((at) => vertical(side, at) > CONTACT_N)
      expect([kind, ...loaded]).toEqual([kind, kind === 'foot-off', kind === 'foot-strike'])
    }
  })
})
