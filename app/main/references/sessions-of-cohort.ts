import { and, eq, isNull } from 'drizzle-orm'
import type { Library } from '../store/library.ts'
import { reference } from '../store/tables/gait.ts'

/** Whose sessions a cohort of this library was made of; null where nobody knows: it came in as a file, or was made of files. */
export function sessionsOfCohort(library: Library, id: string): readonly string[] | null {
  return library.query.select({ sessionIds: reference.sessionIds }).from(reference).where(and(eq(reference.id, id), isNull(reference.deletedUs))).get()?.sessionIds ?? null
}
