import type { JointAngles } from '../../../app/core/body/joints.ts'
import type { Cardan } from '../../../app/core/math/cardan.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Side } from '../model.ts'

/** What a leg and an arm do, in radians; `toes` and `wrist` bend one way only (up and forward are positive). */
export interface Leg {
  hip: JointAngles
  knee: JointAngles
  ankle: JointAngles
  toes: number
}
export interface Arm {
  shoulder: JointAngles
  elbow: JointAngles
  wrist: number
}

/** Pelvis, thorax and head are turned against the room, limbs against their neighbour. */
export interface BodyState {
  midHip: Vec3
  pelvis: Cardan
  thorax: Cardan
  head: Cardan
  legs: Readonly<Record<Side, Leg>>
  arms: Readonly<Record<Side, Arm>>
}

const STRAIGHT: JointAngles = [0, 0, 0]
const UPRIGHT: Cardan = { y: 0, x: 0, z: 0 }
const LEG: Leg = { hip: STRAIGHT, knee: STRAIGHT, ankle: STRAIGHT, toes: 0 }
const ARM: Arm = { shoulder: STRAIGHT, elbow: STRAIGHT, wrist: 0 }

export const STANDING: Omit<BodyState, 'midHip'> = {
  pelvis: UPRIGHT,
  thorax: UPRIGHT,
  head: UPRIGHT,
  legs: { left: LEG, right: LEG },
  arms: { left: ARM, right: ARM },
}
