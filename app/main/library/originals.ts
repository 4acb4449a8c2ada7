import { statSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/schema.ts'
import { firstFile } from './media.ts'

/**
 * Where a media's original lies. A hard link shares its bytes with a file outside the library, so its size and
 * time are looked at again each time it is opened.
 */
export function originalPath(library: Library, mediaId: string): string {
  const original = firstFile(library, mediaId)
  const name = library.query.select({ name: media.name }).from(media).where(eq(media.id, mediaId)).get()?.name
  if (!original || !name)
    throw new ProblemError({ code: 'not-found', message: 'There is no such file in this library.', subject: mediaId })
  const path = library.layout.originalFile(original.hash, original.extension)
  const now = statSync(path, { throwIfNoEntry: false })
  if (!now)
    throw new ProblemError({
      code: 'original-missing',
      message: `The original of ${name} is missing from the library's folder.`,
      hint: 'Import the file again: it then takes its old place.',
      subject: name,
    })
  const changed = now.size !== original.bytes || Math.round(now.mtimeMs * 1_000) !== original.modifiedUs
  if (original.storage === 'hard-linked' && changed)
    throw new ProblemError({
      code: 'original-changed',
      message: `${name} was linked into the library, and somebody has changed it since.`,
      hint: 'Results made from it no longer hold. Restore the file, or import it again as a copy.',
      subject: name,
    })
  return path
}
