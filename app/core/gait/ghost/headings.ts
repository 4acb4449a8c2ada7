import { skeletonMotion } from '../../body/skeleton-motion.ts'
import type { Skeleton } from '../../body/skeleton.ts'
import { headingOverAll, wholeStretch } from '../whole-stretch.ts'

/** Where the person walks to at each of a skeleton's moments, radians; null where feet and pelvis are never seen together. */
export function headingsOf(skeleton: Skeleton): Float64Array | null {
  const motion = skeletonMotion(skeleton)
  const steps = wholeStretch(motion, [])
  return steps && headingOverAll(motion.timesS, steps)
}
