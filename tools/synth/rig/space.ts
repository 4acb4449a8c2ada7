import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Motion } from '../model.ts'
import { halpe26 } from '../truth/keypoints.ts'
import type { Space } from './make-rig.ts'

/** Flesh and clothes around the keypoints. */
const MARGIN_M = 0.06
const STEP_S = 0.05

/** All that the person's keypoints pass through. */
export function spaceOf(dimensions: Dimensions, motion: Motion): Space {
  const points = Array.from({ length: Math.floor(motion.durationS / STEP_S) + 1 }, (_, step) => halpe26(dimensions, motion.poseAt(step * STEP_S))).flatMap(
    (frame) => HALPE_26.map((name) => frame[name]),
  )
  const outermost = (pick: (...values: number[]) => number, margin: number): Vec3 =>
    points.reduce<Vec3>((so, [x, y, z]) => [pick(so[0], x + margin), pick(so[1], y + margin), pick(so[2], z + margin)], points[0]!)
  const least = outermost(Math.min, -MARGIN_M)
  return { least: [least[0], least[1], 0], most: outermost(Math.max, MARGIN_M) }
}
