import type { Dimensions, Pose } from '../model.ts'
import { type BodyState, STANDING } from '../person/body-state.ts'
import { poseOf } from '../person/pose.ts'

const ARMS_OUT = (-42 * Math.PI) / 180
const LEGS_OUT = (-9 * Math.PI) / 180

/** How the figure is modelled: limbs held apart, so that no flesh melts together with what it only touches. */
export function restPose(dimensions: Dimensions): Pose {
  const { left: leg } = STANDING.legs
  const { left: arm } = STANDING.arms
  const spread = { ...leg, hip: [0, LEGS_OUT, 0] as const, ankle: [0, 0, 0] as const }
  const raised = { ...arm, shoulder: [0, ARMS_OUT, 0] as const }
  const state: BodyState = { ...STANDING, midHip: [0, 0, 0], legs: { left: spread, right: spread }, arms: { left: raised, right: raised } }
  return poseOf(dimensions, state)
}
