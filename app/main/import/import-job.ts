import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { takenInSchema } from '../../contract/library/file-tasks.ts'
import { idSchema } from '../../contract/basics/fields.ts'
import { groupFiles, inspectionOfGroup } from '../../core/formats/group.ts'
import type { Inspection } from '../../core/formats/inspection.ts'
import { problemOf, ProblemError } from '../../core/problem.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import { openPreparations } from '../jobs/store.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import { forgetEditsOf } from '../library/history.ts'
import { removeIfStray, removeUnused } from '../store/unused.ts'
import { settle } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { commitItem, contentHashOf, waitingFor } from './commit-item.ts'
import { importItemSchema, itemsOf, removeUploads, setItem, sourcesNow, type ImportItem } from './import-item.ts'
import { placed } from './place-original.ts'

const payloadSchema = z.object({
  sessionId: idSchema,
  mode: z.enum(['copy', 'hard-link']),
  /** Trials that were made for this import: cancelling takes them back. An import of an earlier version says none. */
  madeTrialIds: z.array(idSchema).default([]),
})
export type ImportPayload = z.infer<typeof payloadSchema>

/** Copies files in, one committed item after the other: what a crash interrupts is at most one of them. */
export const importJob: JobKind<ImportPayload> = {
  name: 'import',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: true,
  assertMayRun: (library, { sessionId }) => assertMayAnalyse(library, sessionId),

  async run(context, payload) {
    const rows = itemsOf(context.library, context.jobId)
    const items = rows.map((row) => ({ ...row, item: importItemSchema.parse(row.item) }))
    const totalBytes = Math.max(1, items.reduce((sum, { item }) => sum + item.bytes, 0))
    let doneBytes = 0
    const problems: string[] = []
    for (const { n, item, state } of items) {
      const progress = context.part(doneBytes / totalBytes, (doneBytes + item.bytes) / totalBytes)
      doneBytes += item.bytes
      // What failed before is tried again: the disk may be back, the file readable.
      if (state === 'done') continue
      try {
        await bringIn(context, payload, n, item, progress)
      } catch (thrown) {
        // One bad file does not keep the others out; a full disk or a dead worker does.
        if (!(thrown instanceof ProblemError) || thrown.problem.code === 'disk-full') throw thrown
        const problem = { ...problemOf(thrown), subject: item.relativePath }
        setItem(context.library, context.jobId, n, { state: 'failed', problem })
        context.warn(`${item.relativePath} was not imported. ${problem.message} ${problem.hint ?? ''}`.trim())
        problems.push(item.relativePath)
      }
    }
    if (problems.length === items.length && items.length > 0)
      throw new ProblemError({
        code: 'nothing-imported',
        message: items.length === 1 ? `${problems[0]} could not be imported.` : `None of the ${items.length} files could be imported.`,
        hint: 'Each file’s reason is listed with the job.',
      })
    // Everything was there already: a trial without files would only puzzle.
    forgetEditsOf(context.library, new Set(payload.madeTrialIds.filter((id) => dropEmptyTrial(context.library, id))))
    await removeUploads(context.library, context.jobId)
  },

  async undo({ library, jobId, cancel }, { madeTrialIds }) {
    const ids = library.query.select({ id: media.id }).from(media).where(eq(media.importJobId, jobId)).all().map((row) => row.id)
    await Promise.all(openPreparations(library, ids).map(cancel))
    library.sql.transaction(() => {
      library.query.delete(media).where(eq(media.importJobId, jobId)).run()
      forgetEditsOf(library, new Set([...ids, ...madeTrialIds.filter((id) => dropEmptyTrial(library, id))]))
    })()
    await removeUploads(library, jobId)
    removeUnused(library)
    library.changes.touched('sessions', 'media', 'usage', 'bin', 'history')
  },
}

function dropEmptyTrial(library: Library, id: string): boolean {
  return library.sql.prepare('DELETE FROM trial WHERE id = ? AND NOT EXISTS (SELECT 1 FROM media WHERE trial_id = trial.id)').run(id).changes > 0
}

async function bringIn(context: JobContext, payload: ImportPayload, n: number, item: ImportItem, progress: Parameters<JobContext['task']>[0]['progress']): Promise<void> {
  const { library } = context
  const params = { sources: sourcesNow(library, item), mode: item.uploads.length > 0 ? 'upload' : payload.mode }
  const { result, attemptDir } = await context.task({ worker: 'files', name: 'take-in', params, ...(progress && { progress }) })
  const taken = takenInSchema.parse(result.summary)
  const [group] = groupFiles(taken.files.map(({ relativePath, bytes }) => ({ path: relativePath, sizeBytes: bytes }))).groups
  if (group) taken.inspection = inspectionOfGroup(group, taken.inspection as Inspection)
  const refusal = taken.inspection.oddities.find((oddity) => oddity.level === 'error')
  if (refusal) {
    await rm(attemptDir, { recursive: true, force: true })
    throw new ProblemError({ code: refusal.code, message: refusal.message, hint: refusal.hint })
  }
  const files = taken.files.map((one) => placed(library, one))
  await library.held.during(files.map(({ hash }) => hash), async () => {
    try {
      await settle(files.flatMap((one) => (one.isThere ? [] : [{ from: join(attemptDir, one.file), to: one.path }])))
      library.sql.transaction(() => {
        const sameAs = commitItem(library, context.jobId, payload.sessionId, n, item, { ...taken, files })
        if (sameAs) context.warn(`${item.relativePath} is in this session already, as ${sameAs}.`)
        // Together with the media: a crash in between would leave it waiting for a preparation that never comes.
        for (const { id, name, sessionId } of waitingFor(library, contentHashOf(taken)))
          context.enqueue({ kind: 'prepare', title: `Preparing ${name}`, sessionId, payload: { mediaId: id } })
      })()
    } catch (thrown) {
      for (const one of files) if (!one.isThere) removeIfStray(library, one.hash, one.path)
      throw thrown
    }
  })
  await rm(attemptDir, { recursive: true, force: true })
  library.changes.touched('sessions', 'media', 'usage')
}
