import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { filmFrames } from '../clocks/film-clock.ts'
import type { Stage } from '../page/protocol.ts'
import type { Take } from '../take.ts'
import { openDraughtsman } from './draughtsman.ts'
import { drawnFrames, type Unmade } from './drawn-frames.ts'
import { type Compression, type FilmWriter, openFilm } from './film-writer.ts'
import { stageOf } from './stage.ts'

type FilmSettings = Compression & Pick<Stage, 'blur' | 'noise'>
const USUAL: FilmSettings = { crf: 22, preset: 'veryfast', blur: 4, noise: 2 }

export interface Shoot extends Take {
  /** Where `cam01.mp4` … go. A film that is there already is not made again. */
  folder: string
  film?: Partial<FilmSettings>
  onProgress?: (progress: { done: number; frames: number }) => void
  signal?: AbortSignal
}

export interface Shot {
  file: string
  frames: number
}

export async function renderFilms(shoot: Shoot, open = openDraughtsman): Promise<Shot[]> {
  const { motion, cameras, folder } = shoot
  await mkdir(folder, { recursive: true })
  const films = cameras.map((camera, place) => ({ camera, place, file: join(folder, `${camera.camera.name}.mp4`), frames: filmFrames(camera, motion.durationS) }))
  const unmade = films.filter(({ file }) => !existsSync(file))
  if (unmade.length > 0) await make(unmade, shoot, open)
  return films.map(({ file, frames }) => ({ file, frames: frames.length }))
}

/** All of them together, or none. */
async function make(films: readonly (Unmade & { file: string })[], { film, onProgress, signal, ...take }: Shoot, open: typeof openDraughtsman): Promise<void> {
  const settings = { ...USUAL, ...film }
  const draughtsman = await open(signal)
  const writers: FilmWriter[] = []
  try {
    await draughtsman.build(stageOf(take, settings))
    for (const { camera, file } of films) writers.push(openFilm(camera, file, settings))
    const frames = films.reduce((sum, one) => sum + one.frames.length, 0)
    let done = 0
    for await (const { film: at, planes } of drawnFrames(draughtsman, films, take.motion, settings.blur)) {
      signal?.throwIfAborted()
      await writers[at]!.write(planes)
      onProgress?.({ done: ++done, frames })
    }
    for (const writer of writers) await writer.finish()
  } catch (error) {
    await Promise.all(writers.map((writer) => writer.abandon()))
    signal?.throwIfAborted()
    throw error
  } finally {
    await draughtsman.close()
  }
}
