import { stat } from 'node:fs/promises'
import { ProblemError } from '../../core/problem.ts'
import { refuseForbidden } from '../system/file-there.ts'

/** A file that a person chose, by the name that they know it by. */
export interface ChosenFile {
  name: string
  path: string
}

/** Of one that is there and holds something; else a `ProblemError`. */
export async function bytesIn({ name, path }: ChosenFile): Promise<number> {
  refuseForbidden(path, name)
  const info = await stat(path).catch(() => undefined)
  if (!info) throw new ProblemError({ code: 'no-such-file', message: `There is no file ${name}.`, hint: 'Choose the model’s file where it lies now.', subject: name })
  if (!info.isFile()) throw new ProblemError({ code: 'not-a-model', message: `${name} is ${info.isDirectory() ? 'a folder' : 'no file'}.`, hint: 'Choose the model’s files.', subject: name })
  if (info.size === 0) throw new ProblemError({ code: 'not-a-model', message: `${name} is empty.`, hint: 'Its download or its copy may have been broken off: get it again where it came from.', subject: name })
  return info.size
}
