import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { askedOften } from '../store/asked-often.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import type { TrialPlace } from './place.ts'

const ofKinds = askedOften((query) =>
  query.select().from(media).where(and(eq(media.sessionId, sql.placeholder('sessionId')), sql`${media.trialId} IS ${sql.placeholder('trialId')}`, sql`${media.kind} IN (SELECT value FROM json_each(${sql.placeholder('kinds')}))`, isNull(media.deletedUs))).orderBy(desc(media.importedUs)).prepare(),
)

/** A trial's files of these kinds, the newest first. */
export function filesOfKind(library: Library, { sessionId, trialId }: TrialPlace, kinds: readonly string[]): (typeof media.$inferSelect)[] {
  return ofKinds(library).all({ sessionId, trialId, kinds: JSON.stringify(kinds) })
}
