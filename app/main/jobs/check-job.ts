import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { idSchema, sha256Schema } from '../../contract/fields.ts'
import { verifiedSchema, type verifyParams } from '../../contract/file-tasks.ts'
import { artifact, media, mediaFile, run, runInput, runOutput } from '../store/schema.ts'
import { removeUnused } from '../library/unused.ts'
import type { Library } from '../store/library.ts'
import { rm } from 'node:fs/promises'
import { problemOf } from '../../core/problem.ts'
import type { JobContext, JobKind } from './job-kind.ts'
import { prepareJob, prepareMedia } from './prepare-job.ts'
import { jobRow } from './store.ts'
import { WorkerDied } from './worker-process.ts'

export const checkReportSchema = z.object({
  checked: z.int(),
  bytes: z.int(),
  repaired: z.array(z.string()),
  lost: z.array(z.string()),
})
type Report = z.infer<typeof checkReportSchema>
const openReportSchema = checkReportSchema.extend({
  /** Still to be made again; taken from the library before anything in it is changed. */
  open: z.array(z.object({ hash: sha256Schema, what: z.string(), mediaIds: z.array(idSchema) })),
})
type OpenReport = z.infer<typeof openReportSchema>
type Repair = OpenReport['open'][number]
type Bad = z.infer<typeof verifiedSchema>['bad'][number]

const WORDS: Record<Bad['state'], string> = {
  missing: 'is missing',
  changed: 'holds other bytes than when it was stored',
  unreadable: 'cannot be read from the disk',
}

/** Reads every file of the library, recomputes damaged results, and says which originals are lost. */
export const checkJob: JobKind<Record<string, never>> = {
  name: 'check',
  payload: z.object({}).strict() as z.ZodType<Record<string, never>>,
  atOnce: 1,
  canStop: true,
  canCancel: true,
  async run(context) {
    const { library } = context
    const originals = originalsOf(library)
    const artifacts = library.query.select().from(artifact).all()
    const params: z.infer<typeof verifyParams> = {
      batchDir: context.batchDir,
      files: [
        ...originals.map(({ hash, bytes, path }) => ({ hash, bytes, path })),
        ...artifacts.map(({ hash, bytes }) => ({ hash, bytes, path: library.layout.artifactFile(hash) })),
      ],
    }
    const { result } = await context.task({ worker: 'files', name: 'verify', params, progress: context.part(0, 0.8) })
    const { checked, bytes, bad } = verifiedSchema.parse(result.summary)
    const lostHashes = new Set(bad.map(({ hash }) => hash).filter((hash) => originals.some((original) => original.hash === hash)))
    const known = openReportSchema.safeParse(jobRow(library, context.jobId).report).data
    const report: OpenReport = known ?? {
      checked,
      bytes,
      repaired: [],
      lost: bad.filter(({ hash }) => lostHashes.has(hash)).flatMap((one) => markLost(library, one)),
      open: bad.filter(({ hash }) => !lostHashes.has(hash)).flatMap((one) => repairOf(library, one, lostHashes)),
    }
    // Written down before anything is taken away, and after each repair: a check that was broken off goes on there.
    context.report(report)
    for (const repair of [...report.open]) {
      await perform(context, repair, report)
      report.open.shift()
      context.report(report)
    }
    removeUnused(library)
    library.changes.touched('media', 'sessions', 'usage')
  },
}

function originalsOf(library: Library): { hash: string; bytes: number; path: string }[] {
  const rows = library.sql.prepare('SELECT hash, bytes, extension FROM file').all() as { hash: string; bytes: number; extension: string }[]
  return rows.map(({ hash, bytes, extension }) => ({ hash, bytes, path: library.layout.originalFile(hash, extension) }))
}

function markLost(library: Library, { hash, state }: Bad): string[] {
  const owners = library.query
    .select({ id: media.id, name: media.name })
    .from(mediaFile)
    .innerJoin(media, eq(media.id, mediaFile.mediaId))
    .where(eq(mediaFile.fileHash, hash))
    .all()
  const problem = `The original ${WORDS[state]}. Import the same file again: it then takes its old place.`
  const ids = owners.map((owner) => owner.id)
  if (ids.length > 0) library.query.update(media).set({ state: 'failed', problem }).where(inArray(media.id, ids)).run()
  return owners.map((owner) => `${owner.name} ${WORDS[state]} (original ${hash.slice(0, 12)}…)`)
}

/** What there is to do about a damaged result; nothing where it was removed while the check ran. */
function repairOf(library: Library, { hash, state }: Bad, lostHashes: ReadonlySet<string>): Repair[] {
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
  const what = `${makers[0]?.stage ?? 'result'} of ${sources[0]?.name ?? 'a removed file'} (${hash.slice(0, 12)}…) ${WORDS[state]}`
  // From a damaged original it would be another result under the same key.
  return [{ hash, what, mediaIds: sources.filter(({ contentHash }) => !lostHashes.has(contentHash)).map(({ id }) => id) }]
}

/** A result can be made again from what it was made from; its runs are forgotten so that their stage runs anew. */
async function perform(context: JobContext, { hash, what, mediaIds }: Repair, report: Report): Promise<void> {
  const { library } = context
  library.sql.transaction(() => {
    const makers = library.query.select({ id: runOutput.runId }).from(runOutput).where(eq(runOutput.hash, hash)).all()
    library.query.delete(run).where(inArray(run.id, makers.map((maker) => maker.id))).run()
    library.query.delete(artifact).where(eq(artifact.hash, hash)).run()
  })()
  await rm(library.layout.artifactFile(hash), { force: true })
  if (mediaIds.length === 0) return void report.lost.push(`${what}, and so does what it was made from`)
  for (const mediaId of mediaIds) {
    try {
      await prepareMedia({ ...context, part: () => () => {} }, mediaId)
    } catch (thrown) {
      context.signal.throwIfAborted()
      if (thrown instanceof WorkerDied) throw thrown
      const { message } = problemOf(thrown)
      prepareJob.onFailed?.(library, { mediaId }, message)
      return void report.lost.push(`${what} and could not be made again: ${message}`)
    }
  }
  report.repaired.push(`${what} and was made again`)
}
