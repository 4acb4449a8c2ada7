import { expect, test } from 'vitest'
import type { LabelChange } from '../../core/annotation/label-change.ts'
import { changesBetween } from '../../core/annotation/label-change.ts'
import { topologyOf } from '../../core/annotation/label-topology.ts'
import { readCoco } from '../../core/formats/annotations/coco.ts'
import { listAudit } from '../audit/audit-log.ts'
import { permitted } from '../http/permissions.ts'
import { updateAthlete } from '../library/athletes.ts'
import { undo } from '../library/history.ts'
import { problemFrom, reopened } from '../testing/library.ts'
import { createDataset } from './datasets.ts'
import { exportVersion } from './export-version.ts'
import { addFrames, queueOf } from './frames.ts'
import { importLabels } from './import-labels.ts'
import { redoLabels, undoLabels } from './label-edits.ts'
import { ownLabels } from './labels.ts'
import { edit, labelled, SHARES, whole, wholeAndDone } from './testing/labelled.ts'
import { addTrial, trialsOf } from './trials.ts'
import { makeVersion, versionsOf } from './versions.ts'

test('what is said of a frame is there at the next start, and each gesture is taken back and done again, held arrows as one', async () => {
  const { library, datasetId, films: [film] } = await labelled()
  const { mediaId, sessionId } = film!
  const place = { datasetId, sessionId, trialId: null }
  const moved = (from: number, to: number): LabelChange[] => changesBetween({ people: [whole(from)], isDone: false }, { people: [whole(to)], isDone: false }).slice(0, 1)
  edit(library, datasetId, mediaId, 7, changesBetween({ people: [], isDone: false }, { people: [whole()], isDone: false }))
  for (const px of [0, 1, 2]) edit(library, datasetId, mediaId, 7, moved(px, px + 1), { continues: px > 0, title: 'nose moved' })
  const again = await reopened(library)
  expect(ownLabels(again, place)[0]).toMatchObject({ frame: 7, people: [{ points: expect.arrayContaining([expect.objectContaining({ x: 103 })]) as unknown }] })
  expect(queueOf(again, datasetId)).toMatchObject([{ frame: 7, way: 'hand', mine: 'begun' }])
  expect(undoLabels(again, datasetId)).toMatchObject({ title: 'nose moved', labels: [{ people: [{ points: expect.arrayContaining([expect.objectContaining({ x: 100 })]) as unknown }] }] })
  expect(redoLabels(again, datasetId)?.labels[0]?.people[0]?.points[0]).toMatchObject({ x: 103 })
  undoLabels(again, datasetId)
  undoLabels(again, datasetId)
  expect([ownLabels(again, place)[0]?.people, queueOf(again, datasetId)]).toEqual([[], []])
  redoLabels(again, datasetId)
  expect([ownLabels(again, place)[0]?.people, queueOf(again, datasetId)]).toMatchObject([[{ id: 1 }], [{ frame: 7 }]])
  undoLabels(again, datasetId)
  // Adding the trial was the first gesture in it.
  expect(undoLabels(again, datasetId)?.title).toBe('P1-1 added')
  expect(undoLabels(again, datasetId)).toBeNull()
  expect(trialsOf(again, datasetId).in).toEqual([])
})

test('nothing of somebody who does not agree, or no longer, is labelled, shown or handed out', async () => {
  const { library, datasetId, films } = await labelled(3)
  for (const { mediaId } of films) edit(library, datasetId, mediaId, 1, wholeAndDone(whole()))
  const { id: versionId } = makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 })
  updateAthlete(library, films[0]!.athleteId, { consent: [{ purpose: 'training-data', until: '2020-01-01' }] })
  updateAthlete(library, films[1]!.athleteId, { consent: [{ purpose: 'report', until: null }] })
  expect(queueOf(library, datasetId).map(({ mediaId }) => mediaId)).toEqual([films[2]!.mediaId])
  const refused = [
    () => edit(library, datasetId, films[0]!.mediaId, 2, wholeAndDone(whole())),
    () => addFrames(library, { datasetId, frames: [{ mediaId: films[1]!.mediaId, frame: 4 }], way: 'evenly', annotators: 1 }),
    () => ownLabels(library, { datasetId, sessionId: films[0]!.sessionId, trialId: null }),
  ]
  for (const one of refused) expect(await problemFrom(one)).toMatchObject({ code: 'no-consent' })
  // The newest of what was labelled is that of whom it still may be; before it comes somebody who has taken the agreement back.
  expect(undoLabels(library, datasetId)).toMatchObject({ labels: [{ mediaId: films[2]!.mediaId }] })
  expect(await problemFrom(() => undoLabels(library, datasetId))).toMatchObject({ code: 'no-consent', subject: films[1]!.athleteId })
  redoLabels(library, datasetId)
  const exported = exportVersion(library, { versionId, format: 'coco' })
  expect([exported.leftOut, exported.pictures.map(({ mediaId }) => mediaId)]).toEqual([2, [films[2]!.mediaId]])
  const second = makeVersion(library, { datasetId, name: 'later', shares: SHARES, seed: 1 })
  expect(versionsOf(library, datasetId).find(({ id }) => id === second.id)?.made).toMatchObject({ frames: 1, leftOut: { notAgreed: 2 } })
  updateAthlete(library, films[2]!.athleteId, { consent: [] })
  expect(await problemFrom(() => exportVersion(library, { versionId, format: 'csv' }))).toMatchObject({ code: 'no-consent' })
  expect(await problemFrom(() => makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 }))).toMatchObject({ code: 'nothing-labelled' })
})

test('whose frames are in a version, or go out with one, stands in the log, an entry each', async () => {
  const { library, datasetId, films } = await labelled(2)
  for (const { mediaId } of films) edit(library, datasetId, mediaId, 3, wholeAndDone(whole()))
  const called = <Output>(path: string, work: () => Output) => permitted(library, { visit: { userId: null, signedInUs: 0, lastUs: 0 }, path: path.split('.'), input: {} }, () => ({ output: work() }))
  const { output } = await called('annotate.makeVersion', () => makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 }))
  await called('annotate.export', () => exportVersion(library, { versionId: output.id, format: 'coco' }))
  for (const { athleteId } of films) expect(listAudit(library, { athleteId, limit: 9 }).entries.map(({ action, detail }) => [action, detail['call']])).toEqual([['export', 'annotate.export'], ['export', 'annotate.makeVersion']])
})

test('a version parts people, not frames, names nobody, never changes, and comes in again as it went out', async () => {
  const { library, datasetId, films } = await labelled(6)
  for (const { mediaId } of films) for (const frame of [3, 50]) edit(library, datasetId, mediaId, frame, wholeAndDone(whole(frame)))
  const { id: versionId } = makeVersion(library, { datasetId, name: 'first', shares: SHARES, seed: 4 })
  const { made } = versionsOf(library, datasetId)[0]!
  expect(made).toMatchObject({ frames: 12, athletes: 6, by: { one: 12, two: 0, third: 0 }, groups: expect.arrayContaining([expect.objectContaining({ of: 'height', group: '1.65 to 1.79 m', frames: 12, athletes: 6, isThin: false })]) as unknown })
  const before = exportVersion(library, { versionId, format: 'coco' })
  const parts = before.files.flatMap(({ text, path }) => readCoco(text, path).set.pictures.map(({ file }) => [file.split('/')[0]!, path] as const))
  for (const code of new Set(parts.map(([one]) => one))) expect(new Set(parts.filter(([one]) => one === code).map(([, path]) => path)).size).toBe(1)
  expect(before.files).toHaveLength(3)
  expect(JSON.stringify(before)).not.toContain('Mara')
  expect(before.pictures[0]?.path).toBe('images/P1-1/cam01/000003.png')
  edit(library, datasetId, films[0]!.mediaId, 3, [{ kind: 'done', before: true, after: false }])
  expect(exportVersion(library, { versionId, format: 'coco' })).toEqual(before)

  const { id: other } = createDataset(library, { name: 'Again', topology: topologyOf('coco-17') })
  for (const { sessionId } of films) addTrial(library, { datasetId: other, sessionId, trialId: null })
  const took = importLabels(library, { datasetId: other, files: before.files })
  expect(took).toEqual({ frames: 12, strangers: 0, said: 0, notes: [] })
  expect(undoLabels(library, other)).toMatchObject({ title: '12 frames from a file', labels: Array.from({ length: 12 }, () => ({ people: [] })) })
  expect(redoLabels(library, other)?.labels.filter(({ people }) => people.length === 1)).toHaveLength(12)
  expect(importLabels(library, { datasetId: other, files: exportVersion(library, { versionId, format: 'csv' }).files })).toMatchObject({ frames: 0, said: 12 })
  const again = makeVersion(library, { datasetId: other, name: 'first', shares: SHARES, seed: 4 })
  expect(exportVersion(library, { versionId: again.id, format: 'yolo' }).files.slice(1)).toEqual(exportVersion(library, { versionId, format: 'yolo' }).files.slice(1))
  expect(undo(library)?.title).toBe('New dataset Again')
})
