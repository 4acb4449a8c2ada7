import type { Dimensions, Side } from '../model.ts'
import { ballHeightM, leftward, toesLengthM } from '../person/pose.ts'
import { ellipsoid, type Field, roundCone, union } from './field.ts'
import { loft } from './loft.ts'

/** Upper leather over the skin, and the sole below it. */
const UPPER_M = 0.006
export const SOLE_M = 0.022

/**
 * A running shoe round a foot, in the frames of the foot (origin ankle) and of the toes (origin ball). Its tread is a
 * plane: the floor, while the foot stands on it.
 */
export function shoe(dimensions: Dimensions, side: Side): { foot: Field; toes: Field } {
  const { ankleHeightM, heelBehindAnkleM: heel, ballBeforeAnkleM: ball, footWidthM } = dimensions
  const floor = -ankleHeightM
  const toesM = toesLengthM(dimensions)
  const half = footWidthM / 2
  const inward = -leftward(side)
  const upper = union(
    [
      alongFoot([
        [-heel - UPPER_M + 0.012, 0.5 * half, 0.3 * ankleHeightM, 0.62 * ankleHeightM],
        [-0.6 * heel, 0.74 * half, 0.42 * ankleHeightM, 0.78 * ankleHeightM],
        [0, 0.74 * half, 0.45 * ankleHeightM, 0.9 * ankleHeightM],
        [0.4 * ball, 0.82 * half, 0.4 * ankleHeightM, 0.72 * ankleHeightM],
        [0.8 * ball, 0.98 * half, 0.35 * ankleHeightM, 0.46 * ankleHeightM],
        [1.1 * ball, 1.02 * half, 0.32 * ankleHeightM, 0.36 * ankleHeightM],
      ], floor),
      ellipsoid([-0.35 * heel, 0, -0.25 * ankleHeightM], [0.62 * heel + UPPER_M, 0.66 * half, 0.55 * ankleHeightM]),
      roundCone([0.1 * ball, 0, -0.2 * ankleHeightM], [0.62 * ball, inward * 0.1 * half, -0.5 * ankleHeightM], 0.6 * half, 0.5 * half),
    ],
    0.025,
  )
  const toeUpper = alongFoot([
    [-0.35 * toesM, 1.02 * half, 0.32 * ankleHeightM, 0.38 * ankleHeightM],
    [0.1 * toesM, 1.02 * half, 0.32 * ankleHeightM, 0.34 * ankleHeightM],
    [0.55 * toesM, 0.86 * half, 0.3 * ankleHeightM, 0.3 * ankleHeightM],
    [toesM + UPPER_M - 0.014, 0.44 * half, 0.24 * ankleHeightM, 0.25 * ankleHeightM],
  ], -ballHeightM(dimensions), inward * 0.1 * half)
  return { foot: soled(upper, floor), toes: soled(toeUpper, -ballHeightM(dimensions)) }
}

/** The sole sticks out below the upper by its own outline, held at the upper's widest; what is lower than the floor is cut off. */
function soled(upper: Field, floorZ: number): Field {
  return (x, y, z) => {
    const sole = Math.max(upper(x, y, Math.max(z, floorZ + SOLE_M * 0.75)) - 0.004, z - (floorZ + SOLE_M))
    return Math.max(Math.min(upper(x, y, z), sole), floorZ - z)
  }
}

type FootSection = readonly [x: number, halfWidth: number, below: number, above: number]

/** Sections across the foot, from heel to toes; heights are from the floor up to their widest place and from there on up. */
function alongFoot(sections: readonly FootSection[], floor: number, inward = 0): Field {
  // turned so that the loft's axis, its Z, runs along the foot and its front points up
  const turned = loft(sections.map(([x, halfWidth, below, above]) => ({ z: x, halfWidth, front: above, back: below, forward: floor + below, leftward: inward })))
  return (x, y, z) => turned(z, y, x)
}
