import { statSync } from 'node:fs'
import { ProblemError } from '../../core/problem.ts'

/** Of a file that somebody named to be read; `name`: as they know it. A folder is none. */
export function refuseMissing(path: string, name = path): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new ProblemError({ code: 'no-such-file', message: `There is no file ${name}.`, subject: name })
}
