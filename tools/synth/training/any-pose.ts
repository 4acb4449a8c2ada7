/** Poses that no trial of the sample lab shows, and a network has to know all the same. */
import { SIDES } from '../../../app/core/body/joints.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Dimensions, Motion, Pose } from '../model.ts'
import type { Arm, Leg } from '../person/body-state.ts'
import { armFrames, poseOf } from '../person/pose.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'

/** A moment of a movement, or of none: with arms of their own as often as not. */
export function anyPose(random: Random, dimensions: Dimensions, motions: readonly Motion[]): Pose {
  if (random.uniform() < 0.4) return freePose(random, dimensions)
  const motion = random.pick(motions)
  const pose = motion.poseAt(random.uniform(0, motion.durationS))
  return random.uniform() < 0.5 ? pose : withArms(pose, dimensions, { left: anyArm(random), right: anyArm(random) })
}

function withArms(pose: Pose, dimensions: Dimensions, arms: Record<'left' | 'right', Arm>): Pose {
  const [left, right] = SIDES.map((side) => armFrames(dimensions, pose.thorax, side, arms[side]))
  return {
    ...pose,
    'left-upper-arm': left!.upperArm,
    'left-forearm': left!.forearm,
    'left-hand': left!.hand,
    'right-upper-arm': right!.upperArm,
    'right-forearm': right!.forearm,
    'right-hand': right!.hand,
  }
}

/**
 * Within what joints allow (American Academy of Orthopaedic Surgeons 1965), most of it near to standing: a body balances, sits,
 * bends and reaches more often than it tumbles.
 */
function freePose(random: Random, dimensions: Dimensions): Pose {
  const lean = random.uniform() < 0.15 ? 35 : 10
  const bend = random.uniform() < 0.25 ? 45 : 8
  const pelvis = { y: spread(random, bend / 2), x: spread(random, lean), z: spread(random, 20) }
  const thorax = { y: pelvis.y + spread(random, bend) + radiansOf(4), x: 0.5 * pelvis.x + spread(random, lean / 2), z: pelvis.z + spread(random, 15) }
  const head = { y: 0.6 * thorax.y + spread(random, 18), x: 0.5 * thorax.x + spread(random, 10), z: thorax.z + spread(random, 30) }
  const seated = random.uniform() < 0.2
  const legs = { left: anyLeg(random, seated), right: anyLeg(random, seated) }
  return poseOf(dimensions, { midHip: [0, 0, 1], pelvis, thorax, head, legs, arms: { left: anyArm(random), right: anyArm(random) } })
}

function anyLeg(random: Random, seated: boolean): Leg {
  const flexion = seated ? random.uniform(50, 110) : random.uniform() < 0.5 ? random.gaussian(8, 10) : random.uniform(-20, 95)
  const knee = seated ? random.uniform(40, 125) : Math.max(0, Math.min(140, random.gaussian(Math.max(0, flexion) * random.uniform(0.2, 1.7), 12)))
  return {
    hip: degrees(flexion, random.gaussian(-6, 10), random.gaussian(-4, 12)),
    knee: degrees(knee, 0, random.gaussian(0, 4)),
    ankle: degrees(random.uniform(-35, 22), random.gaussian(0, 5), random.gaussian(-6, 6)),
    toes: radiansOf(random.uniform() < 0.3 ? random.uniform(0, 40) : 0),
  }
}

function anyArm(random: Random): Arm {
  const hanging = random.uniform() < 0.4
  const flexion = hanging ? random.gaussian(0, 18) : random.uniform(-40, 150)
  return {
    shoulder: degrees(flexion, hanging ? random.gaussian(-12, 8) : random.uniform(-100, 25), random.gaussian(10, 30)),
    elbow: degrees(random.uniform() < 0.4 ? random.uniform(2, 25) : random.uniform(5, 140), 0, random.gaussian(20, 40)),
    wrist: radiansOf(random.gaussian(5, 18)),
  }
}

const degrees = (flexion: number, adduction: number, rotation: number) => [radiansOf(flexion), radiansOf(adduction), radiansOf(rotation)] as const
const spread = (random: Random, deviationDeg: number) => radiansOf(random.gaussian(0, deviationDeg))
