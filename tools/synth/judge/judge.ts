import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../../../app/core/vision/camera.ts'
import { filmFrames } from '../clocks/film-clock.ts'
import type { SynthCamera } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'
import { type Random, randomStream } from '../random.ts'
import { recipeSchema } from '../recipe/recipe.ts'
import { decodedFrames } from '../render/film-reader.ts'
import { renderFilms } from '../render/films.ts'
import { makeRig } from '../rig/make-rig.ts'
import { spaceOf } from '../rig/space.ts'
import { type Landmarks, MEDIAPIPE, openLandmarker } from './landmarker.ts'
import { type Verdict, verdictOf, type Look as Seen, JOINTS } from './verdict.ts'

export interface JudgeOptions {
  people: number
  views: number
  /** Of every person from every view. */
  frames: number
  seed: number
  onProgress?: (progress: { done: number; looks: number }) => void
  signal?: AbortSignal
  /** Where films and pictures are left to be looked at; else they are thrown away. */
  keep?: string
}

/** Strides overlap, so that the frames fall all over the gait cycle. */
const FRAME_RATE_HZ = 2.7

/** Random people in random rooms walk before a ring of random cameras; MediaPipe says where their joints are. */
export async function judge({ people, views, frames, seed, onProgress, signal, keep }: JudgeOptions): Promise<Verdict> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'stridescope-judge-')))
  const landmarker = await openLandmarker(signal)
  const looks: Seen[] = []
  try {
    for (let index = 0; index < people; index++) {
      const { shoot, cameras, keypoints } = scenario(seed, index, views, frames)
      const films = await renderFilms({ ...shoot, folder: join(folder, `person${index + 1}`), ...(signal ? { signal } : {}) })
      for (const [view, { camera, ...clock }] of cameras.entries()) {
        const times = filmFrames({ camera, ...clock }, shoot.motion.durationS)
        let frame = 0
        for await (const planes of decodedFrames(films[view]!.file, camera)) {
          const found = await landmarker.look({ widthPx: camera.widthPx, heightPx: camera.heightPx, planes })
          looks.push({ person: index, view, offsets: found && offsets(found, { camera, ...clock }, keypoints(times[frame]!.timeS)) })
          frame++
          onProgress?.({ done: looks.length, looks: people * views * frames })
        }
      }
    }
    return verdictOf(looks)
  } finally {
    await landmarker.close()
    if (keep === undefined) await rm(folder, { recursive: true, force: true })
  }
}

function scenario(seed: number, index: number, views: number, frames: number) {
  const random = randomStream(seed, `judge/${index}`)
  const own = random.integer(2 ** 31)
  const person = makePerson(own)
  const { dimensions, build } = person
  const motion = makeMotion(dimensions, {
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
  }, build.sex)
  const cameras = ring(random, views, spaceOf(dimensions, motion), own)
  return {
    cameras,
    shoot: { person, scene: { seed: own, clutter: 8 }, motion, cameras },
    keypoints: (timeS: number) => halpe26(dimensions, motion.poseAt(timeS)),
  }
}

function ring(random: Random, views: number, space: ReturnType<typeof spaceOf>, seed: number): SynthCamera[] {
  const strength = random.uniform(-0.12, 0.03)
  const { rig } = recipeSchema.parse({
    rig: {
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

/** By joint, how far off the landmark lies, as a share of the picture's height. */
function offsets(found: NonNullable<Landmarks>, { camera }: SynthCamera, truth: ReturnType<typeof halpe26>): Seen['offsets'] {
  return Object.fromEntries(
    JOINTS.map((joint) => [
      joint,
      (['left', 'right'] as const).map((side): [number, number] => {
        const name = `${side}-${joint}` as const
        const [x, y] = found[MEDIAPIPE[name]]!
        const [trueX, trueY] = project(camera, truth[name])!
        // shares of the picture, whose first pixel's centre is (0, 0)
        return [(x * camera.widthPx - 0.5 - trueX) / camera.heightPx, (y * camera.heightPx - 0.5 - trueY) / camera.heightPx]
      }),
    ]),
  ) as unknown as NonNullable<Seen['offsets']>
}
