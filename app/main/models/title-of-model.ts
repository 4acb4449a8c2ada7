import { readCatalogue } from './catalogue.ts'
import type { ModelFolder } from './folders.ts'

/** By its id, as its manifest calls it; what none describes, such as a set of markers, as it is. */
export function titleOfModel(folders: readonly ModelFolder[]): (id: string) => string {
  const names = new Map(readCatalogue(folders).models.map(({ entry: { id, name } }) => [id, name]))
  return (id) => names.get(id) ?? id
}
