import { expect, test } from 'vitest'
import { putInBin, restoreFromBin } from '../library/bin.ts'
import { updateAthlete } from '../library/athletes.ts'
import { moveMedia } from '../library/media.ts'
import { createTrial } from '../library/trials.ts'
import { addResult, hashOf } from '../testing/media.ts'
import { problemFrom } from '../testing/library.ts'
import { createUser } from '../users/users.ts'
import { agreementIn } from './agreement.ts'
import { listDatasets } from './datasets.ts'
import { exportVersion } from './export-version.ts'
import { queueOf } from './frames.ts'
import { importLabels } from './import-labels.ts'
import { editLabels } from './labels.ts'
import { mayLookAtFilm, mayLookAtResult } from './may-look.ts'
import { as, labelled, SHARES, whole, wholeAndDone } from './testing/labelled.ts'
import { addTrial } from './trials.ts'
import { makeVersion, versionsOf } from './versions.ts'

/** Two people's films, the first in a trial, each labelled by two in so many frames; and a version of them. */
async function labelledByTwo(frames: number) {
  const { library, datasetId, films } = await labelled(2)
  const [{ sessionId, mediaId }] = films as [(typeof films)[number]]
  const trial = createTrial(library, { sessionId, name: 'Fast' })
  moveMedia(library, [mediaId], trial.id)
  addTrial(library, { datasetId, sessionId, trialId: trial.id })
  const proxy = addResult(library, 'proxy', hashOf('film 0'), 'stand-in')
  const labelAll = (aside: number) => {
    const labels = films.flatMap((film) => Array.from({ length: frames }, (_, frame) => ({ mediaId: film.mediaId, frame, changes: wholeAndDone(whole(aside)) })))
    editLabels(library, { datasetId, title: 'x', kind: 'label', continues: false, labels })
  }
  // Before there were users, and after.
  labelAll(0)
  as(await createUser(library, { name: 'Lea', role: 'lab-lead', secret: '1234' }))(() => labelAll(1))
  const { id: versionId } = makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 })
  const coco = exportVersion(library, { versionId, format: 'coco' })
  /** Frames, by everything that shows, counts or hands them out. */
  const told = () => {
    const { people, points, frames: doubled } = agreementIn(library, datasetId)
    const { made } = (makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 }), versionsOf(library, datasetId)[0]!)
    return {
      looked: [mayLookAtFilm(library, mediaId), mayLookAtResult(library, proxy)],
      queue: queueOf(library, datasetId).length,
      progress: listDatasets(library)[0]!.progress.frames,
      agreement: [people, points[0]!.pairs, doubled.length],
      sigma: [points[0]!.sigma.pairs, points[0]!.sigma.from],
      version: [made.frames, made.leftOut.notAgreed],
      exported: exportVersion(library, { versionId, format: 'coco' }).pictures.length,
      imported: importLabels(library, { datasetId, files: coco.files }),
    }
  }
  return { library, films, trial, versionId, told }
}

test('films of a trial in the bin are neither shown, counted nor handed out, and are there again with it', async () => {
  const { library, films, trial, versionId, told } = await labelledByTwo(25)
  const all = { looked: [true, true], queue: 50, progress: 50, agreement: [50, 50, 50], sigma: [50, 'measured'], version: [50, 0], exported: 50, imported: { frames: 0, strangers: 0, said: 50, notes: [] } }
  const half = { looked: [false, false], queue: 25, progress: 25, agreement: [25, 25, 25], sigma: [25, 'coco'], version: [25, 0], exported: 25, imported: { frames: 0, strangers: 25, said: 25, notes: [] } }
  expect(told()).toEqual(all)
  putInBin(library, 'trial', [trial.id])
  expect(told()).toEqual(half)
  putInBin(library, 'athlete', [films[1]!.athleteId])
  expect(await problemFrom(() => exportVersion(library, { versionId, format: 'coco' }))).toMatchObject({ code: 'films-gone' })
  restoreFromBin(library, 'athlete', films[1]!.athleteId)
  restoreFromBin(library, 'trial', trial.id)
  expect(told()).toEqual(all)
})

test('of somebody who no longer agrees nothing is counted either: not in the agreement, not in σ', async () => {
  const { library, films, told } = await labelledByTwo(25)
  updateAthlete(library, films[0]!.athleteId, { consent: [] })
  expect(told()).toMatchObject({ looked: [false, false], queue: 25, agreement: [25, 25, 25], sigma: [25, 'coco'], version: [25, 25], exported: 25 })
})
