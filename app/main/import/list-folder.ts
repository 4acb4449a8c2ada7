import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '../../core/problem.ts'
import { refuseForbidden } from '../system/file-there.ts'

export interface ListedFile {
  path: string
  relativePath: string
  sizeBytes: number
  modifiedUs: number
  /** Which disk it lies on: hard links do not reach over. */
  disk: number
}

/** Ten minutes of four cameras at 60 fps are 144 000 keypoint files. */
const MOST_FILES = 200_000

/** Every file below a folder; links, pipes and devices are passed over and counted. `name` begins the relative paths. */
export async function listFolder(folder: string, name: string): Promise<{ files: ListedFile[]; passedOver: number }> {
  const files: ListedFile[] = []
  let passedOver = 0
  const walk = async (path: string, relative: string): Promise<void> => {
    refuseForbidden(path, relative)
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const below = { path: join(path, entry.name), relative: `${relative}/${entry.name}` }
      if (entry.isDirectory()) await walk(below.path, below.relative)
      else if (entry.isFile()) files.push(await listedFile(below.path, below.relative))
      else passedOver++
      if (files.length > MOST_FILES)
        throw new ProblemError({
          code: 'too-many-files',
          message: `${name} holds more than ${MOST_FILES} files.`,
          hint: 'Choose the folder of one session.',
          subject: name,
        })
    }
  }
  await walk(folder, name)
  return { files, passedOver }
}

export async function listedFile(path: string, relativePath: string): Promise<ListedFile> {
  const { size, mtimeMs, dev } = await stat(path)
  return { path, relativePath, sizeBytes: size, modifiedUs: Math.round(mtimeMs * 1_000), disk: dev }
}
