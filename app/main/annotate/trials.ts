/** Trials whose films are labelled for a dataset. */
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { DatasetTrial } from '../../contract/annotate/annotate.ts'
import { ProblemError } from '../../core/problem.ts'
import { agreesTo, assertAgreed } from '../lab/consents.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'
import { datasetTrial } from '../store/tables/datasets.ts'
import { livePlace, ofTrial, type TrialPlace } from '../trial/place.ts'
import { actorNow } from '../acting.ts'
import { rightsOfActor } from '../users/visit.ts'
import { liveDataset } from './datasets.ts'
import { recordLabels } from './label-edits.ts'
import { LIVE_FILMS } from './live-films.ts'

/** Those with films whose frames are known. */
const TRIALS = `
  SELECT s.id AS sessionId, m.trial_id AS trialId, a.id AS athleteId, m.consent, count(*) AS cameras,
    a.name || ' · ' || s.name || coalesce(' · ' || t.name, '') AS name,
    d.code, d.removed_us AS removedUs
  FROM ${LIVE_FILMS} m JOIN session s ON s.id = m.session_id JOIN athlete a ON a.id = m.athlete_id LEFT JOIN trial t ON t.id = m.trial_id
  LEFT JOIN dataset_trial d ON d.dataset_id = :id AND d.session_id = s.id AND d.trial_id IS m.trial_id
  WHERE m.frame_count > 0
  GROUP BY s.id, m.trial_id ORDER BY d.rowid IS NULL, d.rowid, fold(a.name), s.date, t.created_us`

interface Row {
  sessionId: string
  trialId: string | null
  athleteId: string
  consent: string
  cameras: number
  name: string
  code: string | null
  removedUs: number | null
}

const rowsOf = ({ sql }: Library, datasetId: string) => sql.prepare(TRIALS).all({ id: datasetId }) as Row[]

export function trialsOf(library: Library, datasetId: string): { in: DatasetTrial[]; others: DatasetTrial[] } {
  liveDataset(library, datasetId)
  const rows = rowsOf(library, datasetId)
  const sees = rightsOfActor(library, actorNow()).includes('see')
  const told = (row: Row, n: number): DatasetTrial => ({
    sessionId: row.sessionId,
    trialId: row.trialId,
    code: row.code ?? `Trial ${n + 1}`,
    name: sees ? row.name : null,
    cameras: row.cameras,
    agreed: agreesTo(parsed(row.consent), 'training-data'),
  })
  const isIn = ({ code, removedUs }: Row) => code !== null && removedUs === null
  return { in: rows.filter(isIn).map(told), others: rows.filter((row) => !isIn(row)).map(told) }
}

export function addTrial(library: Library, { datasetId, sessionId, trialId }: { datasetId: string } & TrialPlace): void {
  liveDataset(library, datasetId)
  livePlace(library, { sessionId, trialId })
  const row = rowsOf(library, datasetId).find((one) => one.sessionId === sessionId && one.trialId === trialId)
  if (!row) throw new ProblemError({ code: 'no-films', message: 'No film of this trial can be shown yet.', hint: 'They are prepared first: see in the Library how far they are.', subject: sessionId })
  assertAgreed(library, row.athleteId, 'training-data')
  library.sql.transaction(() => {
    const known = rowOf(library, { datasetId, sessionId, trialId })
    const code = known?.code ?? nextCode(library, datasetId, row.athleteId)
    const id = known?.id ?? randomUUID()
    if (!known) library.query.insert(datasetTrial).values({ id, datasetId, sessionId, trialId, code, removedUs: 1 }).run()
    recordLabels(library, { datasetId, title: `${code} added`, steps: [{ on: 'trial', id, before: 'out', after: 'in' }] })
  })()
}

export function removeTrial(library: Library, { datasetId, sessionId, trialId }: { datasetId: string } & TrialPlace): void {
  const known = rowOf(library, { datasetId, sessionId, trialId })
  if (!known || known.removedUs !== null) return
  recordLabels(library, { datasetId, title: `${known.code} taken out`, steps: [{ on: 'trial', id: known.id, before: 'in', after: 'out' }] })
}

const rowOf = (library: Library, { datasetId, sessionId, trialId }: { datasetId: string } & TrialPlace) =>
  library.query
    .select()
    .from(datasetTrial)
    .where(and(eq(datasetTrial.datasetId, datasetId), eq(datasetTrial.sessionId, sessionId), ofTrial(datasetTrial.trialId, trialId)))
    .get()

/** `P2-1`: who is new has the next number, and each of theirs the next after the stroke. */
function nextCode({ sql }: Library, datasetId: string, athleteId: string): string {
  const codes = sql.prepare('SELECT t.code, s.athlete_id AS athleteId FROM dataset_trial t JOIN session s ON s.id = t.session_id WHERE t.dataset_id = ?').all(datasetId) as { code: string; athleteId: string }[]
  const numbers = codes.map(({ code, athleteId: whose }) => ({ whose, person: Number(/^P(\d+)-/.exec(code)?.[1]), trial: Number(/-(\d+)$/.exec(code)?.[1]) }))
  const own = numbers.filter(({ whose }) => whose === athleteId)
  const person = own[0]?.person ?? Math.max(0, ...numbers.map((one) => one.person)) + 1
  return `P${person}-${Math.max(0, ...own.map(({ trial }) => trial)) + 1}`
}

/** Refused where the trial is not, or no longer, in the dataset, or its person does not agree. */
export function assertInDataset(library: Library, datasetId: string, place: TrialPlace, athleteId: string): void {
  const known = rowOf(library, { datasetId, ...place })
  if (!known || known.removedUs !== null) throw new ProblemError({ code: 'not-in-dataset', message: 'This trial is not in the dataset.', hint: 'Add it first.', subject: datasetId })
  assertAgreed(library, athleteId, 'training-data')
}
