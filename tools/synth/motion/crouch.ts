import { SIDES } from '../../../app/core/body/joints.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import { fromCardan, type Cardan } from '../../../app/core/math/cardan.ts'
import { transform } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Pose, Side } from '../model.ts'
import type { Arm, BodyState, Leg } from '../person/body-state.ts'
import { hipInPelvis, leftward, poseOf } from '../person/pose.ts'
import { centreOfMass, type PointMass } from '../person/centre-of-mass.ts'
import type { Influences } from './influences.ts'
import { solveLeg } from './leg-solver.ts'
import { rollOver, type FootPitch, type FootPose, type Footprint } from './roll-over.ts'
import { splineThrough } from './spline.ts'
import { heightOver, spanOver } from './stance.ts'

/** Both feet side by side, turned out a little. */
const TOED_OUT = radiansOf(-12)
/** Upright and at depth 1, in radians: knee bend, shank forward, pelvis forward (Escamilla 2001: a parallel squat). */
const UPRIGHT = { knee: radiansOf(6), shank: radiansOf(6), pelvis: 0 }
const DEEP = { knee: radiansOf(108), shank: radiansOf(36), pelvis: radiansOf(28) }
/** The whole body's centre stands so far before the ankles. */
const BALANCED_M = 0.045
/** When the heels rise the body follows the ankles forward only so far: the legs lean back. */
const FOLLOWED = -0.04

/** Of trunk and arms. */
interface Posture {
  /** 0 upright, 1 with the thighs level. */
  depth: number
  arms: { shoulder: number; elbow: number }
}

export interface Crouch extends Posture {
  /** Where the ankles stand when the feet are flat. */
  placeM: number
  pitch: FootPitch
}

export interface Crouching {
  printOf(side: Side, placeM: number): Footprint
  footOf(side: Side, crouch: Crouch): FootPose
  /** In balance, but for arms that do not go as usual. */
  stateOf(crouch: Crouch, timeS: number): BodyState
  /** The same trunk and arms wherever the mid-hip is, and legs that reach for their feet from there. */
  reaching(posture: Posture, midHip: Vec3, footFor: (side: Side, hip: Vec3) => FootPose, timeS: number): BodyState
  centreOf(pose: Pose): Vec3
}

/** Postures on both feet, symmetrical, from standing to a deep squat, balanced with the arms as usual. */
export function crouching(
  dimensions: Dimensions,
  masses: readonly PointMass[],
  influences: Influences,
  usualArms: (depth: number) => Crouch['arms'],
): Crouching {
  const centreOf = (pose: Pose) => centreOfMass(masses, pose)
  const printOf = (side: Side, x: number): Footprint => ({
    x,
    y: (leftward(side) * 1.1 * dimensions.shoulderSeparationM) / 2,
    inward: TOED_OUT,
  })
  const bend = (joint: keyof typeof DEEP, depth: number) => UPRIGHT[joint] + depth * (DEEP[joint] - UPRIGHT[joint])

  const footOf = (side: Side, { placeM, pitch }: Crouch) => rollOver(dimensions, side, printOf(side, placeM), pitch)
  const pelvisAt = (depth: number, timeS: number): Cardan => ({
    y: bend('pelvis', depth) + radiansOf(influences.body('pelvis-tilt', timeS)),
    x: radiansOf(influences.body('pelvis-obliquity', timeS)),
    z: 0,
  })

  function reaching({ depth, arms }: Posture, lean: number, midHip: Vec3, footFor: (side: Side, hip: Vec3) => FootPose, timeS: number): BodyState {
    const pelvis = pelvisAt(depth, timeS)
    const axes = fromCardan(pelvis)
    const legOf = (side: Side): Leg => {
      const hip = add(midHip, transform(axes, hipInPelvis(dimensions, side)))
      return solveLeg(dimensions, side, hip, axes, footFor(side, hip), { hipRotation: TOED_OUT, kneeAdduction: 0, kneeRotation: 0 })
    }
    const armOf = (side: Side): Arm => ({
      shoulder: [radiansOf(arms.shoulder + influences.joint('shoulder-flexion', side, timeS)), radiansOf(-9), 0],
      elbow: [radiansOf(arms.elbow + influences.joint('elbow-flexion', side, timeS)), 0, 0],
      wrist: 0,
    })
    const aside = SIDES.reduce((sum, side) => sum - leftward(side) * influences.deviation('trunk-lean', side, timeS) * depth, 0)
    const thorax: Cardan = { y: lean + radiansOf(influences.body('trunk-lean', timeS)), x: radiansOf(influences.body('trunk-side-lean', timeS) + aside), z: 0 }
    return {
      midHip,
      pelvis,
      thorax,
      head: headOver(thorax),
      legs: { left: legOf('left'), right: legOf('right') },
      arms: { left: armOf('left'), right: armOf('right') },
    }
  }

  function withLean(crouch: Crouch, lean: number, timeS: number): BodyState {
    const { depth, placeM } = crouch
    const feet = { left: footOf('left', crouch), right: footOf('right', crouch) }
    const axes = fromCardan(pelvisAt(depth, timeS))
    const [knee, shank] = [bend('knee', depth), bend('shank', depth)]
    const x = placeM + FOLLOWED * (feet.left.ankle[0] - placeM) + dimensions.shankM * Math.sin(shank) - dimensions.thighM * Math.sin(knee - shank)
    const heights = SIDES.map((side) => heightOver(spanOver(dimensions, side, axes, feet[side].ankle, { flexion: knee, adduction: 0 }), x, 0))
    return reaching(crouch, lean, [x, 0, Math.min(...heights)], (side) => feet[side], timeS)
  }

  const leanAt = balancedLean((depth, lean) => {
    return centreOf(poseOf(dimensions, withLean({ depth, placeM: 0, pitch: { foot: 0, toes: 0 }, arms: usualArms(depth) }, lean, 0)))[0] - BALANCED_M
  })
  return {
    printOf,
    footOf,
    centreOf,
    stateOf: (crouch, timeS) => withLean(crouch, leanAt(crouch.depth), timeS),
    reaching: (posture, midHip, footFor, timeS) => reaching(posture, leanAt(posture.depth), midHip, footFor, timeS),
  }
}

/** Who leans forward still looks ahead. */
const headOver = (thorax: Cardan): Cardan => ({ y: 0.35 * thorax.y, x: 0.3 * thorax.x, z: 0 })

/** The trunk's lean that keeps the body over its feet, by bisection at some depths. */
function balancedLean(aheadM: (depth: number, lean: number) => number): (depth: number) => number {
  const depths = Array.from({ length: 8 }, (_, index) => -0.1 + 0.2 * index)
  const leans = depths.map((depth) => {
    let [low, high] = [radiansOf(-30), radiansOf(80)]
    for (let round = 0; round < 30; round++) {
      const middle = (low + high) / 2
      if (aheadM(depth, middle) > 0) high = middle
      else low = middle
    }
    return (low + high) / 2
  })
  return splineThrough(depths, leans)
}
