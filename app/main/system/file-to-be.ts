/** A file that is to be written: asked about before anything is computed, since a result that cannot be written is lost. */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ProblemError } from '../../core/problem.ts'

export function refuseUnwritable(path: string): void {
  const file = resolve(path)
  const folder = dirname(file)
  if (isFolder(file)) throw new ProblemError({ code: 'is-a-folder', message: `${file} is a folder, not a file to write.`, hint: 'Name a file in it.', subject: file })
  if (!existsSync(folder)) throw new ProblemError({ code: 'no-such-folder', message: `There is no folder ${folder}.`, hint: 'Make it first, or name another.', subject: folder })
  if (!isFolder(folder)) throw new ProblemError({ code: 'no-such-folder', message: `${folder} is a file, not a folder.`, hint: 'Name a file in a folder.', subject: folder })
  for (const place of [folder, file])
    if (existsSync(place) && !isWritable(place)) throw new ProblemError({ code: 'not-writable', message: `${place} may not be written ${place === file ? 'over' : 'into'} by this user.`, hint: 'Name a file in a folder of your own.', subject: place })
}

/** Also by another path, or by a link. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return resolve(one) === resolve(other) || (a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino)
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
