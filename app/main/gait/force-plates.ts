/** Forces that were measured beside a trial's movement, in a file of their own. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import { clocksOf, isGivenClock } from '../library/clocks.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/schema.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

export interface ForceFile {
  path: string
  name: string
  contentHash: string
  /** Null where nobody has said it: what is assumed may be off by more than steps are early or late. */
  clock: { offsetUs: number; rate: number } | null
}

/** The newest; null where there is none. */
export function forceFileOf(library: Library, { sessionId, trialId }: TrialPlace): ForceFile | null {
  const rows = library.query.select().from(media).where(and(eq(media.sessionId, sessionId), ofTrial(media.trialId, trialId), eq(media.kind, 'mot'), isNull(media.deletedUs))).orderBy(desc(media.importedUs)).all()
  const row = rows.find(({ facts }) => facts['holds'] === 'forces and moments')
  if (!row) return null
  const clock = clocksOf(library, [row.id]).get(row.id)
  const { path, contentHash } = originalOf(library, row.id)
  return { path, contentHash, name: row.name, clock: clock && isGivenClock(clock) ? { offsetUs: clock.offsetUs, rate: clock.rate } : null }
}
