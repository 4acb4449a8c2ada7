import { multiply, rotationAbout, transform, type Mat3 } from '../../../app/core/math/mat3.ts'
import { add, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Side } from '../model.ts'
import { ballHeightM, ballInFoot, leftward, toesLengthM } from '../person/pose.ts'

export interface FootPose {
  ankle: Vec3
  axes: Mat3
  /** Bend of the toes against the foot, up. */
  toes: number
}

/** Where a foot stands: below the ankle when it is flat, and how far it points inward. */
export interface Footprint {
  x: number
  y: number
  inward: number
}

/** Radians, toes up positive. `foot` > 0 rolls on the heel, < 0 on the ball; then `toes` < 0 stands on their tips. */
export interface FootPitch {
  foot: number
  toes: number
}

/**
 * Heel, ankle and forefoot rockers (Perry 1992) without sliding: while the toes point up the back edge of the heel stays
 * where it is, while the heel is up the ball does, and at last the tip of the toes.
 */
export function rollOver(dimensions: Dimensions, side: Side, print: Footprint, pitch: FootPitch): FootPose {
  const yaw = rotationAbout('z', -leftward(side) * print.inward)
  const foot = rotationAbout('y', -pitch.foot)
  const flatAnkle: Vec3 = [0, 0, dimensions.ankleHeightM]
  const onHeel = pitch.foot > 0
  const pivot: Vec3 = onHeel ? [-dimensions.heelBehindAnkleM, 0, -dimensions.ankleHeightM] : ballInFoot(dimensions)
  const ankle = subtract(add(flatAnkle, pivot), transform(foot, pivot))
  const lift = onHeel ? ([0, 0, 0] as const) : liftOnToeTips(dimensions, pitch.toes)
  return { ankle: add([print.x, print.y, 0], transform(yaw, add(ankle, lift))), axes: multiply(yaw, foot), toes: pitch.toes - Math.min(0, pitch.foot) }
}

/** How far the ball moves when the toes stand up on their tips. */
function liftOnToeTips(dimensions: Dimensions, pitch: number): Vec3 {
  const ballFromTip: Vec3 = [-toesLengthM(dimensions), 0, ballHeightM(dimensions)]
  return subtract(transform(rotationAbout('y', -pitch), ballFromTip), ballFromTip)
}
