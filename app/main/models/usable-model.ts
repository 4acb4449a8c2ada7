import type { ModelEntry } from '../../contract/models/models.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { describedModel, readCatalogue } from './catalogue.ts'
import { modelFolders } from './folders.ts'
import { howToGet } from './how-to-get.ts'
import { locateFiles } from './located.ts'
import { neededModel } from './needed.ts'

export interface UsableModel {
  entry: ModelEntry
  /** Role → file with its hash, of the model and of those that it needs. */
  files: Record<string, { path: string; sha256: string }>
}

/** A model as its manifest describes it, here or not. */
export interface KnownModel {
  entry: ModelEntry
  /** By role, the fingerprint of each file of the model and of those that it needs. */
  sha256: Record<string, string>
  /** Role → file, of those that are here. */
  files: UsableModel['files']
  /** What keeps it from being used. */
  lacking: ProblemError | undefined
}

export async function knownModel(library: Pick<Library, 'layout'>, id: string, folders = modelFolders(library.layout)): Promise<KnownModel> {
  const catalogue = readCatalogue(folders)
  const { entry } = describedModel(catalogue, id)
  const needed = await Promise.all(entry.needs.map(async (one) => (await neededModel(folders, catalogue, one)) ?? { entry: describedModel(catalogue, one).entry, located: [] }))
  const all = [{ entry, located: await locateFiles(folders, entry) }, ...needed]
  const known: KnownModel = { entry, sha256: {}, files: {}, lacking: undefined }
  for (const one of all)
    for (const { file, at, damaged } of one.located) {
      known.sha256[file.role] = file.sha256
      if (at) known.files[file.role] = { path: at.path, sha256: file.sha256 }
      else known.lacking ??= notHere(one.entry, file.path, damaged !== undefined)
    }
  return known
}

/** A model with all that it takes to use it, each file checked; a `ProblemError` says what is missing. */
export async function usableModel(library: Pick<Library, 'layout'>, id: string, folders = modelFolders(library.layout)): Promise<UsableModel> {
  const { entry, files, lacking } = await knownModel(library, id, folders)
  if (lacking) throw lacking
  return { entry, files }
}

function notHere(entry: ModelEntry, path: string, damaged: boolean): ProblemError {
  const { name, id } = entry
  return new ProblemError({
    code: damaged ? 'model-damaged' : 'model-absent',
    message: damaged ? `The model ${name} is damaged: ${path} is not the file that it should be.` : `The model ${name} is not on this machine.`,
    hint: howToGet(entry),
    subject: id,
  })
}
