import type { Vec3 } from '../../../math/vec3.ts'
import { randomFrom } from '../../testing/random.ts'

/** Where somebody's keypoints are at a time, in seconds; metres, facing +X. */
export type Mover = (timeS: number) => Vec3[]

/** By keypoint: which one is mistaken for it where sides are swapped. */
export const MIRRORED = [0, 1, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14, 17, 16] as const
export const KEYPOINT_COUNT = MIRRORED.length

const THIGH_M = 0.42
const SHANK_M = 0.42
const ARM_M = 0.3

interface Walk {
  seed: number
  speedMps?: number
  /** Overground they pass the origin at this time; on a treadmill they stay. */
  passesAtS?: number
  /** Until then they stand as they will set off. */
  standsUntilS?: number
}

/** Of a joint's range: by so much it differs from stride to stride. */
const RANGE_DEVIATION = 0.03

/** Left and right are alike but half a stride apart; strides differ by 1.5 % in time, as healthy people's do (Hausdorff 2005), and a little in how far joints go. */
export function walker({ seed, speedMps = 1.2, passesAtS, standsUntilS = -Infinity }: Walk): Mover {
  const phaseAt = phases(seed)
  const wander = waves(seed + 1000, 0.02, 0.3)
  const rangeAt = waves(seed + 2000, RANGE_DEVIATION, 0.9)
  return (timeS) => {
    const movingS = Math.max(timeS, standsUntilS)
    const phase = phaseAt(movingS)
    const range = 1 + rangeAt(movingS)
    const x = passesAtS === undefined ? wander(movingS) : speedMps * (movingS - passesAtS)
    return body([x, 0.02 * Math.sin(2 * Math.PI * phase), 0.02 * Math.cos(4 * Math.PI * phase)], legAngles(phase, range), legAngles(phase + 0.5, range))
  }
}

/** Down and up again, each time after a pause of its own. */
export function squatter(seed: number): Mover {
  const phaseAt = phases(seed, 2.6, 0.08)
  return (timeS) => {
    const depth = Math.max(0, Math.sin(2 * Math.PI * phaseAt(timeS))) ** 2
    const angles = { hip: 1.1 * depth, knee: 1.9 * depth }
    return body([0, 0, (THIGH_M + SHANK_M) * -0.4 * depth], angles, angles)
  }
}

/** Somebody who stands and sways by millimetres. */
export const stander: Mover = (timeS) => body([0.002 * Math.sin(timeS), 0.002 * Math.cos(0.7 * timeS), 0], { hip: 0, knee: 0.05 }, { hip: 0, knee: 0.05 })

interface LegAngles {
  hip: number
  knee: number
}

/** Radians, forward and bent positive, by the share of a stride since the foot's strike; after the curves of Winter (1991). */
function legAngles(phase: number, range: number): LegAngles {
  /** From this side of the bump to that, -0.5..0.5. */
  const from = (at: number) => phase - at - Math.round(phase - at)
  const bump = (at: number, width: number) => Math.exp(-((from(at) / width) ** 2))
  return { hip: 0.12 + 0.38 * range * Math.cos(2 * Math.PI * phase), knee: 0.08 + 0.9 * range * bump(0.72, 0.12) + 0.25 * bump(0.14, 0.09) }
}

/** `pelvis`: from where it is when they stand. */
function body([x, y, z]: Vec3, left: LegAngles, right: LegAngles): Vec3[] {
  const hipZ = 0.95 + z
  const leg = (side: number, { hip, knee }: LegAngles) => {
    const shank = hip - knee
    const hipJoint: Vec3 = [x, y + 0.09 * side, hipZ]
    const kneeJoint: Vec3 = [x + THIGH_M * Math.sin(hip), y + 0.09 * side, hipZ - THIGH_M * Math.cos(hip)]
    const ankle: Vec3 = [kneeJoint[0] + SHANK_M * Math.sin(shank), y + 0.08 * side, kneeJoint[2] - SHANK_M * Math.cos(shank)]
    const toe: Vec3 = [ankle[0] + 0.16 * Math.cos(shank), ankle[1] + 0.02 * side, ankle[2] - 0.06 + 0.16 * Math.sin(shank)]
    return [hipJoint, kneeJoint, ankle, toe] as const
  }
  const arm = (side: number, swing: number) => {
    const elbow: Vec3 = [x + ARM_M * Math.sin(swing), y + 0.2 * side, hipZ + 0.5 - ARM_M * Math.cos(swing)]
    return [[x, y + 0.19 * side, hipZ + 0.5], elbow, [elbow[0] + 0.26 * Math.sin(swing + 0.3), elbow[1], elbow[2] - 0.26 * Math.cos(swing + 0.3)]] as const satisfies readonly Vec3[]
  }
  const [leftLeg, rightLeg] = [leg(1, left), leg(-1, right)]
  // An arm goes with the other side's leg.
  const [leftArm, rightArm] = [arm(1, 0.7 * (right.hip - 0.12)), arm(-1, 0.7 * (left.hip - 0.12))]
  const sides = [...[0, 1, 2].map((at) => [leftArm[at]!, rightArm[at]!]), ...[0, 1, 2, 3].map((at) => [leftLeg[at]!, rightLeg[at]!])].flat()
  return [[x + 0.1, y, hipZ + 0.68], [x, y, hipZ + 0.8], ...sides, [x, y + 0.07, hipZ + 0.72], [x, y - 0.07, hipZ + 0.72]]
}

/** Cycles since the start at a time; each takes a time of its own. */
function phases(seed: number, cycleS = 1.1, deviation = 0.015): (timeS: number) => number {
  const { gaussian } = randomFrom(seed)
  const startsS = [-10]
  while (startsS.at(-1)! < 700) startsS.push(startsS.at(-1)! + cycleS * (1 + gaussian(deviation)))
  return (timeS) => {
    let cycle = Math.max(0, Math.min(startsS.length - 2, Math.floor((timeS + 10) / cycleS)))
    while (cycle > 0 && startsS[cycle]! > timeS) cycle--
    while (cycle < startsS.length - 2 && startsS[cycle + 1]! <= timeS) cycle++
    return cycle + (timeS - startsS[cycle]!) / (startsS[cycle + 1]! - startsS[cycle]!)
  }
}

/** Slow ups and downs, of about this deviation and with nothing faster than this. */
function waves(seed: number, deviation: number, mostHz: number): (timeS: number) => number {
  const { uniform } = randomFrom(seed)
  const all = Array.from({ length: 5 }, () => ({ hz: uniform(0.1 * mostHz, mostHz), phase: uniform(0, 2 * Math.PI), size: deviation * uniform(0.3, 1) }))
  return (timeS) => all.reduce((sum, { hz, phase, size }) => sum + size * Math.sin(2 * Math.PI * hz * timeS + phase), 0)
}
