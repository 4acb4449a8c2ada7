import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { verifiedSchema, type verifyParams } from '../../contract/file-tasks.ts'
import { artifact, media, mediaFile, run, runInput, runOutput } from '../store/schema.ts'
import type { Library } from '../store/library.ts'
import { rm } from 'node:fs/promises'
import { problemOf } from '../../core/problem.ts'
import type { JobContext, JobKind } from './job-kind.ts'
import { prepareMedia } from './prepare-job.ts'

export const checkReportSchema = z.object({
  checked: z.int(),
  bytes: z.int(),
  repaired: z.array(z.string()),
  lost: z.array(z.string()),
})
type Report = z.infer<typeof checkReportSchema>
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
    const badOriginals = bad.filter(({ hash }) => originals.some((original) => original.hash === hash))
    const report: Report = { checked, bytes, repaired: [], lost: badOriginals.flatMap((one) => markLost(library, one)) }
    for (const one of bad) if (!badOriginals.includes(one)) await repair(context, one, report)
    context.report(report)
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

/** A result can be made again from what it was made from; its run is forgotten so that its stage runs anew. */
async function repair(context: JobContext, { hash, state }: Bad, report: Report): Promise<void> {
  const { library } = context
  const makers = library.query
    .select({ id: run.id, stage: run.stage })
    .from(runOutput)
    .innerJoin(run, eq(run.id, runOutput.runId))
    .where(eq(runOutput.hash, hash))
    .all()
  const sources = library.query
    .select({ id: media.id, name: media.name })
    .from(runInput)
    .innerJoin(media, eq(media.contentHash, runInput.hash))
    .where(inArray(runInput.runId, makers.map((maker) => maker.id)))
    .all()
  const what = `${makers[0]?.stage ?? 'result'} of ${sources[0]?.name ?? 'a removed file'} (${hash.slice(0, 12)}…)`
  library.sql.transaction(() => {
    library.query.delete(run).where(inArray(run.id, makers.map((maker) => maker.id))).run()
    library.query.delete(artifact).where(eq(artifact.hash, hash)).run()
  })()
  await rm(library.layout.artifactFile(hash), { force: true })
  try {
    for (const source of sources) await prepareMedia({ ...context, part: () => () => {} }, source.id)
    report.repaired.push(`${what} ${WORDS[state]} and was made again`)
  } catch (thrown) {
    context.signal.throwIfAborted()
    report.lost.push(`${what} ${WORDS[state]} and could not be made again: ${problemOf(thrown).message}`)
  }
}
