/** Where each file of a model lies, and whether it is what it should be. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { ModelEntry, ModelFile } from '../../contract/models/models.ts'
import { hashFile } from '../store/artifacts.ts'
import type { ModelFolder } from './folders.ts'

export interface LocatedFile {
  file: ModelFile
  /** Where it lies and has its hash. */
  at: { path: string; folder: ModelFolder } | undefined
  /** Where something else lies in its place. */
  damaged: string | undefined
}

export const isHere = (located: readonly LocatedFile[]) => located.every(({ at }) => at !== undefined)
/** All of it comes with the program. */
export const isEmbedded = (located: readonly LocatedFile[]) => located.every(({ at }) => at?.folder.kind === 'program')

/** Of files that have not changed since they were read. */
const known = new Map<string, { bytes: number; modifiedMs: number; sha256: Promise<string> }>()

export function locateFiles(folders: readonly ModelFolder[], { files }: Pick<ModelEntry, 'files'>): Promise<LocatedFile[]> {
  return Promise.all(files.map((file) => locateFile(folders, file)))
}

async function locateFile(folders: readonly ModelFolder[], file: ModelFile): Promise<LocatedFile> {
  let damaged: string | undefined
  for (const folder of folders) {
    const path = join(folder.path, file.path)
    const is = await sameAs(path, file)
    if (is) return { file, at: { path, folder }, damaged: undefined }
    if (is === false) damaged ??= path
  }
  return { file, at: undefined, damaged }
}

/** Undefined where nothing lies there. */
async function sameAs(path: string, { bytes, sha256 }: ModelFile): Promise<boolean | undefined> {
  const info = statSync(path, { throwIfNoEntry: false })
  if (!info?.isFile()) return undefined
  if (info.size !== bytes) return false
  const before = known.get(path)
  const fresh = before?.bytes === info.size && before.modifiedMs === info.mtimeMs ? before : { bytes: info.size, modifiedMs: info.mtimeMs, sha256: hashFile(path) }
  known.set(path, fresh)
  return fresh.sha256.then(
    (found) => found === sha256,
    () => {
      known.delete(path)
      return false
    },
  )
}
