import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SIDES } from '../../../app/core/body/joints.ts'
import { type Camera, project } from '../../../app/core/vision/camera.ts'
import { filmFrames } from '../clocks/film-clock.ts'
import { halpe26 } from '../person/keypoints.ts'
import { decodedFrames } from '../render/film-reader.ts'
import { renderFilms } from '../render/films.ts'
import { type Landmarks, MEDIAPIPE, openLandmarker } from './landmarker.ts'
import { scenario } from './scenario.ts'
import { JOINTS, type Sighting, type Verdict, verdictOf } from './verdict.ts'

export interface JudgeOptions {
  people: number
  views: number
  /** Of every person from every view. */
  frames: number
  seed: number
  /** Of the pictures; else what films of the lab have. MediaPipe sees no more of larger ones. */
  size?: { widthPx: number; heightPx: number }
  onProgress?: (progress: { done: number; looks: number }) => void
  signal?: AbortSignal
  /** Where films and pictures are left to be looked at; else they are thrown away. */
  keep?: string
}

/** MediaPipe looks for random people in their films, and is held against the truth. */
export async function judgeRandomPeople(options: JudgeOptions): Promise<Verdict> {
  const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'stridescope-judge-')))
  try {
    return verdictOf(await sightingsIn(folder, options))
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function sightingsIn(folder: string, { people, views, frames, seed, size, onProgress, signal }: JudgeOptions): Promise<Sighting[]> {
  const landmarker = await openLandmarker(signal)
  const sightings: Sighting[] = []
  try {
    for (let person = 0; person < people; person++) {
      const take = scenario(seed, person, views, frames, size)
      const films = await renderFilms({ ...take, folder: join(folder, `person${person + 1}`), ...(signal ? { signal } : {}) })
      for (const [view, synthetic] of take.cameras.entries()) {
        const { camera } = synthetic
        const times = filmFrames(synthetic, take.motion.durationS).values()
        for await (const planes of decodedFrames(films[view]!.file, camera)) {
          const found = await landmarker.look({ widthPx: camera.widthPx, heightPx: camera.heightPx, planes })
          const truth = halpe26(take.person.dimensions, take.motion.poseAt(times.next().value!.timeS))
          sightings.push({ person, view, offsets: found && offsets(found, camera, truth) })
          onProgress?.({ done: sightings.length, looks: people * views * frames })
        }
      }
    }
    return sightings
  } finally {
    await landmarker.close()
  }
}

/** By joint, how far off the landmarks lie, as shares of the picture's height. */
function offsets(found: NonNullable<Landmarks>, camera: Camera, truth: ReturnType<typeof halpe26>): Sighting['offsets'] {
  const { widthPx, heightPx } = camera
  return Object.fromEntries(
    JOINTS.map((joint) => [
      joint,
      SIDES.map((side): [number, number] => {
        const name = `${side}-${joint}` as const
        const [x, y] = found[MEDIAPIPE[name]]!
        const [trueX, trueY] = project(camera, truth[name])!
        // shares of the picture, whose first pixel's centre is (0, 0)
        return [(x * widthPx - 0.5 - trueX) / heightPx, (y * heightPx - 0.5 - trueY) / heightPx]
      }),
    ]),
  ) as unknown as NonNullable<Sighting['offsets']>
}
