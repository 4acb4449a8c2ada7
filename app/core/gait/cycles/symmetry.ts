import { degreesOf } from '../../math/degrees.ts'

/**
 * How far left and right are from alike, in percent: 0 where they are, 50 where one is nothing, 100 where one is the
 * other's opposite; positive where the right is larger (Zifchock et al. 2008, Gait Posture 27:622). For what has a natural zero: not for angles. NaN where both are 0.
 */
export function symmetryAngle(left: number, right: number): number {
  const fromEqual = 45 - degreesOf(Math.atan(left / right))
  return (100 / 90) * (fromEqual > 90 ? fromEqual - 180 : fromEqual)
}
