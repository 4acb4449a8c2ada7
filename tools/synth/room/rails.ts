import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Treadmill } from './room-plan.ts'

export const RAIL_RADIUS_M = 0.019
const RAIL_HEIGHT_M = 0.92

/** The handrails' middle lines: along both sides over the front of the belt, on posts. */
export function railLines({ rearM, frontM, halfWidthM }: Pick<Treadmill, 'rearM' | 'frontM' | 'halfWidthM'>): (readonly [from: Vec3, to: Vec3])[] {
  return [1, -1].flatMap((side): (readonly [Vec3, Vec3])[] => {
    const y = side * (halfWidthM + 0.06)
    const rear = rearM + 0.35 * (frontM - rearM)
    return [
      [[frontM + 0.08, y, 0], [frontM - 0.02, y, RAIL_HEIGHT_M]],
      [[frontM - 0.02, y, RAIL_HEIGHT_M], [rear, y, RAIL_HEIGHT_M]],
      [[rear, y, RAIL_HEIGHT_M], [rear - 0.05, y, 0]],
    ]
  })
}
