import { skeletonMotion } from '../../body/skeleton/skeleton-motion.ts'
import type { Skeleton } from '../../body/skeleton/skeleton.ts'
import { headingRadOf } from '../events/heading.ts'
import { gaitPoints } from '../gait-points.ts'

/** Where the person walks to at each of a skeleton's moments, radians; null where no foot is ever seen. */
export function headingsOf(skeleton: Skeleton): Float64Array | null {
  const points = gaitPoints(skeletonMotion(skeleton))
  const headings = points && headingRadOf(points)
  return headings?.some(Number.isNaN) ? null : headings
}
