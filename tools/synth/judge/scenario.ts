import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { SynthCamera } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { makePerson } from '../person/person.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'
import { recipeSchema } from '../recipe/recipe.ts'
import { makeRig } from '../rig/make-rig.ts'
import { spaceOf } from '../rig/space.ts'
import type { Take } from '../take.ts'

/** Strides overlap, so that the frames fall all over the gait cycle. */
const FRAME_RATE_HZ = 2.7

/** A random person walks in a random room before a ring of random cameras. */
export function scenario(seed: number, index: number, views: number, frames: number, size: { widthPx?: number; heightPx?: number } = {}): Take {
  const random = randomStream(seed, `judge/${index}`)
  const own = random.integer(2 ** 31)
  const person = makePerson(own)
  const { dimensions, build } = person
  const movement = {
    kind: 'walk',
    durationS: (frames - 0.5) / FRAME_RATE_HZ,
    speedMps: random.uniform(0.9, 1.6),
    treadmill: true,
    seed: own,
    variability: 1,
    sessionSeed: own,
    sessionEffectDeg: 2,
    asymmetry: 0.02,
    deviations: [],
  } as const
  const motion = makeMotion(dimensions, movement, build.sex)
  return { person, scene: { seed: own, clutter: 8 }, motion, cameras: ring(random, views, spaceOf(dimensions, motion), own, size) }
}

function ring(random: Random, views: number, space: readonly Vec3[], seed: number, size: { widthPx?: number; heightPx?: number }): SynthCamera[] {
  const strength = random.uniform(-0.12, 0.03)
  const { rig } = recipeSchema.parse({
    rig: {
      ...size,
      layout: 'ring',
      cameras: views,
      turnDeg: random.uniform(-12, 12),
      fill: random.uniform(0.7, 0.9),
      frameRateHz: FRAME_RATE_HZ,
      startSpreadS: 0,
      distortion: [strength, -0.25 * strength, random.uniform(-0.001, 0.001), random.uniform(-0.001, 0.001), 0],
      own: Array.from({ length: views }, () => ({ distanceM: random.uniform(2.6, 5.5), heightM: random.uniform(0.6, 2.1), exposureS: random.uniform(0.001, 0.008) })),
    },
  })
  return makeRig(rig, space, seed)
}
