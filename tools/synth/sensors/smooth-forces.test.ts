import { describe, expect, it } from 'vitest'
import { add, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Deviation, Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { movementWith } from '../motion/testing/trials.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { makePerson } from '../person/person.ts'
import { groundReaction } from './ground-reaction.ts'

/** What the floor gives, every thousandth of a second, in body weights; undefined in the air. */
function forcesOf(seed: number, differing: Partial<Movement>): (Vec3 | undefined)[] {
  const { dimensions, build } = makePerson(seed)
  const movement = movementWith({ seed, sessionSeed: seed, ...differing })
  const reactionAt = groundReaction(makeMotion(dimensions, movement, build.sex), pointMasses(dimensions, build.sex), dimensions.massKg)
  return Array.from({ length: 1000 * movement.durationS + 1 }, (_, index) => {
    const standing = Object.values(reactionAt(index / 1000)).flatMap((reaction) => (reaction ? [reaction.forceN] : []))
    return standing.length > 0 ? scale(standing.reduce(add), 1 / (dimensions.massKg * GRAVITY_MPS2)) : undefined
  })
}

/** The largest change from one sample to the next, ahead, aside and up. */
function stepsOf(forces: readonly (Vec3 | undefined)[]): number[] {
  const steps = forces.slice(1).flatMap((now, index) => (now && forces[index] ? [subtract(now, forces[index])] : []))
  return [0, 1, 2].map((axis) => Math.max(...steps.map((step) => Math.abs(step[axis]!))))
}

const SEED = 5
const stiff = (side: Deviation['side'], amount: number): Deviation => ({ kind: 'stiff-knee', side, amount })
const hikes: Deviation = { kind: 'hip-hike', side: 'left', amount: 8 }
const drops: Deviation = { kind: 'drop-foot', side: 'right', amount: 10 }
/** Each kind of deviation at two speeds at least, the largest stiffness at the slowest and the fastest. */
describe.each([
  { speedMps: 2.2, deviations: [stiff('left', 10), stiff('left', 40), hikes] },
  { speedMps: 3, deviations: [stiff('right', 17), drops] },
  { speedMps: 5, deviations: [stiff('left', 40), hikes, drops] },
])('a run at $speedMps m/s', ({ speedMps, deviations }) => {
  const running = (...differing: Deviation[]) => forcesOf(SEED, { kind: 'run', speedMps, durationS: 1.5, deviations: differing })
  const usual = stepsOf(running())

  it.each<Deviation>(deviations)('is as smooth with $kind of $amount° on the $side as without', (deviation) => {
    const steps = stepsOf(running(deviation))
    for (const axis of [0, 1, 2]) expect(steps[axis]! - usual[axis]!).toBeLessThan(0.1)
  })
})

describe.each([1, 2, 3, 11])('a countermovement jump (seed %d)', (seed) => {
  const forces = forcesOf(seed, { kind: 'jump', speedMps: 0, treadmill: false, durationS: 3.5, sessionEffectDeg: 2 })
  const along = (axis: number) => forces.flatMap((force) => (force ? [force[axis]!] : []))

  it('presses, never pulls, with up to three times the weight, and hardly fore and aft or aside', () => {
    expect(Math.min(...along(2))).toBeGreaterThan(0)
    expect(Math.max(...along(2))).toBeGreaterThan(2)
    expect(Math.max(...along(2))).toBeLessThan(4)
    expect(Math.max(...along(0).map(Math.abs))).toBeLessThan(0.3)
    expect(Math.max(...along(1).map(Math.abs))).toBeLessThan(0.05)
  })

  it('leaves and lands without a jolt: from one thousandth of a second to the next the force changes by a tenth of the weight at most', () => {
    const [ahead, aside, up] = stepsOf(forces)
    expect(ahead).toBeLessThan(0.02)
    expect(aside).toBeLessThan(0.01)
    expect(up).toBeLessThan(0.1)
  })
})
