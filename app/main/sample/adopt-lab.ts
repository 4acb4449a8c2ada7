/** The person, sessions and trials of a lab folder, and the jobs that bring its files in. */
import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { nowUs } from '../clock.ts'
import { addItems, type ImportItem } from '../import/import-item.ts'
import type { ImportPayload } from '../import/import-job.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { getAthlete } from '../library/athletes.ts'
import type { Step } from '../library/edit-steps.ts'
import { record } from '../library/history.ts'
import { tidyTags } from '../library/tidy-tags.ts'
import type { Library } from '../store/library.ts'
import { athlete, session, trial } from '../store/tables/library.ts'
import { type Contents, readContents } from './contents.ts'
import { knownAthlete, knownSession } from './known.ts'
import { itemsOfSession, type Lab, type LabItem, type LabSession, type LabTrial } from './lab-folder.ts'
import { freeName } from './numbered.ts'

export interface AdoptedSession {
  sessionId: string
  isNew: boolean
  /** New under another name than the lab says, since the session of that name holds other files. */
  isBeside: boolean
  /** Brings in what is not there yet; null: all of it is. */
  jobId: string | null
  /** How many that is. */
  lacked: number
  /** Files that a person has put into the bin: they stay there. */
  inBin: string[]
  /** Media that are damaged: each goes into the bin when its good copy has come. */
  damaged: string[]
}

export interface Adopted {
  athleteId: string
  isNewAthlete: boolean
  /** Newest first. */
  sessions: AdoptedSession[]
}

/**
 * What a lab folder has brought into this library already stays what it is; only what is missing is made and imported. Names and
 * dates say where to look for it, the files' contents whether it is that: another person or session of the same name comes in beside.
 */
export function adoptLab(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, lab: Lab, contents: Contents): { adopted: Adopted; made: Step[] } {
  const made: Step[] = []
  const adopted = library.sql.transaction((): Adopted => {
    const { known, taken } = knownAthlete(library, lab, contents)
    const athleteId = known ?? addAthlete(library, { ...lab.athlete, name: freeName(lab.athlete.name, taken) }, made)
    // The newest is looked at first, so its files come first.
    const newestFirst = lab.sessions.toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
    const sessions = newestFirst.map((each) => adoptSession(library, scheduler, athleteId, each, contents, made))
    return { athleteId, isNewAthlete: known === undefined, sessions }
  })()
  library.changes.touched('athletes', 'sessions')
  return { adopted, made }
}

/** As a person's gesture: one undo takes all of it back. */
export async function adoptLabByHand(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, lab: Lab): Promise<Adopted> {
  const contents = await readContents(library, lab)
  return library.sql.transaction(() => {
    const { adopted, made } = adoptLab(library, scheduler, lab, contents)
    record(library, `Adding ${getAthlete(library, adopted.athleteId).name} from a lab folder`, made)
    return adopted
  })()
}

function adoptSession(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, athleteId: string, lab: LabSession, contents: Contents, made: Step[]): AdoptedSession {
  const { known, taken } = knownSession(library, athleteId, lab, contents)
  const name = freeName(lab.name, known ? [] : taken)
  const sessionId = known?.id ?? addSession(library, athleteId, { ...lab, name }, made)
  const heldAs = known?.heldAs ?? (() => ({ as: 'missing' }) as const)
  const open = (items: readonly LabItem[]) =>
    items.flatMap((item) => {
      const held = heldAs(item)
      if (held.as === 'damaged') return [{ ...item, replaces: held.mediaId }]
      return held.as === 'missing' ? [item] : []
    })
  const items: ImportItem[] = lab.trials.flatMap((each) => {
    const missing = open(each.items)
    if (missing.length === 0) return []
    const trialId = trialCalled(library, sessionId, each.name) ?? addTrial(library, sessionId, each, made)
    return missing.map((item) => ({ ...item, trialId }))
  })
  items.push(...open(lab.items).map((item) => ({ ...item, trialId: null })))
  const jobId = items.length === 0 ? null : enqueueImport(library, scheduler, { id: sessionId, name }, items)
  return {
    sessionId,
    isNew: known === undefined,
    isBeside: known === undefined && name !== lab.name,
    jobId,
    lacked: items.length,
    inBin: itemsOfSession(lab).flatMap((item) => (heldAs(item).as === 'in-bin' ? [item.relativePath] : [])),
    damaged: items.flatMap(({ replaces }) => replaces ?? []),
  }
}

function enqueueImport(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, of: { id: string; name: string }, items: ImportItem[]): string {
  const payload: ImportPayload = { sessionId: of.id, mode: 'copy', madeTrialIds: [] }
  const title = `Importing ${items.length === 1 ? 'one item' : `${items.length} items`} into ${of.name}`
  return scheduler.enqueue({ kind: 'import', title, sessionId: of.id, payload }, (id) => addItems(library, id, items))
}

function trialCalled(library: Library, sessionId: string, name: string): string | undefined {
  return library.query
    .select({ id: trial.id })
    .from(trial)
    .where(and(eq(trial.sessionId, sessionId), eq(trial.name, name), isNull(trial.deletedUs)))
    .get()?.id
}

function addAthlete(library: Library, { notes = '', tags = [], consent = [], ...fields }: Lab['athlete'], made: Step[]): string {
  const row = { ...fields, ...fresh(), consent, notes, tags: tidyTags(tags) }
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
