/** Originals are not made again: media say that theirs is lost, until it is there again. */
import { and, eq, inArray, like, ne, or } from 'drizzle-orm'
import type { JobContext } from '../jobs/job-kind.ts'
import { openPreparation } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'
import { media, mediaFile } from '../store/tables/files.ts'
import { preparation } from '../library/prepare-job.ts'
import { STATE_WORDS, type Bad } from './report.ts'

/** How `problem` begins where an original is lost. */
const LOST = 'The original '

export function markLost(library: Library, { hash, state }: Bad): string[] {
  const owners = library.query
    .select({ id: media.id, name: media.name })
    .from(mediaFile)
    .innerJoin(media, eq(media.id, mediaFile.mediaId))
    .where(eq(mediaFile.fileHash, hash))
    .all()
  const problem = `${LOST}${STATE_WORDS[state]}. Import the same file again: it then takes its old place.`
  const ids = owners.map((owner) => owner.id)
  if (ids.length > 0) library.query.update(media).set({ state: 'failed', problem }).where(inArray(media.id, ids)).run()
  return owners.map((owner) => `${owner.name} ${STATE_WORDS[state]} (original ${hash.slice(0, 12)}…)`)
}

/** Files that were called lost and are whole again: a disk is back, or somebody has put the file in its place. */
export function takeBackLost({ library, enqueue }: JobContext, lostHashes: ReadonlySet<string>): string[] {
  const called = library.query
    .select({ id: media.id, name: media.name, kind: media.kind, sessionId: media.sessionId })
    .from(media)
    .where(and(eq(media.state, 'failed'), or(ne(media.kind, 'footage'), like(media.problem, `${LOST}%`))))
    .all()
  const whole = called.filter(({ id }) => {
    const files = library.query.select({ hash: mediaFile.fileHash }).from(mediaFile).where(eq(mediaFile.mediaId, id)).all()
    return files.every(({ hash }) => !lostHashes.has(hash))
  })
  for (const { id, name, kind, sessionId } of whole) {
    library.query.update(media).set({ state: kind === 'footage' ? 'waiting' : 'ready', problem: null }).where(eq(media.id, id)).run()
    if (kind === 'footage' && openPreparation(library, id) === undefined) enqueue(preparation({ id, name, sessionId }))
  }
  return whole.map(({ name }) => `${name} was lost, and its original is whole again`)
}
