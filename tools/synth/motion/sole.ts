import { transform, rotationAbout } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Pose, Side } from '../model.ts'
import { ballHeightM, leftward, pointOf, toesLengthM } from '../person/pose.ts'
import type { Contact } from './contacts.ts'

/** A point under the foot on the floor it stands on, `aheadM` before the ankle. */
export function underFoot({ print, side }: Pick<Contact, 'print' | 'side'>, aheadM: number): Vec3 {
  return add([print.x, print.y, 0], transform(rotationAbout('z', -leftward(side) * print.inward), [aheadM, 0, 0]))
}

/** The points a sole can stand on, before the ankle. */
export function soleOf(dimensions: Dimensions) {
  const { heelBehindAnkleM, ballBeforeAnkleM } = dimensions
  return { heelM: -heelBehindAnkleM, ballM: ballBeforeAnkleM, tipM: ballBeforeAnkleM + toesLengthM(dimensions) }
}

/** The points of a sole that can touch the floor. */
export function solePoints(dimensions: Dimensions, pose: Pose, side: Side): Readonly<Record<'heel' | 'ball' | 'tip', Vec3>> {
  const [foot, toes] = [pose[`${side}-foot`], pose[`${side}-toes`]]
  const { heelBehindAnkleM, ankleHeightM } = dimensions
  return {
    heel: pointOf(foot, [-heelBehindAnkleM, 0, -ankleHeightM]),
    ball: pointOf(toes, [0, 0, -ballHeightM(dimensions)]),
    tip: pointOf(toes, [toesLengthM(dimensions), 0, -ballHeightM(dimensions)]),
  }
}

export const lowestOf = (dimensions: Dimensions, pose: Pose, side: Side) =>
  Math.min(...Object.values(solePoints(dimensions, pose, side)).map((point) => point[2]))
