import { fromRotationVector } from '../../../app/core/math/rotation-vector.ts'
import { multiply, transform } from '../../../app/core/math/mat3.ts'
import { add, scale, type Vec3 } from '../../../app/core/math/vec3.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import type { SyncFilm } from '../../../app/core/vision/sync/films.ts'
import { filmed, USUAL_FLAWS } from '../../../app/core/vision/sync/testing/filmed.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'
import { rigSchema } from '../../synth/recipe/rig.ts'
import { makeRig } from '../../synth/rig/make-rig.ts'
import { MIRRORED, type Moving } from './movements.ts'

/** Films of one movement by cameras whose clocks nobody has set. */
export interface Clip {
  moving: Moving
  durationS: number
  films: SyncFilm[]
  /** True time = offset + rate × the film's own. */
  clocks: { offsetS: number; rate: number }[]
  ratesHz: number[]
}

/** What is wrong with what is known of the cameras, and with what they see. */
export type Fault = 'none' | 'calibration off by 3° and 10 cm' | 'cameras exchanged' | 'one camera mirrored'

const MOST_OFFSET_S = 2
const DURATIONS_S = [4, 5, 6, 8, 11, 14] as const
const RATES_HZ = [25, 30, 50, 60, 120] as const
const SLIGHT = { angleDeg: 0.2, wayM: 0.01 }
const COARSE = { angleDeg: 3, wayM: 0.1 }

export function makeClip(all: readonly Moving[], seed: number, fault: Fault): Clip {
  const random = randomStream(seed, 'bench/sync/clip')
  const moving = random.pick(all)
  const durationS = random.pick(DURATIONS_S)
  const cameras = rigOf(random, seed)
  const clocks = cameras.map((_, place) => ({ offsetS: place === 0 ? 0 : random.uniform(-MOST_OFFSET_S, MOST_OFFSET_S), driftPpm: random.uniform(-30, 30) }))
  const isMixed = random.uniform() < 0.3
  const ratesHz = cameras.map(() => (isMixed ? random.pick(RATES_HZ) : 60))
  const fromS = startOf(moving, durationS, random)
  const lostFromS = random.uniform(0.2, 0.6) * durationS
  const loser = random.integer(cameras.length)
  const films = cameras.map((camera, place) => {
    const lost = place === loser && durationS > 5 ? { lostFromS, lostToS: lostFromS + 1 } : {}
    const flaws = { ...USUAL_FLAWS, swapped: fault === 'one camera mirrored' && place === 1 ? 1 : USUAL_FLAWS.swapped }
    const film = filmed((timeS) => moving.pointsAt(fromS + timeS), MIRRORED, { camera, rateHz: ratesHz[place]!, ...clocks[place]!, ...lost }, durationS, 100 * seed + place, flaws)
    return { ...film, camera: { ...moved(cameras[fault === 'cameras exchanged' ? (place + 1) % cameras.length : place]!, random, fault === 'calibration off by 3° and 10 cm' ? COARSE : SLIGHT), name: camera.name } }
  })
  return { moving, durationS, films, ratesHz, clocks: clocks.map(({ offsetS, driftPpm }) => ({ offsetS, rate: 1 + 1e-6 * driftPpm })) }
}

/** Two to four cameras within 4.5 m. */
function rigOf(random: Random, seed: number): Camera[] {
  const count = random.pick([2, 3, 4, 4, 4])
  const rig = rigSchema.parse({ cameras: count, turnDeg: random.uniform(-15, 15), distanceM: random.uniform(3.7, 4.5), heightM: random.uniform(0.9, 1.5), widthPx: 1088, heightPx: 1920, focalPx: 1680 })
  return makeRig(rig, AROUND, seed).map(({ camera }) => camera)
}

/** A body's height above the origin. */
const AROUND: readonly Vec3[] = [[-0.4, -0.4, 0], [0.4, 0.4, 1.8]]

/** Overground they pass the origin half way through the movement; who stands first sets off half way through the clip. */
function startOf({ kind, durationS: all }: Moving, durationS: number, random: Random): number {
  if (kind === 'overground walk') return all / 2 - durationS / 2 + random.uniform(-0.5, 0.5)
  if (kind === 'standing, then walking') return 8 - durationS / 2
  return random.uniform(MOST_OFFSET_S, all - durationS - MOST_OFFSET_S - 0.5)
}

/** As a calibration has it that is a little off. */
function moved(camera: Camera, random: Random, { angleDeg, wayM }: { angleDeg: number; wayM: number }): Camera {
  const some = (size: number): Vec3 => [random.gaussian(0, size / Math.sqrt(3)), random.gaussian(0, size / Math.sqrt(3)), random.gaussian(0, size / Math.sqrt(3))]
  const rotation = multiply(fromRotationVector(some(radiansOf(angleDeg))), camera.rotation)
  return { ...camera, rotation, translationM: scale(transform(rotation, add(cameraPosition(camera), some(wayM))), -1) }
}

