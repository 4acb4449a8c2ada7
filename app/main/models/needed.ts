import type { ModelEntry } from '../../contract/models/models.ts'
import type { Catalogue } from './catalogue.ts'
import type { ModelFolder } from './folders.ts'
import { isEmbedded, isHere, locateFiles, type LocatedFile } from './located.ts'
import { bestFirst } from './usual-model.ts'

export interface Found {
  entry: ModelEntry
  located: LocatedFile[]
}

/**
 * The best of those here that do what the model of that name does: whoever brings a detector of their own wants it used. The named one where none is here,
 * undefined where none is described; which one it was stands by its hash in every result.
 */
export async function neededModel(folders: readonly ModelFolder[], { models }: Catalogue, id: string): Promise<Found | undefined> {
  const named = models.find(({ entry }) => entry.id === id)?.entry
  if (!named) return undefined
  const alike = models.filter(({ entry: { task } }) => task === named.task)
  const found = await Promise.all(alike.map(async ({ entry }): Promise<Found> => ({ entry, located: await locateFiles(folders, entry) })))
  return bestFirst(found, ({ located }) => isEmbedded(located)).find(({ located }) => isHere(located)) ?? found.find(({ entry }) => entry === named)
}
