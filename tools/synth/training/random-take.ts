/** Somebody who does something somewhere before cameras that stand anywhere around. */
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { SynthCamera } from '../model.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import { recipeSchema } from '../recipe/recipe.ts'
import { makeRig } from '../rig/make-rig.ts'
import { spaceOf } from '../rig/space.ts'
import type { Take } from '../take.ts'
import { anyMovement, anyPerson } from './anybody.ts'

/** Strides overlap, so that the frames fall all over the gait cycle. */
export const FRAME_RATE_HZ = 2.7

interface Size {
  views: number
  frames: number
  widthPx: number
  heightPx: number
}

export function randomTake(random: Random, size: Size): Take & { kind: string } {
  const person = anyPerson(random)
  const seed = random.integer(2 ** 31)
  const { kind, motion } = anyMovement(random, person, (size.frames - 0.5) / FRAME_RATE_HZ)
  return { person, kind, scene: { seed, clutter: random.integer(12) }, motion, cameras: ring(random, size, spaceOf(person.dimensions, motion), seed) }
}

function ring(random: Random, { views, widthPx, heightPx }: Size, space: readonly Vec3[], seed: number): SynthCamera[] {
  const strength = random.uniform(-0.14, 0.05)
  const { rig } = recipeSchema.parse({
    rig: {
      layout: 'ring',
      cameras: views,
      turnDeg: random.uniform(0, 360),
      fill: random.uniform(0.55, 0.92),
      frameRateHz: FRAME_RATE_HZ,
      startSpreadS: 0,
      widthPx,
      heightPx,
      distortion: [strength, -0.25 * strength, random.uniform(-0.001, 0.001), random.uniform(-0.001, 0.001), 0],
      own: Array.from({ length: views }, () => ({
        distanceM: random.uniform(2.4, 6),
        heightM: random.uniform(0.5, 2.3),
        rollDeg: random.uniform() < 0.8 ? random.gaussian(0, 2) : random.uniform(-20, 20),
        exposureS: random.uniform(0.001, 0.012),
      })),
    },
  })
  return makeRig(rig, space, seed)
}
