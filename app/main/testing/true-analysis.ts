/** The sample's trial with a skeleton made from what its films truly show, as if an estimator without errors had looked at them. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { peopleToArrow } from '../../core/body/people-arrow.ts'
import { readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { inputsOf, madeFrom } from '../analysis/inputs.ts'
import { keepAnalysis } from '../analysis/of-trial.ts'
import { reconstructTrial, type Reconstructed } from '../analysis/reconstruct-trial.ts'
import { importJob } from '../import/import-job.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { originalPath } from '../library/originals.ts'
import { prepareJob } from '../library/prepare-job.ts'
import type { Library } from '../store/library.ts'
import { addArtifact } from './media.ts'
import { adoptedSample, truePeople } from './sample.ts'

const placeSchema = z.object({ sessionId: z.string(), trialId: z.string() })
type Place = z.infer<typeof placeSchema>

export async function trueAnalysis(library: Library): Promise<Place & { result: Reconstructed }> {
  let result: Reconstructed | undefined
  const kind: JobKind<Place> = {
    name: 'true-analysis',
    payload: placeSchema,
    atOnce: 1,
    canStop: false,
    canCancel: false,
    async run(context, place) {
      const inputs = inputsOf(library, place)
      const calibration = inputs.calibration!
      const { cameras } = readCalibration(readFileSync(originalPath(library, calibration.id)), calibration.name)
      const posed = inputs.films.map((film) => {
        const camera = cameras.find(({ name }) => name === film.label)!
        return { film, camera: camera.name, people: addArtifact(library, peopleToArrow(truePeople(film.label, camera))) }
      })
      result = await reconstructTrial(context, calibration, posed, { method: 'robust', cutOffHz: null, longestGapS: 0 })
      const { persons, ...kept } = result
      keepAnalysis(library, place, madeFrom(inputs), {
        ...kept,
        estimator: 'truth',
        model: 'sample lab',
        device: null,
        method: 'robust',
        calibrationMediaId: calibration.id,
        cameras: posed.map(({ film, people }, n) => {
          const { rotation, translationM, distortion, ...camera } = cameras[n]!
          return {
            mediaId: film.row.id,
            label: film.label,
            calibration: { ...camera, rotation: [...rotation], translationM: [...translationM], distortion: [...distortion] },
            offsetUs: film.clock.offsetUs,
            rate: film.clock.rate,
            clockSource: film.clock.source,
            people,
            person: persons[n]!,
          }
        }),
      })
    },
  }
  // Without ffmpeg the films are not decoded: their tables of frames are all that is needed.
  const machine = { ffmpeg: undefined, browser: undefined, decodable: () => ['avc1'] }
  const scheduler = new Scheduler({ library, machine, kinds: [importJob, prepareJob, kind] as JobKind<unknown>[] })
  scheduler.start()
  const place = await adoptedSample(library, scheduler)
  const { problem } = await scheduler.ended(scheduler.enqueue({ kind: 'true-analysis', title: 'x', sessionId: place.sessionId, payload: place }))
  await scheduler.close()
  if (problem || !result) throw new Error(problem?.message ?? 'There is no result')
  return { ...place, result }
}
