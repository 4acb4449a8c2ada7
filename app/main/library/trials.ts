import { randomUUID } from 'node:crypto'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Trial, TrialFields } from '../../contract/library/trials.ts'
import { nowUs } from '../clock.ts'
import { askedOften } from '../store/asked-often.ts'
import type { Library } from '../store/library.ts'
import { trial } from '../store/tables/library.ts'
import { found } from '../store/found.ts'
import type { Step } from './edit-steps.ts'
import { changeOf, record } from './history.ts'
import { liveSession } from './live.ts'
import { otherRepresentatives, withStanding } from './trial-standing.ts'

const inSession = askedOften((query) => query.select().from(trial).where(and(eq(trial.sessionId, sql.placeholder('sessionId')), isNull(trial.deletedUs))).orderBy(asc(trial.createdUs)).prepare())
const byId = askedOften((query) => query.select().from(trial).where(eq(trial.id, sql.placeholder('id'))).prepare())

export const trialsOfSession = (library: Library, sessionId: string): Trial[] => inSession(library).all({ sessionId })

export function getTrial(library: Library, id: string): Trial {
  return found(byId(library).get({ id }), 'trial', id)
}

/** One undo for all of them. */
export function createTrials(library: Library, sessionId: string, names: readonly string[], fields: Pick<TrialFields, 'up'>): Trial[] {
  return library.sql.transaction(() => {
    const made = names.map((name) => insertTrial(library, { ...fields, sessionId, name }))
    record(library, made.length === 1 ? `New trial ${names[0]}` : `${made.length} new trials`, made.map(asMade))
    return made
  })()
}

/** Conditions that are not given are those of the session's last trial; what was so on another day says nothing of this one. */
export function createTrial(library: Library, { isRepresentative, ...fields }: Partial<TrialFields> & { sessionId: string }): Trial {
  return library.sql.transaction(() => {
    const made = insertTrial(library, fields)
    record(library, `New trial ${made.name}`, [asMade(made), ...(isRepresentative ? stepsOf(library, made, { isRepresentative }) : [])])
    return getTrial(library, made.id)
  })()
}

const asMade = ({ id, createdUs }: Trial): Step => ({ table: 'trial', id, before: { deletedUs: createdUs }, after: { deletedUs: null } })

function insertTrial(library: Library, fields: Partial<TrialFields> & { sessionId: string }): Trial {
  const home = liveSession(library, fields.sessionId)
  const trials = trialsOfSession(library, home.id)
  const last = trials.at(-1)
  const id = randomUUID()
  const createdUs = nowUs()
  const values = {
    name: `Trial ${trials.length + 1}`,
    kind: last?.kind ?? ('walk' as const),
    surface: last?.surface ?? null,
    beltSpeedMps: last?.beltSpeedMps ?? null,
    footwear: last?.footwear ?? null,
    aid: last?.aid ?? null,
    instruction: last?.instruction ?? null,
    affectedSide: last?.affectedSide ?? null,
    stepsBy: last?.stepsBy ?? null,
    model: last?.model ?? null,
    up: null,
    notes: '',
    ...fields,
    id,
    createdUs,
  }
  library.query.insert(trial).values(values).run()
  return getTrial(library, id)
}

export function updateTrial(library: Library, id: string, changes: Partial<TrialFields>): Trial {
  const before = getTrial(library, id)
  record(library, `Change of ${before.name}`, stepsOf(library, before, changes))
  return getTrial(library, id)
}

/** One that is to stand for the others takes their place: they make room first, and take it again last. */
function stepsOf(library: Library, before: Trial, changes: Partial<TrialFields>): Step[] {
  const own = withStanding(before, changes)
  const freed = own.isRepresentative ? otherRepresentatives(library, { ...before, ...changes }) : []
  return [...freed.flatMap((other) => changeOf(library, 'trial', other, { isRepresentative: false })), ...changeOf(library, 'trial', before.id, own)]
}
