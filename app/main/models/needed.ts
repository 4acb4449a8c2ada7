import type { ModelEntry } from '../../contract/models.ts'
import type { Catalogue } from './catalogue.ts'
import type { ModelFolder } from './folders.ts'
import { locateFiles, type LocatedFile } from './located.ts'

export interface Found {
  entry: ModelEntry
  located: LocatedFile[]
}

/**
 * The model of that name, or another that does the same and is here: whoever brings a detector of their own wants it used. Undefined where none is
 * described; which one it was stands by its hash in every result.
 */
export async function neededModel(folders: readonly ModelFolder[], { models }: Catalogue, id: string): Promise<Found | undefined> {
  const named = models.find(({ entry }) => entry.id === id)?.entry
  if (!named) return undefined
  const others = models.map(({ entry }) => entry).filter(({ id: other, task }) => other !== id && task === named.task)
  const found = await Promise.all([named, ...others].map(async (entry): Promise<Found> => ({ entry, located: await locateFiles(folders, entry) })))
  return found.find(({ located }) => located.every(({ at }) => at !== undefined)) ?? found[0]
}
