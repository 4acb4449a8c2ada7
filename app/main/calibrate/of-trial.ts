/** The calibration that counts for a trial, and what was made here for it. */
import type { z } from 'zod'
import type { calibrationContract } from '../../contract/calibration.ts'
import { sameCamera } from '../../core/formats/camera-name.ts'
import { problemOf, ProblemError } from '../../core/problem.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'
import { inputsOf, type AnalysisInputs, type TrialPlace } from '../analysis/inputs.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import type { MediaRow } from '../library/media.ts'
import type { Library } from '../store/library.ts'
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
    jobId: newestJob(library, place),
    lackingFootage: lackingFootage(inputs, counts?.lenses),
  }
}

/** A file that cannot be read any more still counts, and says why it holds nothing. */
async function countingOf(library: Library, worker: WarmWorker, row: MediaRow, films: AnalysisInputs['films']): Promise<Counting> {
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
function sized<T extends Lens>(lens: T, films: AnalysisInputs['films']): T[] {
  if (!Number.isNaN(lens.widthPx)) return [lens]
  const { displayWidth, displayHeight } = films.find(({ label }) => sameCamera(label, lens.name))?.row.facts ?? {}
  return typeof displayWidth === 'number' && typeof displayHeight === 'number' ? [{ ...lens, widthPx: displayWidth, heightPx: displayHeight }] : []
}

function newestJob({ sql }: Library, { sessionId, trialId }: TrialPlace): string | null {
  const query = "SELECT id FROM job WHERE kind = 'calibrate' AND session_id = ? AND payload ->> '$.trialId' IS ? ORDER BY created_us DESC, rowid DESC LIMIT 1"
  return (sql.prepare(query).pluck().get(sessionId, trialId) as string | undefined) ?? null
}
