/** The films of a trial as they are labelled: with cameras, and with what models have found in them. */
import type { LabelCamera } from '../../contract/annotate/annotate.ts'
import { newestMade } from '../skeleton/of-trial.ts'
import { checkTrial } from '../analysis/check-trial.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import { newestResult } from '../library/media.ts'
import { liveSession } from '../library/live.ts'
import { areThere } from '../store/artifacts-there.ts'
import type { Library } from '../store/library.ts'
import type { Decoders } from '../system/decoders.ts'
import { camerasOf } from '../trial/footage.ts'
import { inputsOf } from '../trial/inputs.ts'
import type { TrialPlace } from '../trial/place.ts'
import { assertInDataset } from './trials.ts'

type Place = { datasetId: string } & TrialPlace

/** Media ids; refused where the trial is not in the dataset, or its person does not agree. */
export function filmsOfTrial(library: Library, datasetId: string, place: TrialPlace): string[] {
  assertInDataset(library, datasetId, place, liveSession(library, place.sessionId).athleteId)
  return inputsOf(library, place).films.map(({ row }) => row.id)
}

export async function trialToLabel({ library, fileWorker, decoders }: { library: Library; fileWorker: WarmWorker; decoders: Decoders }, { datasetId, ...place }: Place): Promise<{ cameras: LabelCamera[] }> {
  filmsOfTrial(library, datasetId, place)
  const films = inputsOf(library, place).films
  const made = newestMade(library, place)?.result.cameras ?? []
  // Without a calibration, or with one that fits no film, there is none to be had.
  const checked = await checkTrial(library, fileWorker, place, []).catch(() => undefined)
  return {
    cameras: camerasOf(library, place.sessionId, place.trialId, decoders.known()).map(({ fileName, ...camera }, n): LabelCamera => {
      const film = films.find(({ row }) => row.id === camera.mediaId)
      const analysed = made.find(({ mediaId }) => mediaId === camera.mediaId)
      const people = analysed?.people ?? (film && newestResult(library, film.row.contentHash, 'people')?.hash)
      const there = (hash: string | null | undefined) => (hash && areThere(library, [hash]) ? hash : null)
      return {
        ...camera,
        // A film's name may be its person's.
        label: camera.label === fileName ? `Camera ${n + 1}` : camera.label,
        problem: camera.problem === null ? null : 'This film could not be prepared.',
        calibration: analysed?.calibration ?? checked?.cameras.find(({ label }) => label === film?.label)?.camera ?? null,
        people: there(people),
        person: there(analysed?.person),
      }
    }),
  }
}
