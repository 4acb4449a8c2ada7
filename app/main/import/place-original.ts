import { statSync } from 'node:fs'
import { extname } from 'node:path'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { takenInSchema } from '../../contract/library/file-tasks.ts'
import type { Library } from '../store/library.ts'
import { file } from '../store/tables/files.ts'

type TakenFile = z.infer<typeof takenInSchema>['files'][number]
/** A file that has been taken in, and where it lies or will lie among the originals. */
export type Placed = TakenFile & { extension: string; path: string; isThere: boolean }

/** Bytes that the library has stay where they are, whatever this file is called; a link never replaces a copy of its own. */
export function placed(library: Library, one: TakenFile): Placed {
  const stored = library.query.select().from(file).where(eq(file.hash, one.hash)).get()
  const extension = stored?.extension ?? extensionOf(one.relativePath)
  const path = library.layout.originalFile(one.hash, extension)
  const ownCopy = one.storage === 'hard-linked' && stored !== undefined && stored.storage !== 'hard-linked'
  if (!ownCopy || statSync(path, { throwIfNoEntry: false })?.size !== stored.bytes) return { ...one, extension, path, isThere: false }
  return { ...one, extension, path, isThere: true, storage: stored.storage, modifiedUs: stored.modifiedUs }
}

/** Lower case, letters and digits only: part of a file's name in the library. */
function extensionOf(path: string): string {
  const extension = extname(path).toLowerCase()
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? extension : ''
}
