import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '../../contract/models.ts'
import type { Problem } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { readCatalogue, type Catalogue, type Described } from './catalogue.ts'
import { modelFolders, type ModelFolder } from './folders.ts'
import { locateFiles, type LocatedFile } from './located.ts'
import { neededModel } from './needed.ts'
import { openFetches } from './fetch-job.ts'
import { partOf } from './download.ts'

/** Every model that is known here, those of the program first, with what became of it on this machine. */
export async function listModels(library: Library): Promise<{ models: Model[]; problems: Problem[] }> {
  const folders = modelFolders(library.layout)
  const catalogue = readCatalogue(folders)
  const fetches = openFetches(library)
  const models = await Promise.all(catalogue.models.map((described) => viewOf({ library, folders, catalogue, fetches }, described)))
  return { models, problems: catalogue.problems }
}

interface Around {
  library: Library
  folders: readonly ModelFolder[]
  catalogue: Catalogue
  /** Model → the job that is fetching it. */
  fetches: ReadonlyMap<string, string>
}

async function viewOf({ library, folders, catalogue, fetches }: Around, { entry, folder }: Described): Promise<Model> {
  const located = await locateFiles(folders, entry)
  const state = stateOf(located)
  return {
    ...entry,
    bytes: entry.files.reduce((sum, { bytes }) => sum + bytes, 0),
    state,
    problem: damageOf(located) ?? (await lackOf(folders, catalogue, entry.needs)),
    canFetch: (state === 'absent' || state === 'damaged') && entry.files.every(({ address }) => address !== null),
    canRemove: located.some(({ at }) => at?.folder.kind === 'library'),
    added: folder.kind === 'library',
    fetchedBytes: located.reduce((sum, { at, file }) => sum + (at ? file.bytes : sizeOf(partOf(join(library.layout.models, file.path)))), 0),
    jobId: fetches.get(entry.id) ?? null,
  }
}

function stateOf(located: readonly LocatedFile[]): Model['state'] {
  if (located.some(({ damaged }) => damaged !== undefined)) return 'damaged'
  if (located.some(({ at }) => at === undefined)) return 'absent'
  return located.every(({ at }) => at?.folder.kind === 'program') ? 'embedded' : 'there'
}

function damageOf(located: readonly LocatedFile[]): Problem | null {
  const bad = located.find(({ damaged }) => damaged !== undefined)
  if (!bad) return null
  return {
    code: 'model-damaged',
    message: `${bad.file.path} is there, but is not the file that it should be: its size or its fingerprint is another.`,
    hint: 'It is not used. Fetch it or add it again.',
    subject: bad.file.path,
  }
}

async function lackOf(folders: readonly ModelFolder[], catalogue: Catalogue, needs: readonly string[]): Promise<Problem | null> {
  for (const id of needs) {
    const needed = await neededModel(folders, catalogue, id)
    if (needed?.located.every(({ at }) => at !== undefined)) continue
    return { code: 'model-lacks', message: `It needs ${needed?.entry.name ?? id}, which is not here.`, hint: 'Fetch or add that model, too.', subject: id }
  }
  return null
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
