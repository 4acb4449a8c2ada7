import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { describedModel, readCatalogue } from './catalogue.ts'
import { openFetches } from './fetch-job.ts'
import { modelFolders } from './folders.ts'
import { forgetOwn } from './own-models.ts'
import { removeFiles } from './remove-files.ts'

/** Removes its files from the library; what lies in other folders is not the library's to remove. */
export async function removeModel(library: Library, id: string): Promise<void> {
  const { entry, folder } = describedModel(readCatalogue(modelFolders(library.layout)), id)
  if (openFetches(library).has(id)) throw new ProblemError({ code: 'model-on-its-way', message: `${entry.name} is being fetched.`, hint: 'Stop or cancel that first.', subject: id })
  await removeFiles(library.layout.models, entry)
  if (folder.kind === 'library') await forgetOwn(library.layout, id)
  library.changes.touched('models', 'usage')
}
