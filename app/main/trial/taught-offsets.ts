/** What this lab's own force plates teach about steps that movement tells. */
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { labOffsets, type TaughtOffset } from '../../core/gait/events/lab-offsets.ts'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import { nowUs } from '../clock.ts'
import { clocksOf } from '../library/clocks.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { taughtOffset } from '../store/tables/gait.ts'
import { session, trial } from '../store/tables/library.ts'
import { idOf, type TrialPlace } from './place.ts'

export interface TaughtByLab {
  pointsBy: string
  offsets: MethodOffset[]
}

/** `pointsBy`: the model or the markers that show pelvis and feet. */
export function keepTaught(library: Library, { sessionId, trialId }: TrialPlace, pointsBy: string, offsets: readonly TaughtOffset[]): void {
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

/** Of trials that lie in no bin and that nobody has rejected, as far as the plates are there that have taught them, with their clock as it was then. */
export function labOffsetsFor(library: Library, pointsBy: string): MethodOffset[] {
  const rows = library.query
    .select({ sessionId: taughtOffset.sessionId, trialId: taughtOffset.trialId, offsets: taughtOffset.offsets, person: session.athleteId })
    .from(taughtOffset)
    .innerJoin(session, eq(session.id, taughtOffset.sessionId))
    .leftJoin(trial, eq(trial.id, taughtOffset.trialId))
    .where(and(eq(taughtOffset.pointsBy, pointsBy), isNull(session.deletedUs), or(isNull(taughtOffset.trialId), and(isNull(trial.deletedUs), eq(trial.standing, 'accepted')))))
    .orderBy(asc(taughtOffset.id))
    .all()
  const isThere = platesThere(library, rows.flatMap(({ offsets }) => offsets.flatMap(({ plates }) => plates?.contentHash ?? [])))
  return labOffsets(rows.map(({ person, offsets, ...place }) => ({ person, offsets: offsets.filter((one) => isThere(one, place)) })))
}

/** An earlier version has not said by which plates. */
function platesThere(library: Library, contentHashes: readonly string[]): (taught: Partial<TaughtOffset>, place: TrialPlace) => boolean {
  const files = contentHashes.length === 0 ? [] : library.query.select({ id: media.id, contentHash: media.contentHash, sessionId: media.sessionId, trialId: media.trialId }).from(media).where(and(inArray(media.contentHash, [...new Set(contentHashes)]), isNull(media.deletedUs))).all()
  const clocks = clocksOf(library, files.map(({ id }) => id))
  return ({ plates }, { sessionId, trialId }) => plates !== undefined && files.some((file) => {
    const clock = clocks.get(file.id)
    return file.contentHash === plates.contentHash && file.sessionId === sessionId && file.trialId === trialId && (!plates.clock || (clock?.offsetUs === plates.clock.offsetUs && clock.rate === plates.clock.rate))
  })
}
