import { transform, type Mat3 } from '../../../app/core/math/mat3.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Side } from '../model.ts'
import { hipInPelvis } from '../person/pose.ts'
import type { Contact } from './contacts.ts'
import { legLengthM } from './leg-solver.ts'
import { rollOver, type FootPitch, type FootPose } from './roll-over.ts'
import { push, slap } from './smooth.ts'

/** How one foot rolls over, in radians and shares of the stride. */
export interface RollOver {
  strikePitch: number
  flatAt: number
  heelRiseAt: number
  /** At foot off, down. */
  offPitch: number
  toesPitch: number
  stanceShare: number
}

/** Of the stance: from then on only the toes' tips touch the floor. */
export const TIPTOES_FROM = 0.8

/** The sole's slope at that share of the stride since the strike: heel, flat, heel rise, toes. */
function pitchAt(roll: RollOver, share: number): FootPitch {
  const rising = push((share - roll.heelRiseAt) / (roll.stanceShare - roll.heelRiseAt))
  const tipping = push((share - TIPTOES_FROM * roll.stanceShare) / ((1 - TIPTOES_FROM) * roll.stanceShare))
  return { foot: roll.strikePitch * slap(share / roll.flatAt) - roll.offPitch * rising, toes: -roll.toesPitch * tipping }
}

export function standingFoot(dimensions: Dimensions, contact: Contact, roll: RollOver, share: number): FootPose {
  return rollOver(dimensions, contact.side, contact.print, pitchAt(roll, share))
}

/** How high the mid-hip stands over this foot when the knee is bent that much; level with the ankle where that is too far. */
export function midHipHeight(
  dimensions: Dimensions,
  side: Side,
  midHip: { x: number; y: number },
  pelvis: Mat3,
  ankle: Vec3,
  knee: { flexion: number; adduction: number },
): number {
  const hip = transform(pelvis, hipInPelvis(dimensions, side))
  const [x, y] = [midHip.x + hip[0] - ankle[0], midHip.y + hip[1] - ankle[1]]
  return ankle[2] - hip[2] + Math.sqrt(Math.max(0, legLengthM(dimensions, knee.flexion, knee.adduction) ** 2 - x * x - y * y))
}
