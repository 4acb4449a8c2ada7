/** The sample's trial with a skeleton made from what its films truly show, as if an estimator without errors had looked at them. */
import { z } from 'zod'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import { analysedCameras } from '../skeleton/analysed-cameras.ts'
import { camerasOfTrial } from '../skeleton/cameras-of-films.ts'
import { keepAnalysis } from '../skeleton/of-trial.ts'
import { reconstructTrial, type Reconstructed } from '../skeleton/reconstruct-trial.ts'
import { synchroniseTrial } from '../skeleton/synchronise-trial.ts'
import { importJob } from '../import/import-job.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { Scheduler } from '../jobs/scheduler.ts'
import { prepareJob } from '../library/prepare-job.ts'
import type { Library } from '../store/library.ts'
import { inputsOf } from '../trial/inputs.ts'
import { madeFrom } from '../trial/made-from.ts'
import { addArtifact } from './media.ts'
import { adoptedSample, SAMPLE_MACHINE, truePeople, withHelper } from './sample.ts'
import { seedPoses } from './seed-poses.ts'
import { sharedWorkers } from './shared-workers.ts'

const placeSchema = z.object({ sessionId: z.string(), trialId: z.string() })
type Place = z.infer<typeof placeSchema>

/**
 * `forgetsClocks`: nobody has said when the films began. `helper`: somebody stands beside the walker. `frameCount`: later ones show nobody. `adopted`: the sample is in the library already. What the films show counts as found by
 * every model: whoever analyses again finds the poses done.
 */
export async function trueAnalysis(library: Library, { forgetsClocks = false, helper = false, frameCount, adopted }: { forgetsClocks?: boolean; helper?: boolean; frameCount?: number; adopted?: Place } = {}): Promise<Place & { result: Reconstructed }> {
  let result: Reconstructed | undefined
  const kind: JobKind<Place> = {
    name: 'true-analysis',
    payload: placeSchema,
    atOnce: 1,
    canStop: false,
    canCancel: false,
    async run(context, place) {
      if (forgetsClocks) library.sql.prepare('UPDATE stream SET stated_offset_us = NULL, stated_rate = NULL').run()
      const inputs = inputsOf(library, place)
      const calibration = inputs.calibration!
      const { cameras, camerasFile } = await camerasOfTrial(context, calibration, inputs.films, [])
      const placed = inputs.films.map((film, n) => {
        const camera = cameras[n]!.camera
        const alone = truePeople(film.label, camera, frameCount)
        return { film, people: addArtifact(library, peopleToArrow(helper ? withHelper(alone, camera) : alone)) }
      })
      const inStep = await synchroniseTrial(context, camerasFile, placed, context.progress)
      result = await reconstructTrial(context, camerasFile, inStep.posed, { method: 'robust', cutOffHz: null, longestGapS: USUAL_CLEANING.longestGapS })
      const { persons, ...kept } = result
      for (const { film, people } of placed) await seedPoses(library, context.jobId, film, people)
      keepAnalysis(library, place, { ...madeFrom(inputsOf(library, place)), remedies: [], choices: { cutOffHz: null } }, {
        ...kept,
        estimator: 'truth',
        model: 'sample lab',
        device: null,
        method: 'robust',
        calibrationMediaId: calibration.id,
        sync: inStep.sync,
        cameras: analysedCameras(inStep, cameras, persons),
      })
    },
  }
  const scheduler = new Scheduler({ library, workers: sharedWorkers, machine: SAMPLE_MACHINE, kinds: [importJob, prepareJob, kind] as JobKind<unknown>[] })
  scheduler.start()
  const place = adopted ?? (await adoptedSample(library, scheduler))
  const { problem } = await scheduler.ended(scheduler.enqueue({ kind: 'true-analysis', title: 'x', sessionId: place.sessionId, payload: place }))
  await scheduler.close()
  if (problem || !result) throw new Error(problem?.message ?? 'There is no result')
  return { ...place, result }
}
