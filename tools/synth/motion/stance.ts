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

/** A leg from its hip to its ankle, and where both lie from the mid-hip and the room's origin. */
interface Span {
  hip: Vec3
  ankle: Vec3
  squaredM2: number
}

/** Of the leg that stands on this ankle with the knee bent that much. */
export function spanOver(dimensions: Dimensions, side: Side, pelvis: Mat3, ankle: Vec3, knee: { flexion: number; adduction: number }): Span {
  return { hip: transform(pelvis, hipInPelvis(dimensions, side)), ankle, squaredM2: legLengthM(dimensions, knee.flexion, knee.adduction) ** 2 }
}

/** How high the mid-hip stands when it is over that place; level with the ankle where that is too far. */
export function heightOver({ hip, ankle, squaredM2 }: Span, midHipX: number, midHipY: number): number {
  const x = midHipX + hip[0] - ankle[0]
  const y = midHipY + hip[1] - ankle[1]
  return ankle[2] - hip[2] + Math.sqrt(Math.max(0, squaredM2 - x * x - y * y))
}
