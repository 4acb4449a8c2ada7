import { transform, rotationAbout } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions } from '../model.ts'
import { leftward, toesLengthM } from '../person/pose.ts'
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
