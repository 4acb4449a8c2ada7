import { eq, isNull, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { liveSession, liveTrial } from '../library/live.ts'
import type { Library } from '../store/library.ts'

/** A trial, or what lies in a session outside all trials. */
export interface TrialPlace {
  sessionId: string
  trialId: string | null
}

/** What rows of a trial, or of what lies outside all, are called by. */
export const idOf = ({ sessionId, trialId }: TrialPlace): string => trialId ?? sessionId

/** Its row, refused where it or its session lies in the bin. */
export function livePlace(library: Library, { sessionId, trialId }: TrialPlace): { name: string } {
  const session = liveSession(library, sessionId)
  return trialId === null ? session : liveTrial(library, trialId, sessionId)
}

export function ofTrial(column: SQLiteColumn, trialId: string | null): SQL {
  return trialId === null ? isNull(column) : eq(column, trialId)
}
