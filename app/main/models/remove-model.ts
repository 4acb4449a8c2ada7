import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { describedModel, readCatalogue, type Described } from './catalogue.ts'
import { partOf } from './download.ts'
import { openFetches } from './fetch-job.ts'
import { modelFolders } from './folders.ts'
import { isEmbedded, locateFiles } from './located.ts'
import { forgetOwn, misdescribed } from './own-models.ts'
import { removeFiles } from './remove-files.ts'

/** Removes its files from the library; what lies in other folders is not the library's to remove. */
export async function removeModel(library: Library, id: string): Promise<void> {
  const { layout } = library
  const catalogue = readCatalogue(modelFolders(layout))
  const bad = catalogue.models.some(({ entry }) => entry.id === id) ? undefined : misdescribed(layout, id)
  const { entry, folder } = bad ? { entry: bad, folder: { kind: 'library' } } : await removable(library, describedModel(catalogue, id))
  await removeFiles(layout.models, entry)
  if (folder.kind === 'library') await forgetOwn(layout, id)
  library.changes.touched('models', 'usage')
}

async function removable(library: Library, described: Described): Promise<Described> {
  const { entry: { id, name, files }, folder } = described
  const refused = (code: string, message: string, hint?: string) => new ProblemError({ code, message, hint, subject: id })
  if (openFetches(library).has(id)) throw refused('model-on-its-way', `${name} is being fetched.`, 'Stop or cancel that first.')
  const inLibrary = files.map(({ path }) => join(library.layout.models, path)).some((path) => existsSync(path) || existsSync(partOf(path)))
  if (inLibrary || folder.kind === 'library') return described
  const located = await locateFiles(modelFolders(library.layout), { files })
  if (isEmbedded(located)) throw refused('model-embedded', `${name} comes with the program and cannot be removed.`, 'Where another pose model is here, that one is taken.')
  const elsewhere = located.find(({ at }) => at)?.at
  if (elsewhere) throw refused('model-elsewhere', `${name} lies in ${elsewhere.folder.path}, which is not the library’s to change.`, 'Remove its files there, or take that folder out of STRIDESCOPE_MODELS.')
  throw refused('model-absent', `${name} is not on this machine: there is nothing to remove.`)
}
