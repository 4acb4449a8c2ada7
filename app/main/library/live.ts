/** Rows to put something new into: what lies in the bin takes nothing. */
import { eq } from 'drizzle-orm'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { athlete, session, trial } from '../store/tables/library.ts'
import { found } from '../store/found.ts'

export function liveAthlete(library: Library, id: string) {
  return live(found(library.query.select().from(athlete).where(eq(athlete.id, id)).get(), 'athlete', id))
}

export function liveSession(library: Library, id: string) {
  const row = live(found(library.query.select().from(session).where(eq(session.id, id)).get(), 'session', id))
  liveAthlete(library, row.athleteId)
  return row
}

/** A trial of this session. */
export function liveTrial(library: Library, id: string, sessionId: string) {
  const row = library.query.select().from(trial).where(eq(trial.id, id)).get()
  return live(found(row?.sessionId === sessionId ? row : undefined, 'trial', id))
}

function live<Row extends { id: string; name: string; deletedUs: number | null }>(row: Row): Row {
  if (row.deletedUs === null) return row
  throw new ProblemError({ code: 'in-bin', message: `${row.name} lies in the bin.`, hint: 'Restore it first.', subject: row.id })
}
