/**
 * One moment of a body whose bones keep their lengths: the pose that lies nearest to the keypoints, by Gauss and Newton's least squares over where the
 * middle of the hips is and how each segment is turned. What keypoints leave open is held softly: joints bend about their hinges, and not beyond their limits.
 */
import { type Mat3, multiply, transform } from '../../math/mat3.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { add, subtract, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { type BodyTree, FIT_SEGMENTS } from './body-tree.ts'
import { NormalEquations } from './normal-equations.ts'
import { SOFT_HOLDS } from './soft-holds.ts'

export interface FittedPose {
  /** The middle of the hips. */
  root: Vec3
  /** By segment. */
  turns: readonly Mat3[]
}

/** Metres by which a keypoint is off. */
export type SpreadOf = (keypoint: Halpe26) => number

const ROUNDS = 12
/** Radians and metres that no longer matter: 0.006° and a tenth of a millimetre. */
const SETTLED = 1e-4

export function fitPose(tree: BodyTree, pointOf: (keypoint: Halpe26) => Vec3 | undefined, spreadOf: SpreadOf, start: FittedPose): FittedPose {
  let pose = start
  for (let round = 0; round < ROUNDS; round++) {
    const system = new NormalEquations(3 + 3 * FIT_SEGMENTS.length)
    pullToPoints(system, tree, pointOf, spreadOf, pose)
    for (const hold of SOFT_HOLDS) hold(system, pose.turns)
    const step = system.solved()
    if (!step) return pose
    pose = moved(pose, step)
    if (step.every((value) => Math.abs(value) < SETTLED)) return pose
  }
  return pose
}

function moved({ root, turns }: FittedPose, step: Float64Array): FittedPose {
  const by = (at: number): Vec3 => [step[at]!, step[at + 1]!, step[at + 2]!]
  return { root: add(root, by(0)), turns: turns.map((turn, segment) => multiply(fromRotationVector(by(3 + 3 * segment)), turn)) }
}

/** A keypoint is at the sum of the ways along its chain; turning a segment by a small vector d moves its own way w by d × w. */
function pullToPoints(system: NormalEquations, { chains, keypoints }: BodyTree, pointOf: (keypoint: Halpe26) => Vec3 | undefined, spreadOf: SpreadOf, { root, turns }: FittedPose): void {
  for (const { keypoint, segment, at } of keypoints) {
    const seen = pointOf(keypoint)
    if (!seen) continue
    const links = [...chains[segment]!, { segment, at }].map((link) => ({ segment: link.segment, way: transform(turns[link.segment]!, link.at) }))
    const off = links.reduce((place, { way }) => add(place, way), root)
    const [x, y, z] = subtract(off, seen)
    const weight = 1 / spreadOf(keypoint) ** 2
    for (const [axis, residual] of [x, y, z].entries()) {
      const row: [number, number][] = [[axis, 1]]
      for (const { segment: turned, way } of links) {
        // The row of −[w]× for this axis.
        const first = 3 + 3 * turned
        const [one, other] = [(axis + 1) % 3, (axis + 2) % 3]
        row.push([first + one, way[other]!], [first + other, -way[one]!])
      }
      system.add(row, residual, weight)
    }
  }
}
