import { expect, test } from 'vitest'
import type { LabelChange } from '../../core/annotation/label-change.ts'
import { changesBetween } from '../../core/annotation/label-change.ts'
import { topologyOf } from '../../core/annotation/label-topology.ts'
import { newPerson, type PersonLabel } from '../../core/annotation/label.ts'
import { readCoco } from '../../core/formats/annotations/coco.ts'
import type { Role } from '../../core/lab/roles.ts'
import { createAthlete, updateAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { undo } from '../library/history.ts'
import type { Library } from '../store/library.ts'
import { problemFrom, reopened, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { actingAs } from '../users/acting.ts'
import { createUser } from '../users/users.ts'
import { agreementIn, doubleAt } from './agreement.ts'
import { createDataset, listDatasets } from './datasets.ts'
import { exportVersion } from './export-version.ts'
import { addFrames, queueOf } from './frames.ts'
import { importLabels } from './import-labels.ts'
import { redoLabels, undoLabels } from './label-edits.ts'
import { editLabels, ownLabels } from './labels.ts'
import { addTrial, trialsOf } from './trials.ts'
import { makeVersion, versionsOf } from './versions.ts'

const SHARES = { train: 0.6, validation: 0.2, test: 0.2 }

/** So many people with a session and a film each, who all agree, in a dataset of COCO's points. */
async function labelled(people = 1) {
  const library = await temporaryLibrary()
  const { id: datasetId } = createDataset(library, { name: 'Walks', topology: topologyOf('coco-17') })
  const films = Array.from({ length: people }, (_, n) => {
    const { id: athleteId } = createAthlete(library, { name: `Mara ${n}`, heightM: 1.7, consent: [{ purpose: 'training-data', until: null }] })
    const sessionId = createSession(library, { athleteId, name: 'Walk', date: '2026-11-20' }).id
    const mediaId = addMedia(library, { sessionId, name: `Mara ${n}.mp4`, content: `film ${n}`, facts: { displayWidth: 640, displayHeight: 480 } })
    library.sql.prepare('UPDATE media SET frame_count = 100 WHERE id = ?').run(mediaId)
    addTrial(library, { datasetId, sessionId, trialId: null })
    return { athleteId, sessionId, mediaId }
  })
  return { library, datasetId, films }
}

const whole = (aside = 0, id = 1): PersonLabel => ({ ...newPerson(id, 17), points: newPerson(id, 17).points.map((_, n) => ({ visibility: n === 3 ? 'occluded' : 'seen', x: 100 + n + aside, y: 50 + 20 * n, by: 'hand' })) })
const wholeAndDone = (person: PersonLabel): LabelChange[] => changesBetween({ people: [], isDone: false }, { people: [person], isDone: true })
const edit = (library: Library, datasetId: string, mediaId: string, frame: number, changes: LabelChange[], rest: { kind?: 'label' | 'adjudicated'; continues?: boolean; title?: string } = {}) =>
  editLabels(library, { datasetId, title: rest.title ?? 'x', kind: rest.kind ?? 'label', continues: rest.continues ?? false, labels: [{ mediaId, frame, changes }] })
const as = (user: { id: string; name: string; role: Role }) => <Result>(work: () => Result) => actingAs({ kind: 'user', ...user }, work)

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
  const exported = exportVersion(library, { versionId, format: 'coco' })
  expect([exported.leftOut, exported.pictures.map(({ mediaId }) => mediaId)]).toEqual([2, [films[2]!.mediaId]])
  const second = makeVersion(library, { datasetId, name: 'later', shares: SHARES, seed: 1 })
  expect(versionsOf(library, datasetId).find(({ id }) => id === second.id)?.made).toMatchObject({ frames: 1, leftOut: { notAgreed: 2 } })
  updateAthlete(library, films[2]!.athleteId, { consent: [] })
  expect(await problemFrom(() => exportVersion(library, { versionId, format: 'csv' }))).toMatchObject({ code: 'no-consent' })
  expect(await problemFrom(() => makeVersion(library, { datasetId, name: '', shares: SHARES, seed: 1 }))).toMatchObject({ code: 'nothing-labelled' })
})

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
  expect(told.frames.map(({ frame, state, points, mayJudge }) => [frame, state, points, mayJudge])).toEqual([[1, 'agree', 0, true], [2, 'disagree', 1, true]])
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
  expect(importLabels(library, { datasetId: other, files: exportVersion(library, { versionId, format: 'csv' }).files })).toMatchObject({ frames: 0, said: 12 })
  const again = makeVersion(library, { datasetId: other, name: 'first', shares: SHARES, seed: 4 })
  expect(exportVersion(library, { versionId: again.id, format: 'yolo' }).files.slice(1)).toEqual(exportVersion(library, { versionId, format: 'yolo' }).files.slice(1))
  expect(undo(library)?.title).toBe('New dataset Again')
})
