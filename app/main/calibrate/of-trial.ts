/** The calibration that counts for a trial, and what was made here for it. */
import type { z } from 'zod'
import type { calibrationContract } from '../../contract/analysis/calibration.ts'
import { sameCamera } from '../../core/formats/camera-name.ts'
import { problemOf, ProblemError } from '../../core/problem.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import type { MediaRow } from '../library/media.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, type TrialInputs } from '../trial/inputs.ts'
import { newestJob } from '../trial/newest-job.ts'
import type { TrialPlace } from '../trial/place.ts'
import { readCounting } from './counting.ts'
import { lackingFootage } from './lacking-footage.ts'
import { newestMade } from './made-calibrations.ts'
import { picturesOf } from './picture-sources.ts'
import { plainCamera, plainLens } from './plain-camera.ts'
import { readByWarm } from './read-by-warm.ts'

type OfTrial = z.infer<NonNullable<(typeof calibrationContract.ofTrial)['~orpc']['outputSchema']>>
type Counting = NonNullable<OfTrial['counts']>

export async function calibrationOf(library: Library, worker: WarmWorker, place: TrialPlace): Promise<OfTrial> {
  const inputs = inputsOf(library, place)
  const counts = inputs.calibration ? await countingOf(library, worker, inputs.calibration, inputs.films) : null
  return {
    counts,
    pictures: picturesOf(library, place.sessionId),
    made: newestMade(library, place, inputs),
    jobId: newestJob(library, 'calibrate', place),
    lackingFootage: lackingFootage(inputs, counts?.lenses),
  }
}

/** A file that cannot be read any more still counts, and says why it holds nothing. */
async function countingOf(library: Library, worker: WarmWorker, row: MediaRow, films: TrialInputs['films']): Promise<Counting> {
  const known = { mediaId: row.id, name: row.name, importedUs: row.importedUs }
  try {
    const { lenses, cameras, errorPx } = await readCounting(library, row, readByWarm(library, worker))
    return { ...known, summary: row.summary, lenses: lenses.flatMap((lens) => sized(lens, films)).map(plainLens), cameras: cameras.flatMap((camera) => sized<Camera>(camera, films)).map(plainCamera), errorPx }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return { ...known, summary: problemOf(thrown).message, lenses: [], cameras: [], errorPx: {} }
  }
}

/** Where the file does not tell the picture's size, the film's is taken; where there is no film either, nothing can be shown. */
function sized<T extends Lens>(lens: T, films: TrialInputs['films']): T[] {
  if (!Number.isNaN(lens.widthPx)) return [lens]
  const { displayWidth, displayHeight } = films.find(({ label }) => sameCamera(label, lens.name))?.row.facts ?? {}
  return typeof displayWidth === 'number' && typeof displayHeight === 'number' ? [{ ...lens, widthPx: displayWidth, heightPx: displayHeight }] : []
}
