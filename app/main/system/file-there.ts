import { accessSync, constants, statSync } from 'node:fs'
import { isNotAllowed, notAllowed, ProblemError } from '../../core/problem.ts'

/** Of a file that somebody named to be read; `name`: as they know it. */
export function refuseMissing(path: string, name = path): void {
  refuseForbidden(path, name)
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) throw new ProblemError({ code: 'is-a-folder', message: `${name} is a folder, not a file.`, hint: 'Name a file in it.', subject: name })
  if (!there?.isFile()) throw new ProblemError({ code: 'no-such-file', message: `There is no file ${name}.`, subject: name })
}

/** Also of a folder. What is not there is not forbidden. */
export function refuseForbidden(path: string, name = path): void {
  try {
    accessSync(path, constants.R_OK)
  } catch (thrown) {
    if (isNotAllowed(thrown)) throw new ProblemError(notAllowed(name), { cause: thrown })
  }
}
