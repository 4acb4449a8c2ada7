import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { UpAxis } from '../../core/formats/c3d/c3d-markers.ts'
import { MOTION_ENDINGS, sourceMotion, type SourceMotion } from '../../core/formats/motion/source-motion.ts'
import { ProblemError } from '../../core/problem.ts'
import { linesOfFile } from './lines-of-file.ts'

export function readMotion(path: string, up: UpAxis | undefined): SourceMotion {
  const name = basename(path)
  if (!MOTION_ENDINGS.includes(extname(path).toLowerCase())) throw new ProblemError({ code: 'not-converted', message: `${name} is of no kind that can be converted.`, hint: `Files that end in ${MOTION_ENDINGS.join(', ')} can.`, subject: path })
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new ProblemError({ code: 'no-such-file', message: `There is no file ${path}.`, subject: path })
  return sourceMotion(extname(path), { name, bytes: () => readFileSync(path), lines: () => linesOfFile(path) }, up)!
}
