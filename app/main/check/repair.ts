/** Damaged results: what they were made from is there, so they are made again. */
import { rm } from 'node:fs/promises'
import { eq, inArray } from 'drizzle-orm'
import { problemOf } from '../../core/problem.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { forgetMakers } from '../jobs/runs.ts'
import { openPreparation } from '../jobs/store.ts'
import { WorkerDied } from '../jobs/worker-process.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { artifact, run, runInput, runOutput } from '../store/tables/jobs.ts'
import { preparation, prepareJob, prepareMedia } from '../library/prepare-job.ts'
import { STATE_WORDS, type Bad, type OpenReport, type Repair } from './report.ts'

/** What there is to do about a damaged result; nothing where it was removed while the check ran. */
export function repairOf(library: Library, { hash, state }: Bad, lostHashes: ReadonlySet<string>): Repair[] {
  const makers = library.query
    .select({ id: run.id, stage: run.stage })
    .from(runOutput)
    .innerJoin(run, eq(run.id, runOutput.runId))
    .where(eq(runOutput.hash, hash))
    .all()
  if (makers.length === 0) return []
  const sources = library.query
    .selectDistinct({ id: media.id, name: media.name, contentHash: media.contentHash })
    .from(runInput)
    .innerJoin(media, eq(media.contentHash, runInput.hash))
    .where(inArray(runInput.runId, makers.map((maker) => maker.id)))
    .all()
  const what = `${makers[0]?.stage ?? 'result'} of ${sources[0]?.name ?? 'a removed file'} (${hash.slice(0, 12)}…) ${STATE_WORDS[state]}`
  // From a damaged original it would be another result under the same key.
  return [{ hash, what, mediaIds: sources.filter(({ contentHash }) => !lostHashes.has(contentHash)).map(({ id }) => id) }]
}

/** A result can be made again from what it was made from; its runs are forgotten so that their stage runs anew. */
export async function performRepair(context: JobContext, { hash, what, mediaIds }: Repair, report: OpenReport): Promise<void> {
  const { library } = context
  library.sql.transaction(() => {
    forgetMakers(library, hash)
    library.query.delete(artifact).where(eq(artifact.hash, hash)).run()
  })()
  await rm(library.layout.artifactFile(hash), { force: true })
  if (mediaIds.length === 0) return void report.lost.push(`${what}, and so does what it was made from`)
  for (const mediaId of mediaIds) {
    try {
      await prepareMedia({ ...context, part: () => () => {} }, mediaId)
    } catch (thrown) {
      const { code, message } = problemOf(thrown)
      if (context.signal.aborted || thrown instanceof WorkerDied || code === 'disk-full') {
        // This check may never come back to it.
        prepareLater(context, mediaIds)
        throw thrown
      }
      prepareJob.onFailed?.(library, { mediaId }, message)
      return void report.lost.push(`${what} and could not be made again: ${message}`)
    }
  }
  report.repaired.push(`${what} and was made again`)
}

function prepareLater({ library, enqueue }: JobContext, mediaIds: string[]): void {
  for (const id of mediaIds.filter((one) => openPreparation(library, one) === undefined)) {
    const row = library.query.select({ id: media.id, name: media.name, sessionId: media.sessionId }).from(media).where(eq(media.id, id)).get()
    library.query.update(media).set({ state: 'waiting', problem: null }).where(eq(media.id, id)).run()
    if (row) enqueue(preparation(row))
  }
}
