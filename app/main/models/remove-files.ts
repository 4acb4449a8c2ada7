import { rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ModelEntry } from '../../contract/models/models.ts'
import { partOf } from './download.ts'

/** A model's files, also those half there, and the folders that were theirs alone. */
export async function removeFiles(folder: string, { files }: Pick<ModelEntry, 'files'>): Promise<void> {
  for (const { path } of files) for (const one of [join(folder, path), partOf(join(folder, path))]) await rm(one, { force: true })
  for (const below of new Set(files.map(({ path }) => dirname(path)))) if (below !== '.') await rmdir(join(folder, below)).catch(() => undefined)
}
