import { createHash } from 'node:crypto'
import { and, eq, isNull, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { takenInSchema } from '../../contract/library/file-tasks.ts'
import { nowUs } from '../clock.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import { openPreparations } from '../jobs/store.ts'
import { stateClocks } from '../library/clocks.ts'
import { recordChange } from '../library/history.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { trial } from '../store/tables/library.ts'
import { addFiles, addMediaOf } from './add-media.ts'
import { setItem, type ImportItem } from './import-item.ts'
import type { Placed } from './place-original.ts'

type TakenIn = z.infer<typeof takenInSchema>

/** Files, media and the item's tick. Bytes that this session has already are not listed twice: the answer is what they are called. */
export function commitItem(library: Library, jobId: string, sessionId: string, n: number, item: ImportItem, taken: TakenIn & { files: Placed[] }): string | undefined {
  const contentHash = contentHashOf(taken)
  const existing = library.query
    .select({ id: media.id, name: media.name })
    .from(media)
    .where(and(eq(media.sessionId, sessionId), eq(media.contentHash, contentHash), isNull(media.deletedUs)))
    .get()
  const now = nowUs()
  addFiles(library, taken.files, now)
  const { inspection } = taken
  const state = inspection.kind === 'footage' ? 'waiting' : 'ready'
  const given = {
    sessionId,
    trialId: item.trialId && stillThere(library, item.trialId),
    name: item.relativePath.split('/').at(-1) ?? item.relativePath,
    camera: item.camera ?? inspection.camera ?? null,
    contentHash,
    state,
    importJobId: jobId,
    importedUs: now,
    inspection,
  } as const
  const mediaId = existing?.id ?? addMediaOf(library, given, taken.files)
  library.query
    .update(media)
    .set({ state, problem: null })
    .where(and(eq(media.contentHash, contentHash), or(eq(media.state, 'failed'), eq(media.id, mediaId))))
    .run()
  if (item.clock) stateClocks(library, [{ mediaId, ...item.clock }])
  if (item.replaces && item.replaces !== mediaId) putDamagedInBin(library, item.replaces)
  setItem(library, jobId, n, { state: 'done', mediaId, problem: null })
  return existing?.name
}

/** Footage of this content that has no preparation under way: the file that came in, and those whose lost original it brings back. */
export function waitingFor(library: Library, contentHash: string) {
  const waiting = library.query
    .select({ id: media.id, name: media.name, sessionId: media.sessionId })
    .from(media)
    .where(and(eq(media.contentHash, contentHash), eq(media.state, 'waiting')))
    .all()
  return waiting.filter(({ id }) => openPreparations(library, [id]).length === 0)
}

/** The trial may have been removed for good while its files were copied: they then belong to the session. */
function stillThere(library: Library, trialId: string): string | null {
  return library.query.select({ id: trial.id }).from(trial).where(eq(trial.id, trialId)).get()?.id ?? null
}

/** A person may have put it there meanwhile, or removed it for good. */
function putDamagedInBin(library: Library, id: string): void {
  const damaged = library.query.select({ name: media.name }).from(media).where(and(eq(media.id, id), isNull(media.deletedUs))).get()
  if (damaged) recordChange(library, `Replacing ${damaged.name}, which was damaged`, 'media', id, { deletedUs: nowUs() })
}

export function contentHashOf({ files }: { files: readonly { relativePath: string; hash: string }[] }): string {
  const [only, second] = files
  if (only && !second) return only.hash
  return createHash('sha256').update(canonicalJson(files.map(({ relativePath, hash }) => [relativePath, hash]))).digest('hex')
}
