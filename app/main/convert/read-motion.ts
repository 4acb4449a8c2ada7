import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { MOTION_ENDINGS, sourceMotion, type SourceMotion } from '../../core/formats/motion/source-motion.ts'
import type { KnownUp } from '../../core/formats/motion/up-in.ts'
import { ProblemError } from '../../core/problem.ts'
import { refuseMissing } from '../system/file-there.ts'
import { linesOfFile } from './lines-of-file.ts'

export function readMotion(path: string, known: KnownUp): SourceMotion {
  const name = basename(path)
  if (!MOTION_ENDINGS.includes(extname(path).toLowerCase())) throw new ProblemError({ code: 'not-converted', message: `${name} is of no kind that holds markers or joint angles.`, hint: `Files that end in ${MOTION_ENDINGS.join(', ')} do. A film is imported, and then analysed.`, subject: path })
  refuseMissing(path)
  return sourceMotion(extname(path), { name, bytes: () => readFileSync(path), lines: () => linesOfFile(path) }, known)!
}
