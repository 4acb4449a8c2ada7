import { and, eq, ne } from 'drizzle-orm'
import type { Trial, TrialFields } from '../../contract/library/trials.ts'
import type { Library } from '../store/library.ts'
import { trial } from '../store/tables/library.ts'

/** What follows for a trial from changes to it: nobody stands for others who is rejected, or has become another kind. */
export function withStanding(before: Pick<Trial, 'kind'>, changes: Partial<TrialFields>): Partial<TrialFields> {
  if (changes.isRepresentative) return { ...changes, standing: 'accepted', rejectionReason: null }
  if (changes.standing === 'rejected') return { ...changes, isRepresentative: false }
  const accepted = changes.standing === 'accepted' ? { rejectionReason: null } : {}
  const leaves = changes.kind !== undefined && changes.kind !== before.kind ? { isRepresentative: false } : {}
  return { ...changes, ...accepted, ...leaves }
}

/** Who stands for a session's trials of a kind beside this one, in the bin too. */
export function otherRepresentatives(library: Library, { id, sessionId, kind }: Pick<Trial, 'id' | 'sessionId' | 'kind'>): string[] {
  return library.query
    .select({ id: trial.id })
    .from(trial)
    .where(and(eq(trial.sessionId, sessionId), eq(trial.kind, kind), eq(trial.isRepresentative, true), ne(trial.id, id)))
    .all()
    .map((row) => row.id)
}
