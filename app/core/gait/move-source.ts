import type { SourceMotion } from '../formats/motion/source-motion.ts'
import { moveBody, type MovingBody } from './analyse-gait.ts'
import { modelIn } from '../body/made-by.ts'
import type { AngleSource } from './trial-angles.ts'

/** Of a file: what this program has smoothed already would lose its peaks to a second low-pass. */
export function moveSource({ motion, c3d }: SourceMotion, wanted: AngleSource | undefined): MovingBody {
  return moveBody({ motion, c3d, wanted, ...(modelIn(motion.remark) !== null && { cutOffHz: null }) })
}
