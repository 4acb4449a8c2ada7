/** Rows of files that have taken their places among the originals. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { inspectionSchema } from '../../contract/library/file-tasks.ts'
import type { Library } from '../store/library.ts'
import { file, media, mediaFile } from '../store/tables/files.ts'
import type { Placed } from './place-original.ts'

type MediaValues = typeof media.$inferInsert
type Given = Pick<MediaValues, 'sessionId' | 'trialId' | 'name' | 'camera' | 'contentHash' | 'state' | 'importJobId' | 'importedUs' | 'deletedUs'> & { inspection: z.infer<typeof inspectionSchema> }

export function addFiles(library: Library, files: readonly Placed[], createdUs: number): void {
  for (const { hash, bytes, extension, storage, modifiedUs } of files)
    library.query
      .insert(file)
      .values({ hash, bytes, extension, storage, modifiedUs, createdUs })
      .onConflictDoUpdate({ target: file.hash, set: { storage, modifiedUs } })
      .run()
}

export function addMediaOf(library: Library, { inspection, ...given }: Given, files: readonly Placed[]): string {
  const id = randomUUID()
  const { kind, format, summary, facts, oddities } = inspection
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0)
  library.query.insert(media).values({ ...given, id, kind, format, summary, facts, oddities, bytes }).run()
  for (const [n, { relativePath, hash }] of files.entries()) library.query.insert(mediaFile).values({ mediaId: id, n, relativePath, fileHash: hash }).run()
  return id
}
