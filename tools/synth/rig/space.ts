import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Motion } from '../model.ts'
import { halpe26 } from '../person/keypoints.ts'

const STEP_S = 0.05

/** All that a camera has to see: where the person's keypoints are throughout the trial. */
export function spaceOf(dimensions: Dimensions, motion: Motion): Vec3[] {
  return Array.from({ length: Math.floor(motion.durationS / STEP_S) + 1 }, (_, step) => halpe26(dimensions, motion.poseAt(step * STEP_S))).flatMap((frame) =>
    HALPE_26.map((name) => frame[name]),
  )
}
