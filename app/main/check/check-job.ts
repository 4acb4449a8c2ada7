import { z } from 'zod'
import { verifiedSchema, type verifyParams } from '../../contract/library/file-tasks.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { auditOf } from '../audit/check-audit.ts'
import { scanForErased } from '../erasure/scan-library.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { jobRow } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'
import { artifact } from '../store/tables/jobs.ts'
import { removeUnused } from '../store/unused.ts'
import { markLost, takeBackLost } from './lost.ts'
import { performRepair, repairOf } from './repair.ts'
import { openReportSchema, type OpenReport } from './report.ts'

const payloadSchema = z.object({ erased: z.boolean().default(false) })
type Payload = z.infer<typeof payloadSchema>

export function startCheck(scheduler: Pick<Scheduler, 'enqueue'>, { erased = false }: { erased?: boolean | undefined } = {}): { jobId: string } {
  return { jobId: scheduler.enqueue({ kind: 'check', title: 'Checking the library', sessionId: null, payload: { erased } satisfies Payload }) }
}

/** Reads every file of the library, recomputes damaged results, and says which originals are lost. */
export const checkJob: JobKind<Payload> = {
  name: 'check',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: true,
  async run(context, { erased }) {
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
    // Written down before anything is taken away, and after each repair: a check that was broken off goes on there.
    const report: OpenReport = library.sql.transaction(() => {
      const found = known ?? {
        checked,
        bytes,
        repaired: takeBackLost(context, lostHashes),
        lost: bad.filter(({ hash }) => lostHashes.has(hash)).flatMap((one) => markLost(library, one)),
        open: bad.filter(({ hash }) => !lostHashes.has(hash)).flatMap((one) => repairOf(library, one, lostHashes)),
      }
      context.report(found)
      return found
    })()
    for (const repair of [...report.open]) {
      await performRepair(context, repair, report)
      report.open.shift()
      context.report(report)
    }
    removeUnused(library)
    report.audit = auditOf(library)
    if (erased) report.erased = await scanForErased(library, { progress: (value, detail) => context.part(0.9, 1)({ kind: 'erase', value, title: 'Looking for what is left of people who were erased', detail }) })
    context.report(report)
    library.changes.touched('media', 'sessions', 'usage')
  },
}

function originalsOf(library: Library): { hash: string; bytes: number; path: string }[] {
  const rows = library.sql.prepare('SELECT hash, bytes, extension FROM file').all() as { hash: string; bytes: number; extension: string }[]
  return rows.map(({ hash, bytes, extension }) => ({ hash, bytes, path: library.layout.originalFile(hash, extension) }))
}
