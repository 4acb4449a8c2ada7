import type { Figure } from './figure.ts'
import { referenceFilms } from './player/films.ts'
import { NotMeasured } from './not-measured.ts'
import { measureAccuracy } from './hidden-page/accuracy.ts'
import { measureMemory } from './hidden-page/memory.ts'
import { inSession, preparedFilm } from './hidden-page/prepared-film.ts'
import { measureSpeed } from './hidden-page/speed.ts'

/** The hidden page with MediaPipe: how fast, how right against the sample's truth, and how large. */
export async function measurePose(folder: string): Promise<(Figure | NotMeasured)[]> {
  return [
    ...(await measureSpeed(await preparedFilm(folder, inSession('cam01.mp4')))),
    ...(await measureLarge(folder)),
    ...(await measureAccuracy(folder)),
    ...(await measureMemory(folder)),
  ]
}

async function measureLarge(folder: string): Promise<(Figure | NotMeasured)[]> {
  try {
    return await measureSpeed(await preparedFilm(folder, referenceFilms()[0]!))
  } catch (thrown) {
    if (thrown instanceof NotMeasured) return [thrown]
    throw thrown
  }
}
