import { placedCameraSchema } from '../../contract/analysis/calibration-tasks.ts'
import type { CalibrationWork } from '../../contract/analysis/calibration.ts'
import { ProblemError } from '../../core/problem.ts'
import { remediesOf } from '../skeleton/of-trial.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { inputsOf } from '../trial/inputs.ts'
import type { TrialPlace } from '../trial/place.ts'
import { eachCamera } from './boards-of-cameras.ts'
import { readCounting, remedied } from './counting.ts'
import { lensNamed } from './lens-named.ts'
import type { Made } from './made.ts'
import { plainCamera, plainLens } from './plain-camera.ts'

/** Where each camera stands, from one board on the floor. */
export async function makeFloor(context: JobContext, place: TrialPlace, work: Extract<CalibrationWork, { kind: 'floor' }>): Promise<Made> {
  const { library, stage, task } = context
  const { board } = work
  const { calibration } = inputsOf(library, place)
  if (!calibration) throw noLenses(place.sessionId)
  const asInFile = await readCounting(library, calibration, async (params) => (await task({ worker: 'files', name: 'read-calibration', params })).result)
  const { lenses } = remedied(asInFile, remediesOf(library, place, calibration.contentHash))
  const { done, refused, of } = await eachCamera(context, place.sessionId, work, async (camera, { views, photos }, progress) => {
    const lens = { ...lensNamed(lenses, camera, calibration.name), name: camera }
    const { run } = await stage({
      worker: 'calibrate',
      stage: 'place-camera',
      inputs: { 'board-views': views },
      params: { board, lens: plainLens(lens) },
      extra: { views: library.layout.artifactFile(views) },
      progress,
    })
    run.warnings.forEach(context.warn)
    const placed = placedCameraSchema.parse(run.summary)
    return { placed: { camera: plainCamera({ ...lens, rotation: placed.rotation, translationM: placed.translationM }), place: placed }, boards: { camera, views, photos } }
  })
  return {
    result: { kind: 'floor', board, cameras: done.map(({ placed }) => placed), boards: done.map(({ boards }) => boards), refused },
    of: { pictures: of.pictures, calibration: calibration.contentHash, films: null, sources: [...of.sources, calibration.name] },
    warnings: [],
  }
}

export function noLenses(subject: string): ProblemError {
  return new ProblemError({ code: 'no-lenses', message: 'No lens is known yet: there is no calibration.', hint: 'Find the cameras’ lenses with a board first, or import a calibration.', subject })
}
