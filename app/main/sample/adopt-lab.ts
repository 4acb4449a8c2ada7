/** The person, sessions and trials of a lab folder, and the jobs that bring its files in. */
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { nowUs } from '../clock.ts'
import { addItems, type ImportItem } from '../import/import-item.ts'
import type { ImportPayload } from '../import/import-job.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { record, type Step } from '../library/history.ts'
import { tidyTags } from '../library/text.ts'
import type { Library } from '../store/library.ts'
import { athlete, session, trial } from '../store/schema.ts'
import type { Lab, LabItem, LabSession, LabTrial } from './lab-folder.ts'

export interface AdoptedSession {
  sessionId: string
  isNew: boolean
  /** Brings in what is not there yet; null: all of it is. */
  jobId: string | null
}

export interface Adopted {
  athleteId: string
  isNewAthlete: boolean
  /** Newest first. */
  sessions: AdoptedSession[]
}

/** What a lab folder has brought into this library already, by names and dates, stays what it is; only what is missing is made and imported. */
export function adoptLab(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, lab: Lab): { adopted: Adopted; made: Step[] } {
  const made: Step[] = []
  const adopted = library.sql.transaction((): Adopted => {
    const known = athleteCalled(library, lab.athlete.name)
    const athleteId = known ?? addAthlete(library, lab.athlete, made)
    // The newest is looked at first, so its files come first.
    const newestFirst = lab.sessions.toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
    const sessions = newestFirst.map((each) => adoptSession(library, scheduler, athleteId, each, made))
    return { athleteId, isNewAthlete: known === undefined, sessions }
  })()
  library.changes.touched('athletes', 'sessions')
  return { adopted, made }
}

/** As a person's gesture: one undo takes all of it back. */
export function adoptLabByHand(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, lab: Lab): Adopted {
  return library.sql.transaction(() => {
    const { adopted, made } = adoptLab(library, scheduler, lab)
    record(library, `Adding ${lab.athlete.name} from a lab folder`, made)
    return adopted
  })()
}

function adoptSession(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, athleteId: string, lab: LabSession, made: Step[]): AdoptedSession {
  const known = sessionCalled(library, athleteId, lab)
  const sessionId = known ?? addSession(library, athleteId, lab, made)
  const isThere = known === undefined ? () => false : pathsThere(library, known)
  const missing = (items: readonly LabItem[]) => items.filter(({ relativePath }) => !isThere(relativePath))
  const items: ImportItem[] = lab.trials.flatMap((each) => {
    const open = missing(each.items)
    if (open.length === 0) return []
    const trialId = trialCalled(library, sessionId, each.name) ?? addTrial(library, sessionId, each, made)
    return open.map((item) => ({ ...item, trialId }))
  })
  items.push(...missing(lab.items).map((item) => ({ ...item, trialId: null })))
  const jobId = items.length === 0 ? null : enqueueImport(library, scheduler, { id: sessionId, name: lab.name }, items)
  return { sessionId, isNew: known === undefined, jobId }
}

function enqueueImport(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, of: { id: string; name: string }, items: ImportItem[]): string {
  const payload: ImportPayload = { sessionId: of.id, mode: 'copy', madeTrialId: null }
  const title = `Importing ${items.length === 1 ? 'one item' : `${items.length} items`} into ${of.name}`
  return scheduler.enqueue({ kind: 'import', title, sessionId: of.id, payload }, (id) => addItems(library, id, items))
}

/** Files that the session has, had and lie in the bin, or will have once an import under way is through. */
function pathsThere({ sql }: Library, sessionId: string): (relativePath: string) => boolean {
  const here = sql
    .prepare(
      `SELECT f.relative_path FROM media_file f JOIN media m ON m.id = f.media_id WHERE m.session_id = :sessionId
       UNION SELECT s.value ->> '$.relativePath' FROM import_item i JOIN job j ON j.id = i.job_id, json_each(i.item, '$.sources') s
         WHERE j.session_id = :sessionId AND j.state IN ('queued', 'running')`,
    )
    .pluck()
    .all({ sessionId }) as string[]
  const files = new Set(here)
  // Of a folder of keypoint files one will do.
  return (path) => files.has(path) || here.some((file) => file.startsWith(`${path}/`))
}

function athleteCalled(library: Library, name: string): string | undefined {
  return library.query.select({ id: athlete.id }).from(athlete).where(and(eq(athlete.name, name), isNull(athlete.deletedUs))).get()?.id
}

function sessionCalled(library: Library, athleteId: string, { name, date }: LabSession): string | undefined {
  return library.query
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.athleteId, athleteId), eq(session.name, name), eq(session.date, date), isNull(session.deletedUs)))
    .get()?.id
}

function trialCalled(library: Library, sessionId: string, name: string): string | undefined {
  return library.query
    .select({ id: trial.id })
    .from(trial)
    .where(and(eq(trial.sessionId, sessionId), eq(trial.name, name), isNull(trial.deletedUs)))
    .get()?.id
}

function addAthlete(library: Library, { notes = '', tags = [], ...fields }: Lab['athlete'], made: Step[]): string {
  const row = { ...fields, ...fresh(), consent: [], notes, tags: tidyTags(tags) }
  library.query.insert(athlete).values(row).run()
  return noted('athlete', row, made)
}

function addSession(library: Library, athleteId: string, { name, date, notes = '' }: LabSession, made: Step[]): string {
  const row = { ...fresh(), athleteId, name, date, notes, tags: [] }
  library.query.insert(session).values(row).run()
  return noted('session', row, made)
}

/** Its conditions are as the folder says, and none is guessed from an earlier trial. */
function addTrial(library: Library, sessionId: string, { name, kind, surface, beltSpeedMps, footwear, instruction }: LabTrial, made: Step[]): string {
  const row = { ...fresh(), sessionId, name, kind, surface, beltSpeedMps, footwear, instruction, notes: '' }
  library.query.insert(trial).values(row).run()
  return noted('trial', row, made)
}

function fresh(): { id: string; createdUs: number } {
  return { id: randomUUID(), createdUs: nowUs() }
}

function noted(table: 'athlete' | 'session' | 'trial', { id, createdUs }: { id: string; createdUs: number }, made: Step[]): string {
  made.push({ table, id, before: { deletedUs: createdUs }, after: { deletedUs: null } })
  return id
}
