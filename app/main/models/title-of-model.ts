import type { Library } from '../store/library.ts'
import { readCatalogue } from './catalogue.ts'
import { modelFolders, type ModelFolder } from './folders.ts'

/** By its id, as its manifest calls it; what none describes, such as a set of markers, as it is. Manifests are read once somebody asks: most comparisons name no model. */
export function titleOfModel(folders: readonly ModelFolder[]): (id: string) => string {
  let names: ReadonlyMap<string, string> | undefined
  return (id) => {
    names ??= new Map(readCatalogue(folders).models.map(({ entry }) => [entry.id, entry.name]))
    return names.get(id) ?? id
  }
}

export const titlesIn = (library: Library) => titleOfModel(modelFolders(library.layout))
