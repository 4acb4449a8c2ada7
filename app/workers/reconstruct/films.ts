/** The films of a task as the core takes them: calibrated, on session time. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FilmParams, TogetherParams } from '../../contract/reconstruction-tasks.ts'
import { peopleFromArrow } from '../../core/body/people-arrow.ts'
import { readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { packetTableFromArrow } from '../../core/media/packet-table-arrow.ts'
import { ProblemError } from '../../core/problem.ts'
import { frameTimes } from '../../core/time/frame-times.ts'
import type { Film } from '../../core/vision/session/film.ts'

export async function readFilms({ calibration, films }: TogetherParams): Promise<Film[]> {
  const { cameras } = readCalibration(await readFile(calibration.file), calibration.name)
  return Promise.all(
    films.map(async (film) => {
      const camera = cameras.find(({ name }) => name === film.camera)
      if (!camera) throw new ProblemError({ code: 'no-such-camera', message: `${calibration.name} does not say where a camera ${film.camera} stands.`, subject: film.label })
      return { camera, people: peopleFromArrow(await readFile(film.people), basename(film.people)), times: await timesOf(film) }
    }),
  )
}

async function timesOf({ packetTable, clock }: FilmParams) {
  return frameTimes(packetTableFromArrow(await readFile(packetTable), basename(packetTable)), clock)
}
