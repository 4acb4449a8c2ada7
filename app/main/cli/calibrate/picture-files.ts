import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { cameraOf } from '../../../core/formats/camera-name.ts'
import { footageOfExtension } from '../../../core/formats/footage-container.ts'
import { extensionOf } from '../../../core/formats/path-parts.ts'
import { ProblemError } from '../../../core/problem.ts'
import { refuseForbidden } from '../../system/file-there.ts'

interface PictureFile {
  file: string
  name: string
}

const PHOTOS = new Set(['jpg', 'jpeg', 'png'])
const ONLY_CAMERA = 'camera'

/** Photos and films by their camera, as their names and folders tell it; `camera` names the one that they are all of. */
export async function pictureFiles(paths: readonly string[], camera?: string): Promise<Map<string, PictureFile[]>> {
  const files = (await Promise.all(paths.map(filesIn))).flat()
  if (files.length === 0) throw new ProblemError({ code: 'no-picture', message: 'There is no photo or film in what was named.', hint: 'Photos are read as JPEG or PNG, films as MP4, MOV, MKV, AVI and others.' })
  const byCamera = new Map<string, PictureFile[]>()
  for (const file of files) {
    const own = camera ?? cameraOf(file) ?? ONLY_CAMERA
    byCamera.set(own, [...(byCamera.get(own) ?? []), { file, name: basename(file) }])
  }
  if (byCamera.size > 1 && byCamera.has(ONLY_CAMERA))
    throw new ProblemError({
      code: 'which-camera',
      message: `Some files name their camera (${[...byCamera.keys()].filter((name) => name !== ONLY_CAMERA).join(', ')}), others do not: ${byCamera.get(ONLY_CAMERA)!.map(({ name }) => name).slice(0, 5).join(', ')}.`,
      hint: 'Put each camera’s files into a folder of its name, or give one camera’s files with --camera NAME.',
    })
  return new Map([...byCamera].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })))
}

/** A file as it is, of a folder the photos and films in it and below. */
async function filesIn(given: string): Promise<string[]> {
  const path = resolve(given)
  refuseForbidden(path, given)
  const info = await stat(path).catch((cause: unknown) => {
    throw new ProblemError({ code: 'no-such-file', message: `There is no file or folder ${given}.`, subject: given }, { cause })
  })
  if (!info.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && (PHOTOS.has(extensionOf(entry.name)) || footageOfExtension(extensionOf(entry.name)) !== undefined))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
}
