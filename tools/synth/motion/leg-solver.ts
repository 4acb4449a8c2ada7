import { anatomical, cardanOf } from '../../../app/core/body/joints.ts'
import { fromCardan, toCardan } from '../../../app/core/math/cardan.ts'
import { multiply, transform, transpose, type Mat3 } from '../../../app/core/math/mat3.ts'
import { subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Leg } from '../person/body-state.ts'
import type { Dimensions, Side } from '../model.ts'
import type { FootPose } from './roll-over.ts'

/** What hip, knee and foot leave open: turns about the leg's long axes, and the knee's small sideways bend. */
export interface LegTwist {
  hipRotation: number
  kneeAdduction: number
  kneeRotation: number
}

/** Distance between hip and ankle at that bend of the knee (law of cosines). */
export function legLengthM({ thighM, shankM }: Dimensions, kneeFlexion: number, kneeAdduction: number): number {
  return Math.sqrt(thighM * thighM + shankM * shankM + 2 * thighM * shankM * Math.cos(kneeAdduction) * Math.cos(kneeFlexion))
}

/** The joint angles that bring the foot there: two-link inverse kinematics in closed form. */
export function solveLeg(dimensions: Dimensions, side: Side, hipCentre: Vec3, pelvis: Mat3, foot: FootPose, twist: LegTwist): Leg {
  const { thighM, shankM } = dimensions
  const reach = transform(transpose(pelvis), subtract(foot.ankle, hipCentre))
  const squared = reach[0] * reach[0] + reach[1] * reach[1] + reach[2] * reach[2]
  const bend = (squared - thighM * thighM - shankM * shankM) / (2 * thighM * shankM * Math.cos(twist.kneeAdduction))
  const kneeFlexion = Math.acos(Math.max(-1, Math.min(1, bend)))
  const knee = fromCardan(cardanOf('knee', side, [kneeFlexion, twist.kneeAdduction, twist.kneeRotation]))
  // hip to ankle as the thigh sees it, then turned by the hip's rotation; what remains is R = Ry·Rx onto `reach`
  const inThigh: Vec3 = [-shankM * knee[2], -shankM * knee[5], -thighM - shankM * knee[8]]
  const hipZ = cardanOf('hip', side, [0, 0, twist.hipRotation]).z
  const [c, s] = [Math.cos(hipZ), Math.sin(hipZ)]
  const [ux, uy, uz] = [c * inThigh[0] - s * inThigh[1], s * inThigh[0] + c * inThigh[1], inThigh[2]]
  // uy·cos x − uz·sin x = reach[1], of a leg that hangs: uz < 0
  const x = Math.asin(Math.max(-1, Math.min(1, reach[1] / Math.hypot(uy, uz)))) - Math.atan2(uy, -uz)
  const [vx, vz] = [ux, uy * Math.sin(x) + uz * Math.cos(x)]
  const y = Math.atan2(vz * reach[0] - vx * reach[2], vx * reach[0] + vz * reach[2])
  const hip = { y, x, z: hipZ }
  const shank = multiply(multiply(pelvis, fromCardan(hip)), knee)
  const ankle = multiply(transpose(shank), foot.axes)
  return {
    hip: anatomical('hip', side, hip),
    knee: [kneeFlexion, twist.kneeAdduction, twist.kneeRotation],
    ankle: anatomical('ankle', side, toCardan(ankle)),
    toes: foot.toes,
  }
}
