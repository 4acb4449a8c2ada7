import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { mirrored } from '../../../app/core/vision/detect/flipped.ts'
import { makeMotion } from '../../synth/motion/make-motion.ts'
import type { Movement } from '../../synth/model.ts'
import { halpe26 } from '../../synth/person/keypoints.ts'
import { makePerson } from '../../synth/person/person.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'

/** By keypoint: which one is taken for it where sides are swapped. */
export const MIRRORED = mirrored(HALPE_26)

export type Kind = 'treadmill walk' | 'overground walk' | 'standing, then walking' | 'squats' | 'treadmill run'

/** Where somebody's keypoints are, in the order of Halpe-26. */
export interface Moving {
  kind: Kind
  durationS: number
  /** Where the middle of what is filmed should lie, by its length. */
  pointsAt: (timeS: number) => Vec3[]
}

const DURATION_S = 26
const RATE_HZ = 200
const SPEEDS_MPS: Record<string, readonly [number, number]> = { walk: [0.9, 1.35], run: [2.6, 3.2], squat: [0, 0] }

/** People of the sample lab; each speed, each person and each stride is another one. */
export function movements(): Moving[] {
  const walks = [1, 2, 3, 4, 5, 6].map((seed) => made('treadmill walk', 'walk', true, seed))
  return [...walks, ...[7, 8, 9].map((seed) => made('overground walk', 'walk', false, seed)), ...[10, 11].map((seed) => made('squats', 'squat', false, seed)), made('treadmill run', 'run', true, 12), ...walks.slice(0, 2).map(standingFirst)]
}

function made(kind: Kind, movement: Movement['kind'], treadmill: boolean, seed: number): Moving {
  const person = makePerson(seed)
  const random = randomStream(seed, 'bench/sync')
  const speedMps = random.uniform(...SPEEDS_MPS[movement]!)
  const motion = makeMotion(person.dimensions, { kind: movement, durationS: DURATION_S, speedMps, treadmill, seed, variability: 1, sessionSeed: seed, sessionEffectDeg: 2, asymmetry: 0.02, deviations: [] }, person.build.sex)
  const points = Float64Array.from(
    Array.from({ length: DURATION_S * RATE_HZ + 1 }, (_, at) => {
      const all = halpe26(person.dimensions, motion.poseAt(at / RATE_HZ))
      return HALPE_26.flatMap((name) => all[name])
    }).flat(),
  )
  return { kind, durationS: DURATION_S, pointsAt: (timeS) => between(points, timeS) }
}

/** Catmull & Rom's cubic between the samples; the first or last ones beyond. */
function between(points: Float64Array, timeS: number): Vec3[] {
  const perSample = 3 * HALPE_26.length
  const place = Math.max(1, Math.min(points.length / perSample - 3, timeS * RATE_HZ))
  const from = Math.floor(place)
  const f = place - from
  const at = (keypoint: number, axis: number) => {
    const [a, b, c, d] = [-1, 0, 1, 2].map((step) => points[(from + step) * perSample + 3 * keypoint + axis]!) as [number, number, number, number]
    return b + (f * (c - a + f * (2 * a - 5 * b + 4 * c - d + f * (3 * (b - c) + d - a)))) / 2
  }
  return HALPE_26.map((_, keypoint) => [at(keypoint, 0), at(keypoint, 1), at(keypoint, 2)])
}

const STANDS_S = 8

/** For some seconds they stand as they will set off. */
const standingFirst = ({ durationS, pointsAt }: Moving): Moving => ({ kind: 'standing, then walking', durationS, pointsAt: (timeS) => pointsAt(Math.max(timeS, STANDS_S)) })
