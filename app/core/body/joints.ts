import type { Halpe26 } from './halpe26.ts'

import type { Cardan } from '../math/cardan.ts'

export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]

export const bySide = <T>(of: (side: Side) => T): Record<Side, T> => ({ left: of('left'), right: of('right') })

/** Radians in anatomical signs: flexion, adduction and internal rotation are positive. */
export type JointAngles = readonly [flexion: number, adduction: number, rotation: number]

/**
 * The one place that says which way a joint's angles count. With X anterior, Y to the person's left and Z up a turn by
 * +Y moves the far end of a hanging segment backwards: knee flexion, but hip, shoulder and elbow extension. The foot
 * points forward, so there +Y lowers the toes. Turns by +X and +Z move the far end to the left and the front to the left:
 * adduction and internal rotation on the right, the reverse on the left. The ankle's adduction is inversion.
 */
const FLEXION_SIGN = { hip: -1, knee: 1, ankle: -1, toes: -1, shoulder: -1, elbow: -1, wrist: -1 } as const
export type Joint = keyof typeof FLEXION_SIGN

const medial = (side: Side) => (side === 'right' ? 1 : -1)

export function anatomical(joint: Joint, side: Side, { y, x, z }: Cardan): JointAngles {
  return [FLEXION_SIGN[joint] * y, medial(side) * x, medial(side) * z]
}

export function cardanOf(joint: Joint, side: Side, angles: JointAngles): Cardan {
  const inward = medial(side)
  return { y: FLEXION_SIGN[joint] * angles[0], x: inward * angles[1], z: inward * angles[2] }
}

/** By keypoint, the markers in whose middle it lies. */
export type JointMarkers = Readonly<Partial<Record<Halpe26, readonly string[]>>>
