import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Library } from '../store/library.ts'
import { media } from '../store/schema.ts'
import { ofTrial, type TrialPlace } from './place.ts'

/** A trial's files of these kinds, the newest first. */
export function filesOfKind(library: Library, { sessionId, trialId }: TrialPlace, kinds: readonly string[]): (typeof media.$inferSelect)[] {
  return library.query.select().from(media).where(and(eq(media.sessionId, sessionId), ofTrial(media.trialId, trialId), inArray(media.kind, [...kinds]), isNull(media.deletedUs))).orderBy(desc(media.importedUs)).all()
}
