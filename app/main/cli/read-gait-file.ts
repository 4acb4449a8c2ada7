import { basename } from 'node:path'
import { JOINT_ANGLES } from '../../core/formats/motion/mot-markers.ts'
import type { SourceMotion } from '../../core/formats/motion/source-motion.ts'
import type { KnownUp } from '../../core/formats/motion/up-in.ts'
import { ProblemError } from '../../core/problem.ts'
import { readMotion } from '../convert/read-motion.ts'

/** Of a file that holds what a gait is told by. */
export function readGaitFile(path: string, known: KnownUp): SourceMotion {
  try {
    return readMotion(path, known)
  } catch (thrown) {
    if (!(thrown instanceof ProblemError && thrown.problem.code === JOINT_ANGLES)) throw thrown
    throw new ProblemError({ ...thrown.problem, message: `${basename(path)} holds joint angles, which are not read as a gait: they hold no feet to find steps by.`, hint: 'Name the TRC of the same recording: its points tell steps and angles.' }, { cause: thrown })
  }
}
