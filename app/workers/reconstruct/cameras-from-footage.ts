/** Where cameras stand of which only the lenses are known, from somebody who walks among them. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fromFootageSchema } from '../../contract/analysis/calibration.ts'
import { camerasFromFootageParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { peopleFromArrow } from '../../core/body/people/people-arrow.ts'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import { camerasFromFootage as placed } from '../../core/vision/adjust/relative/cameras-from-footage.ts'
import { footageWarnings } from '../../core/vision/adjust/relative/footage-warnings.ts'
import { onlyRows } from '../../core/vision/session/film.ts'
import { mainPerson } from '../../core/vision/session/main-person.ts'
import { observed } from '../../core/vision/session/observed.ts'
import { sessionTimes } from '../../core/vision/session/session-times.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { oneTopology, timesOf } from './films.ts'
import { orNull } from './or-null.ts'
import { scaleBetween } from './scale-source.ts'

export async function camerasFromFootage(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const { films, scale: asked, lens } = camerasFromFootageParams.parse(params)
  progress({ kind: 'cameras-from-footage', value: 0, title: 'Finding where the cameras stand' })
  const everybody = await Promise.all(films.map(async ({ people }) => peopleFromArrow(await readFile(people), basename(people))))
  const times = await Promise.all(films.map(timesOf))
  const names = KEYPOINTS[oneTopology(everybody)]
  const scale = scaleBetween(asked, names)
  if (scale.kind === 'camera-distances') throw new ProblemError({ code: 'no-scale', message: 'No picture tells how large a room is.', hint: 'Give the person’s height, or a length between two keypoints.' })
  const main = everybody.map((people, film) => onlyRows(people, mainPerson(people, times[film]!.startUs.length)))
  const seen = observed(main.map((people, film) => ({ people, times: times[film]! })), sessionTimes(times), names.length)
  const found = placed(films.map((film) => ({ ...film.lens, name: film.label })), seen, names, { freedom: { focal: lens, radial: lens }, scale })
  const summary = fromFootageSchema.parse({
    kind: 'footage',
    scaleBy: asked,
    cameras: found.cameras,
    byCamera: found.byCamera.map((camera) => ({ ...camera, errorPx: orNull(camera.errorPx) })),
    errorPx: orNull(found.reprojection.medianPx),
    scale: { factor: found.scale.factor, sdShare: orNull(found.scale.sdShare) },
    noise: found.noise,
    floor: { through: found.room.through, ahead: found.room.ahead, tiltSdDeg: found.room.tiltSdDeg },
  })
  await writeFlushed(attemptDir, 'placed.json', `${JSON.stringify(summary)}\n`)
  const others = films.map(({ label }, film) => ({ name: label, count: Math.max(0, new Set(everybody[film]!.people).size - 1) }))
  return { outputs: [{ role: 'placed', file: 'placed.json', format: 'json' }], summary, warnings: footageWarnings(others, found.room.tiltSdDeg) }
}
