import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Trial, TrialFields } from '../../contract/library.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { session, trial } from '../store/schema.ts'
import { found } from './found.ts'
import { record, recordChange } from './history.ts'
import { liveSession } from './live.ts'

export function trialsOfSession(library: Library, sessionId: string): Trial[] {
  return library.query
    .select()
    .from(trial)
    .where(and(eq(trial.sessionId, sessionId), isNull(trial.deletedUs)))
    .orderBy(asc(trial.createdUs))
    .all()
}

export function getTrial(library: Library, id: string): Trial {
  return found(library.query.select().from(trial).where(eq(trial.id, id)).get(), 'trial', id)
}

/** Conditions that are not given are those of the session's last trial, else of the person's last trial. */
export function createTrial(library: Library, fields: Partial<TrialFields> & { sessionId: string }): Trial {
  const home = liveSession(library, fields.sessionId)
  const last = lastTrial(library, home.id, home.athleteId)
  const id = randomUUID()
  const createdUs = nowUs()
  const count = trialsOfSession(library, home.id).length
  const values = {
    name: `Trial ${count + 1}`,
    kind: last?.kind ?? ('walk' as const),
    surface: last?.surface ?? null,
    beltSpeedMps: last?.beltSpeedMps ?? null,
    footwear: last?.footwear ?? null,
    aid: last?.aid ?? null,
    instruction: last?.instruction ?? null,
    affectedSide: last?.affectedSide ?? null,
    notes: '',
    ...fields,
    id,
    createdUs,
  }
  library.sql.transaction(() => {
    library.query.insert(trial).values(values).run()
    record(library, `New trial ${values.name}`, [
      { table: 'trial', id, before: { deletedUs: createdUs }, after: { deletedUs: null } },
    ])
  })()
  return getTrial(library, id)
}

export function updateTrial(library: Library, id: string, changes: Partial<TrialFields>): Trial {
  recordChange(library, `Change of ${getTrial(library, id).name}`, 'trial', id, changes)
  return getTrial(library, id)
}

function lastTrial(library: Library, sessionId: string, athleteId: string): Trial | undefined {
  const ofSession = trialsOfSession(library, sessionId).at(-1)
  if (ofSession) return ofSession
  return library.query
    .select({ trial })
    .from(trial)
    .innerJoin(session, eq(session.id, trial.sessionId))
    .where(and(eq(session.athleteId, athleteId), isNull(trial.deletedUs), isNull(session.deletedUs)))
    .orderBy(desc(trial.createdUs))
    .limit(1)
    .get()?.trial
}
