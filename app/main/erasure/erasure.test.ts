import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { topologyOf } from '../../core/annotation/label-topology.ts'
import { createDataset, listDatasets } from '../annotate/datasets.ts'
import { recordLabels } from '../annotate/label-edits.ts'
import { brokenAt, note } from '../audit/audit-log.ts'
import type { Engine } from '../engine-parts.ts'
import { createAthlete, getAthlete, listAthletes, updateAthlete } from '../library/athletes.ts'
import { setChoice } from '../library/choices.ts'
import { historyState } from '../library/history.ts'
import { createSession, getSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import { keepReference, listReferences } from '../references/references.ts'
import { shippedReferences } from '../references/shipped.ts'
import { keepComments } from '../report/kept-choices.ts'
import { comment, decide } from '../review/findings.ts'
import { keepFindings } from '../review/keep-findings.ts'
import { listFindings } from '../review/queue.ts'
import { backUp } from '../store/backup.ts'
import type { Library } from '../store/library.ts'
import { datasetFrame, datasetTrial, label } from '../store/tables/datasets.ts'
import { gaitChoice } from '../store/tables/gait.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { dump, tableNames, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { deviationOf } from '../testing/seed-findings.ts'
import { eraseRows } from './erase-athlete.ts'
import { goOnErasing, startErasure } from './erase-job.ts'
import { scanForErased } from './scan-library.ts'
import { theirIds, WRITTEN } from './whose.ts'

const NAME = 'Jenö Kovács-Example'
const NOTE = 'His left ankle was operated on in Győr last spring'
/** What somebody wrote of him, wherever one can write. */
const WRITTEN_OF_HIM = {
  instruction: 'Walk as you did before Győr',
  rejectionReason: 'He stumbled over his own stick',
  excluded: 'He waves at his daughter here',
  note: 'His daughter says so as well',
  comment: 'Ask his surgeon about the ankle',
  report: 'He wants to hike up Kékes again',
}

/** Two people whose files are partly the same, with a copy of the database, a log and work that was broken off. */
async function prepared() {
  const engine = await temporaryEngine()
  const { library } = engine
  const [jeno, mara] = [createAthlete(library, { name: NAME }), createAthlete(library, { name: 'Mara Example' })]
  updateAthlete(library, jeno.id, { notes: NOTE })
  updateAthlete(library, mara.id, { notes: 'Walks alone' })
  const sessionOf = ({ id: athleteId }: { id: string }) => createSession(library, { athleteId, name: 'Walk', date: '2026-11-20' }).id
  const [his, hers] = [sessionOf(jeno), sessionOf(mara)]
  const film = addMedia(library, { sessionId: his, content: `a film of ${NAME}` })
  addMedia(library, { sessionId: his, name: 'shared.mp4', content: 'the empty room' })
  addMedia(library, { sessionId: hers, name: 'shared.mp4', content: 'the empty room' })
  addResult(library, 'probe', hashOf(`a film of ${NAME}`), JSON.stringify({ of: NAME }))
  addResult(library, 'probe', hashOf('the empty room'), '{"of":"a room"}')
  setChoice(library, 'review.search', 'jeno kovacs example')
  setChoice(library, 'panes', [1, 2])
  const { id: trialId } = createTrial(library, { sessionId: his, standing: 'rejected', instruction: WRITTEN_OF_HIM.instruction, rejectionReason: WRITTEN_OF_HIM.rejectionReason })
  decideAbout(library, { sessionId: his, trialId })
  const { id: datasetId } = createDataset(library, { name: `Frames of ${NAME}`, topology: topologyOf('coco-17') })
  keepReference(library, { ...shippedReferences()[0]!, id: 'walks-of-jeno-kovacs-example', name: `Walks of ${NAME}` })
  keepReference(library, { ...shippedReferences()[1]!, id: 'three', name: 'Three men', citation: `Told by ${NAME}`, licence: `Given by ${NAME}`, noBand: `${NAME} says none`, missing: ['speed', `The curves of ${NAME}`], unverified: [`What ${NAME} says`], method: { ...shippedReferences()[1]!.method, model: `markers of ${NAME}` }, provenance: { ...shippedReferences()[1]!.provenance, madeFrom: [{ what: `Walks of ${NAME}`, sha256: null }] }, population: { ...shippedReferences()[1]!.population, description: `Two others and ${NAME}` } })
  library.query.insert(gaitChoice).values({ id: hers, sessionId: hers, trialId: null, eventEdits: [], excludedStrides: [], leftOutSessions: [], referenceId: 'walks-of-jeno-kovacs-example' }).run()
  recordLabels(library, { datasetId, title: `Frames of ${NAME} chosen`, steps: [] })
  library.query.insert(datasetTrial).values({ id: randomUUID(), datasetId, sessionId: his, trialId, code: 'P1-1' }).run()
  library.query.insert(datasetFrame).values({ id: randomUUID(), datasetId, mediaId: film, frame: 7, way: 'hand', annotators: 1 }).run()
  library.query.insert(label).values({ id: randomUUID(), datasetId, mediaId: film, frame: 7, kind: 'label', people: [], isDone: true, changedUs: 1 }).run()
  engine.log.write('import', `/home/lab/${NAME}/cam01.mp4`)
  await backUp(library.sql, library.layout, 'daily')
  const batch = join(library.layout.batchesOf('abc'), '000.json')
  mkdirSync(dirname(batch), { recursive: true })
  writeFileSync(batch, NAME)
  return { engine, jeno, mara, his, hers }
}

/** A finding with a decision and a comment, a stride that was left out, and a word for the report. */
function decideAbout(library: Library, place: { sessionId: string; trialId: string }): void {
  keepFindings(library, place, randomUUID(), { deviations: [deviationOf(0)], reference: { kind: 'own-baseline', name: '3 earlier sessions', n: 3, sessions: [], shapeOnly: null, curves: { left: {}, right: {} } } })
  const { id } = listFindings(library, { state: 'open', offset: 0, limit: 1 }).findings[0]!
  decide(library, { id, version: 1, kind: 'confirm', note: WRITTEN_OF_HIM.note })
  comment(library, { id, text: WRITTEN_OF_HIM.comment })
  keepComments(library, place, { findings: WRITTEN_OF_HIM.report })
  library.query.insert(gaitChoice).values({ id: place.trialId, ...place, eventEdits: [], excludedStrides: [{ side: 'left', atS: 1, reason: WRITTEN_OF_HIM.excluded }], leftOutSessions: [] }).run()
}

test('nothing of an erased person is left in any file, everybody else is as before, and the log is whole', async () => {
  const { engine, jeno, mara, hers } = await prepared()
  const { library, scheduler } = engine
  expect(mentioning(engine)).not.toEqual([])
  const { ids } = theirIds(library.sql, jeno.id)
  await expect(startErasure(library, scheduler, { id: jeno.id, name: 'Jeno' })).rejects.toThrow(/not the name/)
  const { jobId } = await startErasure(library, scheduler, { id: jeno.id, name: NAME })
  expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', warnings: [] })

  expect(mentioning(engine)).toEqual([])
  expect(listAthletes(library).map(({ name }) => name)).toEqual(['Mara Example'])
  expect(getAthlete(library, mara.id).notes).toBe('Walks alone')
  expect(getSession(library, hers).media).toMatchObject([{ name: 'shared.mp4' }])
  expect(existsSync(library.layout.originalFile(hashOf('the empty room'), '.mp4'))).toBe(true)
  expect(existsSync(library.layout.originalFile(hashOf(`a film of ${NAME}`), '.mp4'))).toBe(false)
  expect(library.sql.prepare("SELECT key FROM choice WHERE key IN ('panes', 'review.search')").pluck().all()).toEqual(['panes'])
  expect(listDatasets(library).map(({ name }) => name)).toEqual(['Name removed'])
  expect(listReferences(library).filter(({ origin }) => origin === 'library').map(({ id, name, population }) => [id, name, population.description])).toEqual([['name-removed', 'Name removed', shippedReferences()[0]!.population.description], ['three', 'Three men', 'Name removed']])
  expect(listReferences(library).find(({ id }) => id === 'three')).toMatchObject({ citation: 'Name removed', licence: 'Name removed', noBand: 'Name removed', missing: ['speed'], unverified: [], method: { ...shippedReferences()[1]!.method, model: 'Name removed' } })
  expect(library.sql.prepare('SELECT reference_id FROM gait_choice').pluck().all()).toEqual(['name-removed'])
  // What tells nothing of him can be taken back still.
  expect(historyState(library).undo).toBe('New reference Three men')
  const rows = JSON.stringify(dump(library, tableNames(library).filter((name) => !['audit', 'erasure', 'job'].includes(name))))
  expect([...ids].filter((id) => rows.includes(id))).toEqual([])
  expect(['finding', 'decision', 'finding_comment', 'report_comment', 'label', 'dataset_frame'].map((table) => library.sql.prepare(`SELECT count(*) FROM ${table}`).pluck().get())).toEqual([0, 0, 0, 0, 0, 0])
  expect(brokenAt(library)).toBeNull()
  expect(library.sql.pragma('foreign_key_check')).toEqual([])
  expect(await scanForErased(library)).toMatchObject({ erased: 1, left: [] })
})

test('what comes back of them is found: a film by its content, a name and a note by their words, in whatever file', async () => {
  const { engine, jeno, mara } = await prepared()
  const { library, scheduler } = engine
  const { jobId } = await startErasure(library, scheduler, { id: jeno.id, name: NAME })
  await scheduler.ended(jobId)
  writeFileSync(join(library.layout.root, 'a-copy.bin'), `a film of ${NAME}`)
  writeFileSync(join(library.layout.root, 'letter.bin'), Buffer.concat([Buffer.from([0, 1, 2, 255, 0]), Buffer.from('Dear JENO kovács example, hello'), Buffer.from([0])]))
  updateAthlete(library, mara.id, { notes: 'Like him: his left ankle was operated on in Gyor, she says.' })
  for (const [field, text] of Object.entries(WRITTEN_OF_HIM)) writeFileSync(join(library.layout.root, `z-${field}.txt`), text)
  library.sql.pragma('wal_checkpoint(TRUNCATE)')
  expect((await scanForErased(library)).left.toSorted()).toEqual(['a-copy.bin: a file of somebody who was erased', 'letter.bin: words of somebody who was erased', 'library.db: words of somebody who was erased', ...Object.keys(WRITTEN_OF_HIM).map((field) => `z-${field}.txt: words of somebody who was erased`).toSorted()])
})

test('an erasure that was broken off goes on when the library is opened again', async () => {
  const { engine, jeno } = await prepared()
  // As a crash right after the rows leaves it: films, copies and logs are still there, and the job is gone.
  eraseRows(engine.library, jeno.id, 'the job')
  expect(await scanForErased(engine.library)).toMatchObject({ unfinished: 1 })
  await engine.close()
  const again = await temporaryEngine({ root: engine.library.layout.root })
  expect(again.scheduler.list()).toMatchObject([{ kind: 'erase' }])
  await again.scheduler.idle()
  expect(mentioning(again)).toEqual([])
  expect(await scanForErased(again.library)).toMatchObject({ unfinished: 0, left: [] })
  goOnErasing(again.library, again.scheduler)
  expect(again.scheduler.list()).toMatchObject([{ kind: 'erase', state: 'done' }])
})

test('the log keeps what was done about them, under an id that leads nowhere', async () => {
  const { engine, jeno } = await prepared()
  const { library, scheduler } = engine
  note(library, { action: 'view', athleteId: jeno.id, detail: {} })
  const { jobId } = await startErasure(library, scheduler, { id: jeno.id, name: NAME })
  await scheduler.ended(jobId)
  expect(library.sql.prepare('SELECT action FROM audit WHERE athlete_id = ? ORDER BY n').pluck().all(jeno.id)).toEqual(['view', 'erasure'])
})

test('whatever table names a session, a trial or a file lets go of it when that goes', async () => {
  const library = await temporaryLibrary()
  const own = ['session_id', 'trial_id', 'media_id', 'athlete_id', 'finding_id']
  const held = tableNames(library).flatMap((table) => {
    const columns = (library.sql.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).filter((name) => own.includes(name))
    const released = (library.sql.pragma(`foreign_key_list(${table})`) as { from: string; on_delete: string }[]).filter(({ on_delete }) => on_delete !== 'NO ACTION').map(({ from }) => from)
    return columns.filter((name) => !released.includes(name)).map((name) => `${table}.${name}`)
  })
  // What was done stays, under an id that leads nowhere.
  expect(held).toEqual(['audit.athlete_id', 'erasure.athlete_id'])
})

/** Texts that go with their rows, and are not sought elsewhere. */
const NOT_SOUGHT = {
  'what a program wrote': ['analysis.inputs', 'analysis.result', 'artifact.format', 'family_threshold.family', 'file.extension', 'finding.variable', 'finding.phase', 'finding.title', 'finding_version.deviation', 'finding_version.against', 'gait.inputs', 'gait.result', 'made_calibration.inputs', 'made_calibration.result', 'made_calibration.warnings', 'media.kind', 'media.format', 'media.summary', 'media.facts', 'media.oddities', 'media.problem', 'run.stage', 'run.params', 'run.summary', 'run.warnings', 'run.problem', 'run.device', 'run.code_version', 'run_input.role', 'run_output.role', 'taught_offset.points_by', 'taught_offset.offsets', 'trial.model'],
  'what many things are called, or many people do and wear': ['athlete.tags', 'media.name', 'media.camera', 'media_file.relative_path', 'session.name', 'session.tags', 'trial.name', 'trial.footwear', 'trial.aid', 'dataset_trial.code'],
  'no text': ['athlete.consent', 'athlete.withdrawn_consent', 'gait_choice.event_edits', 'gait_choice.left_out_sessions', 'label.people', 'dataset_item.people'],
  'looked through for ids, names and texts': ['choice.value', 'dataset.name', 'dataset_version.name', 'edit.title', 'edit.diff', 'job.kind', 'job.title', 'job.payload', 'job.progress', 'job.problem', 'job.warnings', 'job.report', 'job.actor', 'import_item.item', 'import_item.problem', 'label_edit.title', 'label_edit.steps', 'reference.name', 'reference.document'],
  'of the lab and of those who work there': ['audit.actor', 'audit.action', 'audit.detail', 'audit.previous', 'dataset.topology', 'dataset_version.topology', 'dataset_version.made', 'device.name', 'device.rights', 'reference.people', 'reference.session_ids', 'report_look.template', 'report_look.logo', 'user.name', 'user.secret'],
  'of erasures': ['erasure.words', 'erasure.files', 'erasure.cohorts'],
}

test('of every text in the database it is said whether it is looked for when somebody is erased', async () => {
  const { sql } = await temporaryLibrary()
  const texts = tableNames({ sql }).flatMap((table) => {
    const made = sql.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) as string
    const isFree = (column: string) => !/(?:^|_)(?:id|hash|key)$/.test(column) && !new RegExp(`\\b(?:${column} IN|date\\(${column})`).test(made)
    return (sql.pragma(`table_info(${table})`) as { name: string; type: string }[]).filter(({ name, type }) => type === 'TEXT' && isFree(name)).map(({ name }) => `${table}.${name}`)
  })
  const sought = ['athlete.name', ...WRITTEN.map(([table, column]) => `${table}.${column}`)]
  expect(texts.toSorted()).toEqual([...sought, ...Object.values(NOT_SOUGHT).flat()].toSorted())
})

/** Files of the library's folder in whose bytes the name or the note stands. */
function mentioning({ library }: Engine): string[] {
  library.sql.pragma('wal_checkpoint(TRUNCATE)')
  return readdirSync(library.layout.root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => [NAME, NOTE, 'kovacs', ...Object.values(WRITTEN_OF_HIM)].some((text) => readFileSync(path).includes(text)))
}
