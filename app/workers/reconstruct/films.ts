/** The films of a task as the core takes them: calibrated, on session time. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { filmCamerasSchema, type FilmParams, type TogetherParams } from '../../contract/reconstruction-tasks.ts'
import { peopleFromArrow } from '../../core/body/people-arrow.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { frameTimes } from '../../core/time/frame-times.ts'
import type { Film } from '../../core/vision/session/film.ts'

export async function readFilms({ cameras: file, films }: TogetherParams): Promise<Film[]> {
  const { cameras } = filmCamerasSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  return Promise.all(
    films.map(async (film) => {
      const { camera } = cameras.find(({ label }) => label === film.label)!
      return { camera, people: peopleFromArrow(await readFile(film.people), basename(film.people)), times: await timesOf(film) }
    }),
  )
}

export async function timesOf({ packetTable, clock }: Pick<FilmParams, 'packetTable' | 'clock'>) {
  return frameTimes(packetTableFromArrow(await readFile(packetTable), basename(packetTable)), clock)
}
