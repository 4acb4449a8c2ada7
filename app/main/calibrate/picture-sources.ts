/** Files of a session that may show a board: films, and folders of photos. */
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { calibrationContract } from '../../contract/analysis/calibration.ts'
import { ProblemError } from '../../core/problem.ts'
import { mediaRow, type MediaRow } from '../library/media.ts'
import { originalPath } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { file, media, mediaFile } from '../store/tables/files.ts'
import { trial } from '../store/tables/library.ts'

type Pictures = z.infer<NonNullable<(typeof calibrationContract.ofTrial)['~orpc']['outputSchema']>>['pictures']

const KINDS = ['footage', 'calibration-photo'] as const
type Kind = (typeof KINDS)[number]

export function picturesOf(library: Library, sessionId: string): Pictures {
  const rows = library.query
    .select({ media })
    .from(media)
    .leftJoin(trial, eq(trial.id, media.trialId))
    .where(and(eq(media.sessionId, sessionId), inArray(media.kind, KINDS), isNull(media.deletedUs), or(isNull(media.trialId), isNull(trial.deletedUs))))
    .orderBy(asc(media.camera), asc(media.name))
    .all()
  return rows.map(({ media: { id, name, camera, kind, trialId } }) => ({ mediaId: id, name, camera, kind: kind as Kind, trialId, fileCount: filesOf(library, id).length }))
}

/** It must be of this session, and may show a board. */
export function pictureRow(library: Library, sessionId: string, mediaId: string): MediaRow {
  const row = mediaRow(library, mediaId)
  const mayShow = row.sessionId === sessionId && row.deletedUs === null && KINDS.some((kind) => kind === row.kind)
  if (mayShow) return row
  throw new ProblemError({ code: 'no-picture', message: `${row.name} is no film and no folder of photos of this session.`, subject: row.name })
}

interface Source {
  file: string
  name: string
  atUs?: number
  /** Which of a media's photos it is. */
  photo?: { mediaId: string; n: number }
}

/** Its originals, as a worker takes them; a film with the one time that is asked for. */
export function sourcesOf(library: Library, { id, kind, name }: MediaRow, atUs: number | undefined): Source[] {
  if (kind === 'footage') return [{ file: originalPath(library, id), name, ...(atUs !== undefined && { atUs }) }]
  // Says so where one has gone.
  originalPath(library, id)
  return filesOf(library, id).map(({ n, relativePath, hash, extension }) => ({ file: library.layout.originalFile(hash, extension), name: relativePath.split('/').at(-1)!, photo: { mediaId: id, n } }))
}

function filesOf(library: Library, mediaId: string) {
  return library.query
    .select({ n: mediaFile.n, relativePath: mediaFile.relativePath, hash: file.hash, extension: file.extension })
    .from(mediaFile)
    .innerJoin(file, eq(file.hash, mediaFile.fileHash))
    .where(eq(mediaFile.mediaId, mediaId))
    .orderBy(asc(mediaFile.n))
    .all()
}
