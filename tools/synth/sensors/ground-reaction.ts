import { SIDES } from '../../../app/core/body/joints.ts'
import { add, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Motion, Side } from '../model.ts'
import { centreOfMass, type PointMass } from '../person/centre-of-mass.ts'

/** Below what muscles change, above what rounding does to a second difference. */
const STEP_S = 0.002

/**
 * What a foot carries from its first touch to its last, of both feet's load: a heel strikes, it does not alight (Whittle 1999,
 * Gait & Posture 10:264), and its own threshold of 20 N is then passed when it touches.
 */
export const TOUCH_SHARE = 0.06

interface Reaction {
  forceN: Vec3
  centreOfPressure: Vec3
}
export type Reactions = Readonly<Record<Side, Reaction | undefined>>

/**
 * Newton's second law of the whole body: what the floor gives is the mass times what its centre does beyond falling. Two feet
 * share its vertical part as the motion says, and push along their legs, towards the body's centre; what that leaves of the
 * horizontal part they share likewise.
 */
export function groundReaction(motion: Motion, masses: readonly PointMass[], massKg: number): (timeS: number) => Reactions {
  const centreAt = (timeS: number) => centreOfMass(masses, motion.poseAt(timeS))
  return (timeS) => {
    const support = motion.supportAt(timeS)
    const [before, centre, after] = [centreAt(timeS - STEP_S), centreAt(timeS), centreAt(timeS + STEP_S)]
    const acceleration = scale(add(add(before, after), scale(centre, -2)), 1 / STEP_S ** 2)
    const whole = scale(add(acceleration, [0, 0, GRAVITY_MPS2]), massKg)
    const touch = support.left && support.right ? TOUCH_SHARE : 0
    const feet = SIDES.flatMap((side) => {
      const own = support[side]
      if (!own) return []
      const share = touch + (1 - 2 * touch) * own.share
      const alongLeg = scale(subtract(centre, own.centreOfPressure), (share * whole[2]) / centre[2])
      return [{ side, share, alongLeg, centreOfPressure: own.centreOfPressure }]
    })
    const left = subtract(whole, feet.reduce<Vec3>((sum, { alongLeg }) => add(sum, alongLeg), [0, 0, 0]))
    const reactions: Record<Side, Reaction | undefined> = { left: undefined, right: undefined }
    for (const { side, share, alongLeg, centreOfPressure } of feet) reactions[side] = { forceN: add(alongLeg, scale(left, share)), centreOfPressure }
    return reactions
  }
}
