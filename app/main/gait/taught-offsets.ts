/** What this lab's own force plates teach about steps that movement tells. */
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { labOffsets } from '../../core/gait/events/lab-offsets.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { session, taughtOffset, trial } from '../store/schema.ts'
import { idOf, type TrialPlace } from '../trial/place.ts'

export interface TaughtByLab {
  pointsBy: string
  offsets: MethodOffset[]
}

/** `pointsBy`: the model or the markers that show pelvis and feet. */
export function keepTaught(library: Library, { sessionId, trialId }: TrialPlace, pointsBy: string, offsets: readonly MethodOffset[]): void {
  const id = idOf({ sessionId, trialId })
  const before = library.query.select().from(taughtOffset).where(eq(taughtOffset.id, id)).get()
  const isAsBefore = before ? before.pointsBy === pointsBy && JSON.stringify(before.offsets) === JSON.stringify(offsets) : offsets.length === 0
  if (isAsBefore) return
  if (offsets.length === 0) library.query.delete(taughtOffset).where(eq(taughtOffset.id, id)).run()
  else {
    const taught = { pointsBy, offsets: [...offsets], createdUs: nowUs() }
    library.query.insert(taughtOffset).values({ id, sessionId, trialId, ...taught }).onConflictDoUpdate({ target: taughtOffset.id, set: taught }).run()
  }
}

/** Of trials that lie in no bin and that nobody has rejected. */
export function labOffsetsFor(library: Library, pointsBy: string): MethodOffset[] {
  const rows = library.query
    .select({ offsets: taughtOffset.offsets })
    .from(taughtOffset)
    .innerJoin(session, eq(session.id, taughtOffset.sessionId))
    .leftJoin(trial, eq(trial.id, taughtOffset.trialId))
    .where(and(eq(taughtOffset.pointsBy, pointsBy), isNull(session.deletedUs), or(isNull(taughtOffset.trialId), and(isNull(trial.deletedUs), eq(trial.standing, 'accepted')))))
    .orderBy(asc(taughtOffset.id))
    .all()
  return labOffsets(rows.map(({ offsets }) => offsets))
}
