/** The films of a task as the core takes them: calibrated, on session time. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { filmCamerasSchema, type FilmParams, type TogetherParams } from '../../contract/analysis/reconstruction-tasks.ts'
import { peopleFromArrow } from '../../core/body/people/people-arrow.ts'
import type { People } from '../../core/body/people/people.ts'
import type { KnownTopology } from '../../core/body/topologies.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { ProblemError } from '../../core/problem.ts'
import { frameTimes } from '../../core/time/frame-times.ts'
import type { Film } from '../../core/vision/session/film.ts'

export async function readFilms({ cameras: file, films }: TogetherParams): Promise<Film[]> {
  const { cameras } = filmCamerasSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const read = await Promise.all(
    films.map(async (film) => {
      const { camera } = cameras.find(({ label }) => label === film.label)!
      return { camera, people: peopleFromArrow(await readFile(film.people), basename(film.people)), times: await timesOf(film) }
    }),
  )
  oneTopology(read.map(({ people }) => people))
  return read
}

export function oneTopology(everybody: readonly People[]): KnownTopology {
  const [{ topology }, ...others] = everybody as [People, ...People[]]
  if (others.every((people) => people.topology === topology)) return topology
  throw new ProblemError({ code: 'mixed-models', message: 'The films’ keypoints are of different models.', hint: 'Estimate the poses of all cameras with one model.' })
}

export async function timesOf({ packetTable, clock }: Pick<FilmParams, 'packetTable' | 'clock'>) {
  return frameTimes(packetTableFromArrow(await readFile(packetTable), basename(packetTable)), clock)
}
