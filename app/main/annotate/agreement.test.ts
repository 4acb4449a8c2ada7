import { expect, test } from 'vitest'
import { readCoco } from '../../core/formats/annotations/coco.ts'
import { updateAthlete } from '../library/athletes.ts'
import { problemFrom } from '../testing/library.ts'
import { createUser } from '../users/users.ts'
import { agreementIn, doubleAt } from './agreement.ts'
import { listDatasets } from './datasets.ts'
import { exportVersion } from './export-version.ts'
import { addFrames } from './frames.ts'
import { redoLabels, undoLabels } from './label-edits.ts'
import { editLabels, ownLabels } from './labels.ts'
import { as, edit, labelled, SHARES, whole, wholeAndDone } from './testing/labelled.ts'
import { makeVersion, versionsOf } from './versions.ts'

test('two label without seeing each other, a third judges, and only then does a frame on which they disagree count', async () => {
  const { library, datasetId, films: [film] } = await labelled()
  const { mediaId, sessionId } = film!
  const [lead, ann, ben] = [await createUser(library, { name: 'Lea', role: 'lab-lead', secret: '1234' }), await createUser(library, { name: 'Ann', role: 'annotator', secret: '1234' }), await createUser(library, { name: 'Ben', role: 'annotator', secret: '1234' })]
  addFrames(library, { datasetId, frames: [1, 2].map((frame) => ({ mediaId, frame })), way: 'evenly', annotators: 2 })
  const far = { ...whole(1), points: whole(1).points.with(0, { visibility: 'seen', x: 300, y: 300, by: 'hand' }) }
  as(ann)(() => [1, 2].forEach((frame) => edit(library, datasetId, mediaId, frame, wholeAndDone(whole()))))
  as(ben)(() => {
    expect(ownLabels(library, { datasetId, sessionId, trialId: null })).toEqual([])
    edit(library, datasetId, mediaId, 1, wholeAndDone(whole(1)))
    edit(library, datasetId, mediaId, 2, wholeAndDone(far))
    expect(undoLabels(library, datasetId)?.title).toBe('x')
    redoLabels(library, datasetId)
  })
  // Undoing takes back one's own, never another's.
  expect(as(ann)(() => ownLabels(library, { datasetId, sessionId, trialId: null }))).toMatchObject([{ isDone: true }, { isDone: true }])
  const told = as(lead)(() => agreementIn(library, datasetId))
  expect(told.frames.map(({ frame, state, points, mayJudge, farthest, hiddenToOne }) => [frame, state, points, mayJudge, farthest?.keypoint, farthest?.px, hiddenToOne])).toEqual([[1, 'agree', 0, true, 'nose', 1, 0], [2, 'disagree', 1, true, 'nose', Math.hypot(200, 250), 0]])
  expect(told.points[1]).toMatchObject({ keypoint: 'left-eye', pairs: 2, medianPx: 1, sigma: { from: 'coco', value: 0.025, pairs: 2 } })
  expect(listDatasets(library)[0]?.progress).toMatchObject({ frames: 2, done: 2, doubled: 2, adjudicated: 0 })

  // Meant for two, and only one has labelled it.
  addFrames(library, { datasetId, frames: [{ mediaId, frame: 3 }], way: 'evenly', annotators: 2 })
  as(ann)(() => edit(library, datasetId, mediaId, 3, wholeAndDone(whole())))
  const { id: first } = makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 })
  expect(versionsOf(library, datasetId).find(({ id }) => id === first)?.made).toMatchObject({ frames: 1, by: { two: 1 }, leftOut: { disagree: 1, awaitsSecond: 1 } })
  expect(await problemFrom(() => as(ann)(() => doubleAt(library, { datasetId, mediaId, frame: 2 })))).toMatchObject({ code: 'own-label' })
  expect(await problemFrom(() => as(ben)(() => edit(library, datasetId, mediaId, 2, wholeAndDone(far), { kind: 'adjudicated' })))).toMatchObject({ code: 'own-label' })
  as(lead)(() => {
    expect(doubleAt(library, { datasetId, mediaId, frame: 2 })).toMatchObject({ judged: null })
    edit(library, datasetId, mediaId, 2, wholeAndDone(whole(5)), { kind: 'adjudicated' })
  })
  const { id: second } = makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 })
  expect(versionsOf(library, datasetId).find(({ id }) => id === second)?.made).toMatchObject({ frames: 2, by: { one: 0, two: 1, third: 1 } })
  const { files } = exportVersion(library, { versionId: second, format: 'coco' })
  const { set } = readCoco(files[0]!.text, 'x')
  // The middle of both, and what the third has said.
  expect(set.pictures.map(({ people }) => people[0]?.points[0])).toEqual([{ visibility: 'seen', x: 100.5, y: 50 }, { visibility: 'seen', x: 105, y: 50 }])
})

test('two who both take over what the model proposes agree, and that measures no σ, however often they do', async () => {
  const { library, datasetId, films: [film] } = await labelled()
  const { mediaId } = film!
  const annotators = [await createUser(library, { name: 'Lea', role: 'lab-lead', secret: '1234' }), await createUser(library, { name: 'Ben', role: 'annotator', secret: '1234' })]
  const [taken, byHand] = [32, 20]
  annotators.forEach((user, n) => as(user)(() => {
    const labels = Array.from({ length: taken + byHand }, (_, frame) => ({ mediaId, frame, changes: wholeAndDone(frame < taken ? whole(0, 1, 'model') : whole(n)) }))
    editLabels(library, { datasetId, title: 'x', kind: 'label', continues: false, labels })
  }))
  const { points, people, frames } = agreementIn(library, datasetId)
  expect([people, new Set(frames.map(({ state }) => state))]).toEqual([taken + byHand, new Set(['agree'])])
  for (const point of points) expect(point).toMatchObject({ pairs: byHand, bothFromModel: taken, medianPx: 1, sigma: { from: 'coco', pairs: byHand, leftOut: 0 } })
  makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 })
  expect(versionsOf(library, datasetId)[0]?.made).toMatchObject({ frames: taken + byHand, by: { two: taken + byHand }, leftOut: { disagree: 0 } })
})

test('frames of who no longer agrees are in no count but their own, and a third may judge a frame on which two agree', async () => {
  const { library, datasetId, films } = await labelled(2)
  const [lead, ...annotators] = [await createUser(library, { name: 'Lea', role: 'lab-lead', secret: '1234' }), await createUser(library, { name: 'Ann', role: 'annotator', secret: '1234' }), await createUser(library, { name: 'Ben', role: 'annotator', secret: '1234' })]
  for (const user of annotators) as(user)(() => films.forEach(({ mediaId }) => edit(library, datasetId, mediaId, 1, wholeAndDone(whole()))))
  expect(as(lead)(() => [listDatasets(library)[0]?.progress, agreementIn(library, datasetId)])).toMatchObject([{ frames: 2, done: 2, doubled: 2, notAgreed: 0 }, { people: 2, notAgreed: 0 }])
  as(lead)(() => edit(library, datasetId, films[1]!.mediaId, 1, wholeAndDone(whole(3)), { kind: 'adjudicated' }))
  expect(as(lead)(() => agreementIn(library, datasetId)).frames.map(({ state }) => state).toSorted()).toEqual(['agree', 'judged'])
  updateAthlete(library, films[0]!.athleteId, { consent: [] })
  expect(as(lead)(() => [listDatasets(library)[0]?.progress, agreementIn(library, datasetId)])).toMatchObject([{ frames: 1, done: 1, doubled: 1, adjudicated: 1, notAgreed: 1 }, { people: 1, notAgreed: 1, frames: [{ state: 'judged' }] }])
})
