import type { Deviation, Movement, Side } from '../model.ts'
import { randomStream, type Random } from '../../../app/core/math/random-stream.ts'
import { splineThrough, type Smooth } from './spline.ts'

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** What a person's habit of the day and their strides differ in. */
const JOINTS = ['hip-flexion', 'knee-flexion', 'ankle-flexion', 'foot-progression', 'shoulder-flexion', 'elbow-flexion'] as const
const BODY = ['pelvis-tilt', 'pelvis-obliquity', 'pelvis-rotation', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation'] as const
type JointChannel = (typeof JOINTS)[number]
type BodyChannel = (typeof BODY)[number]

/**
 * SD from stride to stride, in degrees (after Kadaba et al. 1989 and Winter 1984: 1–2° at hip and knee within a session,
 * less at the pelvis). The knee's is met by how deep the stance sinks, so that it stays below what a straight leg allows.
 */
const STRIDE_SD_DEG: Readonly<Record<JointChannel | BodyChannel, number>> = {
  'hip-flexion': 0.4,
  'knee-flexion': 0.6,
  'ankle-flexion': 0.8,
  'foot-progression': 0.9,
  'shoulder-flexion': 1.5,
  'elbow-flexion': 2,
  'pelvis-tilt': 0.5,
  'pelvis-obliquity': 0.4,
  'pelvis-rotation': 0.8,
  'trunk-lean': 0.6,
  'trunk-side-lean': 0.5,
  'trunk-rotation': 0.8,
}

/** What makes this movement of this person today differ from the usual curves. Degrees, but for a short step's metres. */
export interface Influences {
  joint(channel: JointChannel, side: Side, timeS: number): number
  body(channel: BodyChannel, timeS: number): number
  deviation(kind: Deviation['kind'], side: Side, timeS: number): number
  /** About 1; how much more one side does than the other. */
  share(side: Side): number
}

type PerJoint = Readonly<Record<JointChannel, Readonly<Record<Side, number>>>>

/**
 * A standing leg closes a chain from the pelvis to the flat foot. What both hips have more comes from a tilted pelvis,
 * what one has more than the other from where its foot is put down; the ankle follows as knee − that. The shares are
 * such that hips, knees and ankles all differ by the same standard deviation, and the pelvis' tilt by 0.7 of it.
 */
function sessionOffsets(movement: Movement): { joints: PerJoint; body: Readonly<Record<BodyChannel, number>> } {
  const random = randomStream(movement.sessionSeed, 'session')
  const draw = (share = 1) => random.gaussian(0, share * movement.sessionEffectDeg)
  const tilt = draw(Math.SQRT1_2)
  const ahead = draw(Math.SQRT1_2)
  const leg = (ahead: number) => {
    const knee = ahead / 2 + draw(Math.sqrt(7 / 8))
    return { hip: tilt + ahead, knee, ankle: knee - ahead }
  }
  const [left, right] = [leg(ahead), leg(-ahead)]
  const pair = () => ({ left: draw(), right: draw() })
  return {
    joints: {
      'hip-flexion': { left: left.hip, right: right.hip },
      'knee-flexion': { left: left.knee, right: right.knee },
      'ankle-flexion': { left: left.ankle, right: right.ankle },
      'foot-progression': pair(),
      'shoulder-flexion': pair(),
      'elbow-flexion': pair(),
    },
    body: { ...(Object.fromEntries(BODY.map((channel) => [channel, draw()])) as Record<BodyChannel, number>), 'pelvis-tilt': tilt },
  }
}

/** One value every `everyS`, each remembering a third of the one before, joined smoothly. */
function wandering(random: Random, standardDeviation: number, fromS: number, toS: number, everyS: number): Smooth {
  const memory = 0.35
  const times: number[] = []
  const values: number[] = []
  let value = random.gaussian(0, standardDeviation)
  for (let timeS = fromS; timeS <= toS + everyS; timeS += everyS) {
    times.push(timeS)
    values.push(value)
    value = memory * value + Math.sqrt(1 - memory * memory) * random.gaussian(0, standardDeviation)
  }
  return splineThrough(times, values)
}

export function influencesOf(movement: Movement, strideS: number): Influences {
  const session = sessionOffsets(movement)
  const wander = (name: string, channel: JointChannel | BodyChannel) =>
    wandering(randomStream(movement.seed, name), movement.variability * STRIDE_SD_DEG[channel], -4 * strideS, movement.durationS + 4 * strideS, strideS)
  const joints = Object.fromEntries(
    JOINTS.map((channel) => [channel, { left: wander(`left ${channel}`, channel), right: wander(`right ${channel}`, channel) }]),
  ) as Record<JointChannel, Record<Side, Smooth>>
  const body = Object.fromEntries(BODY.map((channel) => [channel, wander(channel, channel)])) as Record<BodyChannel, Smooth>
  return {
    joint: (channel, side, timeS) => session.joints[channel][side] + joints[channel][side](timeS),
    body: (channel, timeS) => session.body[channel] + body[channel](timeS),
    deviation: (kind, side, timeS) => deviationAt(movement, kind, side, timeS),
    share: (side) => shareOf(movement, side),
  }
}

/** The same person at one moment of the trial's drift, with no stride different from another. */
export function settledInfluences(movement: Movement, timeS: number): Influences {
  const session = sessionOffsets(movement)
  return {
    joint: (channel, side) => session.joints[channel][side],
    body: (channel) => session.body[channel],
    deviation: (kind, side) => deviationAt(movement, kind, side, timeS),
    share: (side) => shareOf(movement, side),
  }
}

const shareOf = ({ asymmetry }: Movement, side: Side) => 1 + (side === 'left' ? asymmetry : -asymmetry) / 2

/** As the recipe asks for it at that time of the trial. */
export function deviationAt({ deviations, durationS }: Movement, kind: Deviation['kind'], side: Side, timeS: number): number {
  const elapsed = Math.max(0, Math.min(1, timeS / durationS))
  return deviations
    .filter((deviation) => deviation.kind === kind && deviation.side === side)
    .reduce((sum, { amount, amountAtEnd = amount }) => sum + amount + (amountAtEnd - amount) * elapsed, 0)
}
