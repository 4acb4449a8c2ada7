import { and, asc, count, desc, eq, isNull, or } from 'drizzle-orm'
import type { Media, MediaDetail } from '../../contract/library/media.ts'
import type { Library } from '../store/library.ts'
import { file, media, mediaFile } from '../store/tables/files.ts'
import { runInput, runOutput, run } from '../store/tables/jobs.ts'
import { trial } from '../store/tables/library.ts'
import { runsMadeFrom } from '../jobs/runs.ts'
import { found } from '../store/found.ts'
import { record, recordChange } from './history.ts'
import { liveTrial } from './live.ts'

export type MediaRow = typeof media.$inferSelect

export function mediaOfSession(library: Library, sessionId: string): Media[] {
  return library.query
    .select({ media })
    .from(media)
    .leftJoin(trial, eq(trial.id, media.trialId))
    .where(and(eq(media.sessionId, sessionId), isNull(media.deletedUs), or(isNull(media.trialId), isNull(trial.deletedUs))))
    .orderBy(asc(media.camera), asc(media.name))
    .all()
    .map((row) => view(library, row.media))
}

export function mediaRow(library: Library, id: string): MediaRow {
  return found(library.query.select().from(media).where(eq(media.id, id)).get(), 'media', id)
}

export function getMedia(library: Library, id: string): Media {
  return view(library, mediaRow(library, id))
}

export function getMediaDetail(library: Library, id: string): MediaDetail {
  const row = mediaRow(library, id)
  return {
    ...view(library, row),
    facts: row.facts,
    runs: runsMadeFrom(library, row.contentHash),
  }
}

export function updateMedia(library: Library, id: string, changes: { camera?: string | null | undefined }): Media {
  recordChange(library, `Change of ${mediaRow(library, id).name}`, 'media', id, changes)
  return getMedia(library, id)
}

/** Into a trial of the files' own session, or out of all trials. */
export function moveMedia(library: Library, ids: string[], trialId: string | null): void {
  const rows = [...new Set(ids)].map((id) => mediaRow(library, id)).filter((row) => row.trialId !== trialId)
  const target = trialId === null ? undefined : rows.map((row) => liveTrial(library, trialId, row.sessionId))[0]
  const what = rows.length === 1 ? rows[0]?.name : `${rows.length} files`
  record(
    library,
    `Moving ${what} to ${target?.name ?? 'the session'}`,
    rows.map((row) => ({ table: 'media', id: row.id, before: { trialId: row.trialId }, after: { trialId } })),
  )
}

/** The first original of a media: its only one, but for folders of keypoint files or photos. */
function firstFile(library: Library, mediaId: string) {
  return library.query
    .select({ relativePath: mediaFile.relativePath, ...fileColumns })
    .from(mediaFile)
    .innerJoin(file, eq(file.hash, mediaFile.fileHash))
    .where(and(eq(mediaFile.mediaId, mediaId), eq(mediaFile.n, 0)))
    .get()
}
const fileColumns = { hash: file.hash, bytes: file.bytes, extension: file.extension, storage: file.storage, modifiedUs: file.modifiedUs }

/** Hash of the newest result of a role that was made from this content: `proxy`, `poster`, `packet-table`. */
export function resultOf(library: Library, contentHash: string, role: string): string | undefined {
  return newestResult(library, contentHash, role)?.hash
}

/** With what the run that made it tells in short. */
export function newestResult(library: Library, contentHash: string, role: string): { hash: string; summary: unknown } | undefined {
  return library.query
    .select({ hash: runOutput.hash, summary: run.summary })
    .from(runInput)
    .innerJoin(run, and(eq(run.id, runInput.runId), eq(run.state, 'done')))
    .innerJoin(runOutput, and(eq(runOutput.runId, run.id), eq(runOutput.role, role)))
    .where(eq(runInput.hash, contentHash))
    .orderBy(desc(run.endedUs))
    .limit(1)
    .get()
}

function view(library: Library, row: MediaRow): Media {
  const original = firstFile(library, row.id)
  return {
    id: row.id,
    sessionId: row.sessionId,
    trialId: row.trialId,
    name: row.name,
    relativePath: original?.relativePath ?? row.name,
    kind: row.kind,
    format: row.format,
    camera: row.camera,
    summary: row.summary,
    sha256: row.contentHash,
    bytes: row.bytes,
    fileCount: library.query.select({ n: count() }).from(mediaFile).where(eq(mediaFile.mediaId, row.id)).get()?.n ?? 0,
    storage: original?.storage ?? 'copied',
    importedUs: row.importedUs,
    state: row.state,
    problem: row.problem,
    oddities: row.oddities,
    hasPoster: resultOf(library, row.contentHash, 'poster') !== undefined,
    hasProxy: resultOf(library, row.contentHash, 'proxy') !== undefined,
    frameCount: row.frameCount,
    durationUs: row.durationUs,
  }
}
