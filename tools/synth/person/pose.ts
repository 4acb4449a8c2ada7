import { cardanOf, type Joint, type JointAngles } from '../../../app/core/body/joints.ts'
import { fromCardan } from '../../../app/core/math/cardan.ts'
import { multiply, transform } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Frame, Pose, Side } from '../model.ts'
import { type Arm, type BodyState, type Leg, STANDING } from './body-state.ts'

/** The shoulder centres lie a little below the base of the neck. */
const SHOULDER_SHARE_OF_TRUNK = 0.9
/** The joint of the toes lies in the middle of the ball's flesh, the sole below it. */
const BALL_SHARE_OF_ANKLE_HEIGHT = 0.3

export const ballHeightM = (dimensions: Dimensions) => BALL_SHARE_OF_ANKLE_HEIGHT * dimensions.ankleHeightM
export const toesLengthM = (dimensions: Dimensions) => dimensions.footLengthM - dimensions.heelBehindAnkleM - dimensions.ballBeforeAnkleM

/** Where a segment's far joint, or the joint it carries, lies in that segment's own frame. */
export const hipInPelvis = (dimensions: Dimensions, side: Side): Vec3 => [0, (leftward(side) * dimensions.hipSeparationM) / 2, 0]
export const ballInFoot = (dimensions: Dimensions): Vec3 => [dimensions.ballBeforeAnkleM, 0, ballHeightM(dimensions) - dimensions.ankleHeightM]

const shoulderInThorax = (dimensions: Dimensions, side: Side): Vec3 => [
  0,
  (leftward(side) * dimensions.shoulderSeparationM) / 2,
  SHOULDER_SHARE_OF_TRUNK * dimensions.trunkM,
]

/** +1 on the left, where Y grows. */
export const leftward = (side: Side) => (side === 'left' ? 1 : -1)

/** Forward kinematics: joint angles to segment frames. */
export function poseOf(dimensions: Dimensions, state: BodyState): Pose {
  const pelvis: Frame = { origin: state.midHip, axes: fromCardan(state.pelvis) }
  const thorax: Frame = { origin: pointOf(pelvis, [0, 0, dimensions.pelvisM]), axes: fromCardan(state.thorax) }
  const head: Frame = { origin: pointOf(thorax, [0, 0, dimensions.trunkM]), axes: fromCardan(state.head) }
  const left = { ...legFrames(dimensions, pelvis, 'left', state.legs.left), ...armFrames(dimensions, thorax, 'left', state.arms.left) }
  const right = { ...legFrames(dimensions, pelvis, 'right', state.legs.right), ...armFrames(dimensions, thorax, 'right', state.arms.right) }
  return {
    pelvis,
    thorax,
    head,
    'left-thigh': left.thigh,
    'left-shank': left.shank,
    'left-foot': left.foot,
    'left-toes': left.toes,
    'left-upper-arm': left.upperArm,
    'left-forearm': left.forearm,
    'left-hand': left.hand,
    'right-thigh': right.thigh,
    'right-shank': right.shank,
    'right-foot': right.foot,
    'right-toes': right.toes,
    'right-upper-arm': right.upperArm,
    'right-forearm': right.forearm,
    'right-hand': right.hand,
  }
}

/** Feet flat on the floor below the hips, arms hanging. */
export function standingPose(dimensions: Dimensions): Pose {
  return poseOf(dimensions, { ...STANDING, midHip: [0, 0, dimensions.ankleHeightM + dimensions.shankM + dimensions.thighM] })
}

/** A point of a segment, in the room. */
export const pointOf = (frame: Frame, local: Vec3): Vec3 => add(frame.origin, transform(frame.axes, local))

/** The foot of one leg that hangs from that pelvis. */
export const footFrame = (dimensions: Dimensions, pelvis: Frame, side: Side, angles: Leg): Frame => toFoot(dimensions, pelvis, side, angles).foot

function toFoot(dimensions: Dimensions, pelvis: Frame, side: Side, angles: Leg) {
  const thigh = next(pelvis, hipInPelvis(dimensions, side), 'hip', side, angles.hip)
  const shank = next(thigh, [0, 0, -dimensions.thighM], 'knee', side, angles.knee)
  return { thigh, shank, foot: next(shank, [0, 0, -dimensions.shankM], 'ankle', side, angles.ankle) }
}

/** The segments of one leg that hangs from that pelvis. */
export function legFrames(dimensions: Dimensions, pelvis: Frame, side: Side, angles: Leg) {
  const { thigh, shank, foot } = toFoot(dimensions, pelvis, side, angles)
  return { thigh, shank, foot, toes: next(foot, ballInFoot(dimensions), 'toes', side, [angles.toes, 0, 0]) }
}

/** The segments of one arm that hangs from that thorax. */
export function armFrames(dimensions: Dimensions, thorax: Frame, side: Side, angles: Arm) {
  const upperArm = next(thorax, shoulderInThorax(dimensions, side), 'shoulder', side, angles.shoulder)
  const forearm = next(upperArm, [0, 0, -dimensions.upperArmM], 'elbow', side, angles.elbow)
  return { upperArm, forearm, hand: next(forearm, [0, 0, -dimensions.forearmM], 'wrist', side, [angles.wrist, 0, 0]) }
}

function next(proximal: Frame, at: Vec3, joint: Joint, side: Side, angles: JointAngles): Frame {
  return { origin: pointOf(proximal, at), axes: multiply(proximal.axes, fromCardan(cardanOf(joint, side, angles))) }
}
