import { createHash, randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { takenInSchema } from '../../contract/file-tasks.ts'
import { idSchema } from '../../contract/fields.ts'
import { groupFiles, inspectionOfGroup } from '../../core/formats/group.ts'
import type { Inspection } from '../../core/formats/inspection.ts'
import { problemOf, ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import { canonicalJson } from '../jobs/canonical-json.ts'
import { openPreparations } from '../jobs/store.ts'
import { removeIfStray, removeUnused } from '../library/bin.ts'
import { forgetEditsOf } from '../library/history.ts'
import { settle } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import { file, importItem, media, mediaFile, trial } from '../store/schema.ts'

const payloadSchema = z.object({
  sessionId: idSchema,
  mode: z.enum(['copy', 'hard-link']),
  /** A trial that was made for this import: cancelling takes it back. */
  madeTrialId: idSchema.nullable(),
})
export type ImportPayload = z.infer<typeof payloadSchema>

const importItemSchema = z.object({
  relativePath: z.string(),
  trialId: idSchema.nullable(),
  camera: z.string().nullable(),
  bytes: z.int(),
  sources: z.array(z.object({ path: z.string(), relativePath: z.string(), sizeBytes: z.int(), modifiedUs: z.int() })),
  uploads: z.array(z.string()),
})
export type ImportItem = z.infer<typeof importItemSchema>
type TakenIn = z.infer<typeof takenInSchema>

/** Copies files in, one committed item after the other: what a crash interrupts is at most one of them. */
export const importJob: JobKind<ImportPayload> = {
  name: 'import',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: true,

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
        hint: 'The reasons stand below.',
      })
    await removeUploads(context.library, context.jobId)
  },

  async undo({ library, jobId, cancel }, { madeTrialId }) {
    const ids = library.query.select({ id: media.id }).from(media).where(eq(media.importJobId, jobId)).all().map((row) => row.id)
    await Promise.all(openPreparations(library, ids).map(cancel))
    library.sql.transaction(() => {
      library.query.delete(media).where(eq(media.importJobId, jobId)).run()
      const gone = new Set(ids)
      if (madeTrialId && dropEmptyTrial(library, madeTrialId)) gone.add(madeTrialId)
      forgetEditsOf(library, gone)
    })()
    await removeUploads(library, jobId)
    removeUnused(library)
    library.changes.touched('sessions', 'media', 'usage', 'bin', 'history')
  },
}

function dropEmptyTrial(library: Library, id: string): boolean {
  return library.sql.prepare('DELETE FROM trial WHERE id = ? AND NOT EXISTS (SELECT 1 FROM media WHERE trial_id = trial.id)').run(id).changes > 0
}

/** Puts an import into the queue together with its items: both or neither. */
export function addItems(library: Library, jobId: string, items: ImportItem[]): void {
  for (const [n, item] of items.entries()) library.query.insert(importItem).values({ jobId, n, item, state: 'open' }).run()
}

async function removeUploads(library: Library, jobId: string): Promise<void> {
  for (const row of itemsOf(library, jobId))
    for (const upload of importItemSchema.parse(row.item).uploads)
      await rm(join(library.layout.incoming, upload), { force: true })
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
      for (const one of files) if (!one.isThere) await settle(join(attemptDir, one.file), one.path)
      library.sql.transaction(() => {
        commit(library, context.jobId, payload, n, item, { ...taken, files })
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

/** Uploads lie in the library, wherever that has been moved to since. */
function sourcesNow({ layout }: Library, { sources, uploads }: ImportItem): ImportItem['sources'] {
  return sources.map((source, n) => ({ ...source, path: uploads[n] === undefined ? source.path : join(layout.incoming, uploads[n]) }))
}

/** Footage of this content that has no preparation under way: the file that came in, and those whose lost original it brings back. */
function waitingFor(library: Library, contentHash: string) {
  const waiting = library.query
    .select({ id: media.id, name: media.name, sessionId: media.sessionId })
    .from(media)
    .where(and(eq(media.contentHash, contentHash), eq(media.state, 'waiting')))
    .all()
  return waiting.filter(({ id }) => openPreparations(library, [id]).length === 0)
}

type Placed = TakenIn['files'][number] & { extension: string; path: string; isThere: boolean }

/** Bytes that the library has stay where they are, whatever this file is called; a link never replaces a copy of its own. */
function placed(library: Library, one: TakenIn['files'][number]): Placed {
  const stored = library.query.select().from(file).where(eq(file.hash, one.hash)).get()
  const extension = stored?.extension ?? extensionOf(one.relativePath)
  const path = library.layout.originalFile(one.hash, extension)
  const ownCopy = one.storage === 'hard-linked' && stored !== undefined && stored.storage !== 'hard-linked'
  if (!ownCopy || statSync(path, { throwIfNoEntry: false })?.size !== stored.bytes) return { ...one, extension, path, isThere: false }
  return { ...one, extension, path, isThere: true, storage: stored.storage, modifiedUs: stored.modifiedUs }
}

/** Files, media and the item's tick. Bytes that this session has already are not listed twice. */
function commit(library: Library, jobId: string, payload: ImportPayload, n: number, item: ImportItem, taken: TakenIn & { files: Placed[] }): void {
  const contentHash = contentHashOf(taken)
  const existing = library.query
    .select({ id: media.id, name: media.name })
    .from(media)
    .where(and(eq(media.sessionId, payload.sessionId), eq(media.contentHash, contentHash), isNull(media.deletedUs)))
    .get()
  const now = nowUs()
  for (const one of taken.files)
    library.query
      .insert(file)
      .values({
        hash: one.hash,
        bytes: one.bytes,
        extension: one.extension,
        storage: one.storage,
        modifiedUs: one.modifiedUs,
        createdUs: now,
      })
      .onConflictDoUpdate({ target: file.hash, set: { storage: one.storage, modifiedUs: one.modifiedUs } })
      .run()
  const mediaId = existing?.id ?? randomUUID()
  const { inspection } = taken
  const state = inspection.kind === 'footage' ? 'waiting' : 'ready'
  library.query
    .update(media)
    .set({ state, problem: null })
    .where(and(eq(media.contentHash, contentHash), or(eq(media.state, 'failed'), eq(media.id, mediaId))))
    .run()
  if (!existing) {
    library.query
      .insert(media)
      .values({
        id: mediaId,
        sessionId: payload.sessionId,
        trialId: item.trialId && stillThere(library, item.trialId),
        name: item.relativePath.split('/').at(-1) ?? item.relativePath,
        kind: inspection.kind,
        format: inspection.format,
        camera: item.camera ?? inspection.camera ?? null,
        summary: inspection.summary,
        facts: inspection.facts,
        oddities: inspection.oddities,
        contentHash,
        bytes: taken.files.reduce((sum, one) => sum + one.bytes, 0),
        state,
        importJobId: jobId,
        importedUs: now,
      })
      .run()
    for (const [index, one] of taken.files.entries())
      library.query.insert(mediaFile).values({ mediaId, n: index, relativePath: one.relativePath, fileHash: one.hash }).run()
  }
  setItem(library, jobId, n, { state: 'done', mediaId, problem: null })
}

/** The trial may have been removed for good while its files were copied: they then belong to the session. */
function stillThere(library: Library, trialId: string): string | null {
  return library.query.select({ id: trial.id }).from(trial).where(eq(trial.id, trialId)).get()?.id ?? null
}

function contentHashOf({ files }: TakenIn): string {
  const [only, second] = files
  if (only && !second) return only.hash
  return createHash('sha256').update(canonicalJson(files.map(({ relativePath, hash }) => [relativePath, hash]))).digest('hex')
}

/** Lower case, letters and digits only: part of a file's name in the library. */
function extensionOf(path: string): string {
  const extension = extname(path).toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : ''
}

function itemsOf(library: Library, jobId: string) {
  return library.query.select().from(importItem).where(eq(importItem.jobId, jobId)).orderBy(asc(importItem.n)).all()
}

function setItem(library: Library, jobId: string, n: number, values: Partial<typeof importItem.$inferInsert>): void {
  library.query
    .update(importItem)
    .set(values)
    .where(and(eq(importItem.jobId, jobId), eq(importItem.n, n)))
    .run()
}
