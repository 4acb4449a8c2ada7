import { expect, test } from 'vitest'
import { topologyOf } from '../../core/annotation/label-topology.ts'
import { createDataset, listDatasets } from '../annotate/datasets.ts'
import { addJob } from '../jobs/store.ts'
import { createAthlete, getAthlete, listAthletes, updateAthlete } from '../library/athletes.ts'
import { setChoice } from '../library/choices.ts'
import { createSession } from '../library/sessions.ts'
import { erasure } from '../store/tables/lab.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { eraseFiles, eraseRows } from './erase-athlete.ts'
import { scanForErased } from './scan-library.ts'

test('people called Anna, P7 and 12 are erased to the end, and whoever else is called so or has it in a text stays whole', async () => {
  const library = await temporaryLibrary()
  const { sql } = library
  const gone = ['Anna', 'P7', '12'].map((name) => createAthlete(library, { name }).id)
  for (const athleteId of gone) createSession(library, { athleteId, name: 'Of somebody', date: '2026-12-01' })
  const [anna, mara] = [createAthlete(library, { name: 'Anna' }).id, createAthlete(library, { name: 'Mara Anna Example' }).id]
  updateAthlete(library, mara, { notes: 'Seen on 2026-12-01, after P7 and Anna: 12 strides' })
  updateAthlete(library, anna, { name: 'P7' })
  const hers = createSession(library, { athleteId: mara, name: '12', date: '2026-12-12' }).id
  addJob(library, { kind: 'import', title: 'P7', sessionId: hers, payload: { name: 'Anna' } })
  addJob(library, { kind: 'fetch-model', title: 'Model P7 of 12', sessionId: null, payload: { name: 'Anna P7' } })
  addJob(library, { kind: 'import', title: 'P7', sessionId: null, payload: {} })
  sql.exec("UPDATE job SET state = 'done'")
  for (const name of ['Of Anna and P7', 'P7']) createDataset(library, { name, topology: topologyOf('coco-17') })
  setChoice(library, 'review.search', 'anna')
  setChoice(library, 'analyse.search', 'anna p7')
  const edits = () => sql.prepare('SELECT title FROM edit ORDER BY id').pluck().all()
  const before = edits()

  for (const id of gone) {
    eraseRows(library, id, 'the job')
    await eraseFiles(library, id, 'the job', () => {})
  }
  expect(listAthletes(library).map(({ id }) => id)).toEqual([mara, anna])
  expect(getAthlete(library, mara).notes).toBe('Seen on 2026-12-01, after P7 and Anna: 12 strides')
  expect(edits()).toEqual(before.slice(6))
  expect(sql.prepare('SELECT title FROM job ORDER BY created_us').pluck().all()).toEqual(['P7', 'Model P7 of 12'])
  expect(listDatasets(library).map(({ name }) => name)).toEqual(['Of Anna and P7', 'Name removed'])
  expect(sql.prepare("SELECT key FROM choice WHERE key LIKE '%.search'").pluck().all()).toEqual(['analyse.search'])
  expect(library.query.select().from(erasure).all().map(({ doneUs, words }) => [doneUs === null, words])).toEqual([1, 1, 1].map((length) => [false, [{ length, hash: null }]]))
  expect(await scanForErased(library)).toMatchObject({ erased: 3, unfinished: 0, left: [], unsought: gone.map((id) => expect.stringContaining(id) as string) })
})
