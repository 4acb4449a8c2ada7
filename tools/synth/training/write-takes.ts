/** Random people in random rooms before random cameras, filmed as the sample lab films, with the truth of every frame; and the rooms without them. */
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filmFrames } from '../clocks/film-clock.ts'
import { halpe26 } from '../person/keypoints.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { openDraughtsman } from '../render/draughtsman.ts'
import { openFilm } from '../render/film-writer.ts'
import { renderFilms } from '../render/films.ts'
import { stageOf } from '../render/stage.ts'
import type { Take } from '../take.ts'
import { planRoom } from '../room/plan-room.ts'
import { keypoints2dCsv } from '../truth/keypoints-2d.ts'
import { obstaclesOf } from '../truth/obstacles.ts'
import { FRAME_RATE_HZ, randomTake } from './random-take.ts'

export interface TakesOrder {
  folder: string
  seed: number
  first: number
  takes: number
  views: number
  frames: number
  widthPx: number
  heightPx: number
  onProgress?: (progress: { done: number; takes: number }) => void
  signal?: AbortSignal
}

export async function writeTakes({ folder, seed, first, takes, onProgress, signal, ...size }: TakesOrder): Promise<void> {
  for (let index = first; index < first + takes; index++) {
    signal?.throwIfAborted()
    const own = join(folder, `take${String(index).padStart(4, '0')}`)
    if (!existsSync(join(own, 'take.json'))) await writeTake(own, seed, index, size, signal)
    onProgress?.({ done: index - first + 1, takes })
  }
}

async function writeTake(folder: string, seed: number, index: number, size: Pick<TakesOrder, 'views' | 'frames' | 'widthPx' | 'heightPx'>, signal?: AbortSignal): Promise<void> {
  const random = randomStream(seed, `filmed/${index}`)
  const take = randomTake(random, size)
  const film = { crf: 16 + random.integer(18), blur: 2, noise: random.uniform(0.5, 4), preset: 'veryfast' }
  await mkdir(folder, { recursive: true })
  await renderFilms({ ...take, folder, film, ...(signal ? { signal } : {}) })
  await drawEmptyRooms(take, folder, signal)
  const obstacles = obstaclesOf(take, planRoom(take))
  for (const camera of take.cameras) {
    const sightAt = (timeS: number) => ({ keypoints: halpe26(take.person.dimensions, take.motion.poseAt(timeS)), obstacles: obstacles(timeS) })
    await writeFile(join(folder, `${camera.camera.name}.csv`), keypoints2dCsv(camera, filmFrames(camera, take.motion.durationS), sightAt))
  }
  const { person, cameras } = take
  const about = { person: { heightM: person.dimensions.heightM, massKg: person.dimensions.massKg, build: person.build, look: person.look }, movement: take.kind, frameRateHz: FRAME_RATE_HZ, cameras: cameras.map(({ camera }) => camera), film }
  // It comes last: where it is, the take is whole.
  await writeFile(join(folder, 'take.part'), JSON.stringify(about))
  await rename(join(folder, 'take.part'), join(folder, 'take.json'))
}

/** A film of one frame for each camera: ffmpeg writes it like any other. */
async function drawEmptyRooms(take: Take, folder: string, signal?: AbortSignal): Promise<void> {
  const draughtsman = await openDraughtsman(signal)
  try {
    await draughtsman.build({ ...stageOf(take, { blur: 1, noise: 1 }), person: undefined })
    for (const [place, camera] of take.cameras.entries()) {
      const film = openFilm(camera, join(folder, `${camera.camera.name}-empty.mp4`), { crf: 18, preset: 'veryfast' })
      try {
        await film.write(await draughtsman.draw({ camera: place, index: 0, beltOffsetM: 0, poses: [] }))
        await film.finish()
      } catch (error) {
        // Else its ffmpeg would wait for more, and this process for it.
        await film.abandon()
        throw error
      }
    }
  } finally {
    await draughtsman.close()
  }
}
