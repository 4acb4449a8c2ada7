import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Model, ModelEntry } from '../../contract/models/models.ts'
import type { Problem } from '../../core/problem.ts'
import type { Machine } from '../jobs/job-kind.ts'
import type { Library } from '../store/library.ts'
import { readCatalogue, type Catalogue, type Described } from './catalogue.ts'
import { modelFolders, type ModelFolder } from './folders.ts'
import { howToGet } from './how-to-get.ts'
import { isEmbedded, isHere, locateFiles, type LocatedFile } from './located.ts'
import { neededModel } from './needed.ts'
import { openFetches } from './fetch-job.ts'
import { partOf } from './download.ts'
import { unableHere } from './unable-here.ts'
import { strongerThan, usualModel } from './usual-model.ts'

/** Where models are looked for, and what can be done with them there. */
export interface Here {
  library: Pick<Library, 'layout'>
  machine: Pick<Machine, 'ffmpeg' | 'opensPages' | 'runsOnnx'>
  folders?: readonly ModelFolder[]
}

export interface ListedModels {
  models: Model[]
  /** Taken where nobody names one; null where no pose model can be used. */
  usual: string | null
  problems: Problem[]
}

/** Every model that is known here, those of the program first, with what became of it on this machine. */
export function listModels(engine: Here & { library: Library }): Promise<ListedModels> {
  return modelsHere(engine, openFetches(engine.library))
}

/** `fetches`: model → the job that is fetching it. */
export async function modelsHere({ library, machine, folders = modelFolders(library.layout) }: Here, fetches: ReadonlyMap<string, string> = new Map()): Promise<ListedModels> {
  const catalogue = readCatalogue(folders)
  const views = await Promise.all(catalogue.models.map(async (described) => ({ described, view: await viewOf({ library, machine, folders, catalogue, fetches }, described) })))
  const models = views.map(({ described, view }): Model => {
    const ofManifest = views.filter((one) => one.described.folder === described.folder).map((one) => one.view)
    return { ...view, stronger: strongerThan(view, ofManifest)?.id ?? null }
  })
  return { models, usual: usualModel(models)?.id ?? null, problems: catalogue.problems }
}

type Around = Required<Here> & { catalogue: Catalogue; fetches: ReadonlyMap<string, string> }

async function viewOf({ library, machine, folders, catalogue, fetches }: Around, { entry, folder }: Described): Promise<Omit<Model, 'stronger'>> {
  const located = await locateFiles(folders, entry)
  const state = stateOf(entry, located)
  const problem = damageOf(entry, located) ?? (await lackOf(folders, catalogue, entry.needs)) ?? unableHere(entry, machine)
  return {
    ...entry,
    bytes: entry.files.reduce((sum, { bytes }) => sum + bytes, 0),
    state,
    problem,
    isUsable: isHere(located) && problem === null,
    canFetch: (state === 'absent' || state === 'damaged') && entry.files.every(({ address }) => address !== null),
    canRemove: located.some(({ at }) => at?.folder.kind === 'library'),
    added: folder.kind === 'library',
    fetchedBytes: located.reduce((sum, { at, file }) => sum + (at ? file.bytes : sizeOf(partOf(join(library.layout.models, file.path)))), 0),
    jobId: fetches.get(entry.id) ?? null,
  }
}

function stateOf({ embedded }: ModelEntry, located: readonly LocatedFile[]): Model['state'] {
  if (located.some(({ damaged }) => damaged !== undefined)) return 'damaged'
  if (!isHere(located)) return embedded ? 'damaged' : 'absent'
  return isEmbedded(located) ? 'embedded' : 'there'
}

function damageOf(entry: ModelEntry, located: readonly LocatedFile[]): Problem | null {
  const damaged = (path: string, what: string): Problem => ({ code: 'model-damaged', message: `${path} is ${what}.`, hint: `It is not used. ${howToGet(entry)}`, subject: path })
  const bad = located.find((one) => one.damaged !== undefined)
  if (bad) return damaged(bad.file.path, 'there, but is not the file that it should be: its size or its fingerprint is another')
  const gone = located.find(({ at }) => !at)
  return entry.embedded && gone ? damaged(gone.file.path, 'not there') : null
}

async function lackOf(folders: readonly ModelFolder[], catalogue: Catalogue, needs: readonly string[]): Promise<Problem | null> {
  for (const id of needs) {
    const needed = await neededModel(folders, catalogue, id)
    if (needed && isHere(needed.located)) continue
    return { code: 'model-lacks', message: `It needs ${needed?.entry.name ?? id}, which is ${needed && stateOf(needed.entry, needed.located) === 'damaged' ? 'damaged' : 'not here'}.`, hint: needed && howToGet(needed.entry), subject: id }
  }
  return null
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
