import { rotationAbout } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Frame, Motion, Pose, Segment, Support } from '../model.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { standingPose } from '../person/pose.ts'

/** Motions so simple that every truth about them can be worked out by hand. */
export const DIMENSIONS = makeDimensions(1)

const STANDING = standingPose(DIMENSIONS)
const FEET: Record<'left' | 'right', Support> = {
  left: { share: 0.5, centreOfPressure: [0.05, 0.1, 0] },
  right: { share: 0.5, centreOfPressure: [0.05, -0.1, 0] },
}

export function still(durationS = 1): Motion {
  return { durationS, beltSpeedMps: 0, poseAt: () => STANDING, supportAt: () => FEET, events: [] }
}

const BOB_M = 0.04
const BOB_HZ = 1.5

/** The whole body goes up and down, its weight on the left foot, then on the right; up by `BOB_M`·sin. */
export function bobbing(durationS = 4): Motion {
  const turn = 2 * Math.PI * BOB_HZ
  return {
    durationS,
    beltSpeedMps: 1,
    poseAt: (timeS) => moved(STANDING, [0, 0, BOB_M * Math.sin(turn * timeS)]),
    supportAt: (timeS) => (Math.floor(timeS * BOB_HZ) % 2 === 0 ? { left: { ...FEET.left, share: 1 }, right: undefined } : { left: undefined, right: { ...FEET.right, share: 1 } }),
    events: Array.from({ length: Math.floor(durationS * BOB_HZ) }, (_, index) => [
      { side: index % 2 === 0 ? ('left' as const) : ('right' as const), kind: 'foot-strike' as const, timeS: index / BOB_HZ },
      { side: index % 2 === 0 ? ('left' as const) : ('right' as const), kind: 'foot-off' as const, timeS: (index + 1) / BOB_HZ },
    ]).flat(),
  }
}
export const bob = { heightM: BOB_M, rateHz: BOB_HZ }

/** The feet swing and turn about their ankles while these travel on a circle. */
export function circling(durationS = 2): Motion {
  return {
    durationS,
    beltSpeedMps: 1,
    poseAt: (timeS) => {
      const foot: Frame = {
        origin: [0.3 * Math.cos(5 * timeS), 0.1, 0.4 + 0.3 * Math.sin(5 * timeS)],
        axes: rotationAbout('y', 0.8 * Math.sin(7 * timeS)),
      }
      return { ...STANDING, 'left-foot': foot, 'right-foot': { ...foot, axes: rotationAbout('z', 0.5 * timeS) } }
    },
    supportAt: () => FEET,
    events: [],
  }
}

function moved(pose: Pose, by: Vec3): Pose {
  const entries = Object.entries(pose) as [Segment, Frame][]
  return Object.fromEntries(entries.map(([segment, { origin, axes }]) => [segment, { origin: add(origin, by), axes }])) as unknown as Pose
}
