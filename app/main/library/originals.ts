import { statSync } from 'node:fs'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'

interface Original {
  name: string
  format: string
  contentHash: string
  hash: string
  extension: string
  storage: 'copied' | 'cloned' | 'hard-linked'
  bytes: number
  modifiedUs: number
}

// In one go, and plain: a player asks for this some hundred times a second.
const ORIGINAL = `
  SELECT m.name, m.format, m.content_hash AS contentHash, f.hash, f.extension, f.storage, f.bytes, f.modified_us AS modifiedUs
  FROM media m JOIN media_file mf ON mf.media_id = m.id AND mf.n = ? JOIN file f ON f.hash = mf.file_hash
  WHERE m.id = ?`

export function originalPath(library: Library, mediaId: string): string {
  return originalOf(library, mediaId).path
}

/**
 * Where a media's original lies, or the `n`th of several. A hard link shares its bytes with a file outside the library, so its size and
 * time are looked at again each time it is opened.
 */
export function originalOf(library: Library, mediaId: string, n = 0): Pick<Original, 'format' | 'contentHash' | 'modifiedUs' | 'hash' | 'extension'> & { path: string } {
  const original = library.sql.prepare(ORIGINAL).get(n, mediaId) as Original | undefined
  if (!original) throw new ProblemError({ code: 'not-found', message: 'There is no such file in this library.', subject: mediaId })
  const { name, format, contentHash, modifiedUs, hash, extension } = original
  const path = library.layout.originalFile(hash, extension)
  const now = statSync(path, { throwIfNoEntry: false })
  if (!now)
    throw new ProblemError({
      code: 'original-missing',
      message: `The original of ${name} is missing from the library's folder.`,
      hint: 'Import the file again: it then takes its old place.',
      subject: name,
    })
  const changed = now.size !== original.bytes || Math.round(now.mtimeMs * 1_000) !== modifiedUs
  if (original.storage === 'hard-linked' && changed)
    throw new ProblemError({
      code: 'original-changed',
      message: `${name} was linked into the library, and somebody has changed it since.`,
      hint: 'Results made from it no longer hold. Restore the file, or import it again as a copy.',
      subject: name,
    })
  return { path, format, contentHash, modifiedUs, hash, extension }
}
