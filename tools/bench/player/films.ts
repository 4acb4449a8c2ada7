import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NotMeasured } from '../not-measured.ts'

export const FOUR = '4 × 1080/1088×1920'

/** Four cameras, 100 frames at 60 a second, one key frame each, one of them VP9, two sizes. */
export function referenceFilms(): string[] {
  const folder = join(process.env['STRIDESCOPE_REFERENCE'] ?? resolve(import.meta.dirname, '../../../../shared/reference'), 'pose2sim-balancing', 'videos')
  const films = [1, 2, 3, 4].map((camera) => join(folder, `cam0${camera}.mp4`))
  const missing = films.filter((film) => !existsSync(film))
  if (missing.length > 0) throw new NotMeasured(`${missing[0]} is not there; STRIDESCOPE_REFERENCE may name its folder`)
  return films
}
