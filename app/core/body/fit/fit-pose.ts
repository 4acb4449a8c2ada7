/**
 * One moment of a body whose bones keep their lengths: the pose that lies nearest to the keypoints, by Gauss and Newton's least squares over where the
 * middle of the hips is and how each segment is turned. What keypoints leave open is held softly: joints bend about their hinges, and not beyond their limits.
 */
import { type Mat3, multiply, transform } from '../../math/mat3.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { invertInto, quadraticForm } from '../../math/symmetric3.ts'
import { add, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { SIDES, type Side } from '../joints.ts'
import type { Covariance } from '../uncertainty.ts'
import { type BodyTree, FIT_SEGMENTS, type Place } from './body-tree.ts'
import { NormalEquations, type PlaceSlopes, type Solved } from './normal-equations.ts'
import { LIMITS, SOFT_HOLDS, STRAIGHT_TOES, toesBent, type ToesBend } from './soft-holds.ts'

export interface FittedPose {
  /** The middle of the hips. */
  root: Vec3
  /** By segment. */
  turns: readonly Mat3[]
}

export interface PoseFit {
  pose: FittedPose
  /** Of the root's place, then of each segment's turn by a small vector, row by row; null where keypoints and joints leave something open. */
  covariance: Float64Array | null
  /** What is left of the residuals, each measured in its own spread and squared; and how many there are beyond the unknowns. */
  squares: number
  freedom: number
}

interface SeenKeypoint {
  at: Vec3
  covariance: Covariance
}

/** Undefined where a keypoint is missing. */
export type SeenOf = (keypoint: Halpe26) => SeenKeypoint | undefined

const ROUNDS = 12
/** Radians and metres that no longer matter: 0.006° and a tenth of a millimetre. */
const SETTLED = 1e-4
const UNKNOWNS = 3 + 3 * FIT_SEGMENTS.length

/** `believedTo`: a keypoint that is off by more of its own spreads pulls no more than one that is off by so many (Huber 1964, Ann Math Stat 35:73). */
export function fitPose(tree: BodyTree, seenOf: SeenOf, start: FittedPose, believedTo = Infinity, toes: Readonly<Record<Side, ToesBend>> = { left: STRAIGHT_TOES, right: STRAIGHT_TOES }): PoseFit {
  const pulls = pullsOf(tree, seenOf)
  const holds = [...SOFT_HOLDS, ...SIDES.map((side) => toesBent(side, toes[side]))]
  let [pose, squares]: [FittedPose, number] = [start, NaN]
  let last: Solved | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const system = new NormalEquations(UNKNOWNS)
    squares = pullToPoints(system, pulls, pose, believedTo)
    for (const hold of holds) squares += hold(system, pose.turns)
    for (const { hold } of LIMITS) squares += hold(system, pose.turns)
    const solved = system.solved()
    if (!solved) break
    last = solved
    pose = moved(pose, solved.step)
    if (solved.step.every((value) => Math.abs(value) < SETTLED)) break
  }
  return { pose, covariance: last ? last.covariance() : null, squares, freedom: 3 * pulls.length + holds.length - UNKNOWNS }
}

function moved({ root, turns }: FittedPose, step: Float64Array): FittedPose {
  const by = (at: number): Vec3 => [step[at]!, step[at + 1]!, step[at + 2]!]
  return { root: add(root, by(0)), turns: turns.map((turn, segment) => multiply(fromRotationVector(by(3 + 3 * segment)), turn)) }
}

/** A keypoint that is there, the chain of segments that carries it, the inverse of its covariance, and what moves it. */
interface Pull {
  seen: Vec3
  chain: readonly Place[]
  precision: Covariance
  slopes: PlaceSlopes
}

function pullsOf({ chains, keypoints }: BodyTree, seenOf: SeenOf): Pull[] {
  const inverse = new Float64Array(6)
  return keypoints.flatMap(({ keypoint, segment, at }) => {
    const seen = seenOf(keypoint)
    // What is flat in one direction cannot weigh anything.
    if (!seen || !invertInto(Float64Array.from(seen.covariance), inverse)) return []
    const chain = [...chains[segment]!, { segment, at }]
    return [{ seen: seen.at, chain, precision: Array.from(inverse) as unknown as Covariance, slopes: slopesOf(chain) }]
  })
}

/** The root moves a keypoint as it moves; turns are filled in as the pose is. */
function slopesOf(chain: readonly Place[]): PlaceSlopes {
  const by = new Float64Array(9 * (1 + chain.length))
  by[0] = by[4] = by[8] = 1
  return { unknowns: Int32Array.from([0, 1, 2, ...chain.flatMap(({ segment }) => [3 + 3 * segment, 4 + 3 * segment, 5 + 3 * segment])]), by }
}

/** A keypoint is at the sum of the ways along its chain; turning a segment by a small vector d moves its own way w by d × w. */
function pullToPoints(system: NormalEquations, pulls: readonly Pull[], { root, turns }: FittedPose, believedTo: number): number {
  let squares = 0
  for (const { seen, chain, precision, slopes } of pulls) {
    let [placeX, placeY, placeZ] = root
    for (let link = 0; link < chain.length; link++) {
      const { segment, at } = chain[link]!
      const [x, y, z] = transform(turns[segment]!, at)
      placeX += x
      placeY += y
      placeZ += z
      slopes.by.set([0, -z, y, z, 0, -x, -y, x, 0], 9 * (1 + link))
    }
    const off: Vec3 = [placeX - seen[0], placeY - seen[1], placeZ - seen[2]]
    const own = quadraticForm(precision, ...off)
    const trust = Math.min(1, believedTo / Math.sqrt(own))
    system.addPlace(slopes, off, precision, trust)
    squares += trust * own
  }
  return squares
}
