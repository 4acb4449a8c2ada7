/**
 * One moment of a body whose bones keep their lengths: the pose that lies nearest to the keypoints, by Gauss and Newton's least squares over where the
 * middle of the hips is and how each segment is turned. What keypoints leave open is held softly: joints bend about their hinges, and not beyond their limits.
 */
import type { Mat3 } from '../../math/mat3.ts'
import { invertInto } from '../../math/symmetric3.ts'
import type { Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { SIDES, type Side } from '../joints.ts'
import type { Covariance } from '../uncertainty.ts'
import { type BodyTree, FIT_SEGMENTS } from './body-tree.ts'
import { waysOf } from './body-ways.ts'
import { firstOf, NormalEquations, UNKNOWNS } from './normal-equations.ts'
import { beyondDeg, LIMITS, putHold, putLimit, SOFT_HOLDS, STRAIGHT_TOES, toesBent, type ToesBend } from './soft-holds.ts'

export interface FittedPose {
  /** The middle of the hips. */
  root: Vec3
  /** By segment. */
  turns: readonly Mat3[]
}

interface PoseFit {
  pose: FittedPose
  /** Of the root's place, then of each segment's turn by a small vector, row by row; null where keypoints and joints leave something open. NaN between segments that do not hang on each other. Good until the next fit. */
  covariance: Float64Array | null
  /** Degrees by which the pose is beyond each of `LIMITS`, so that it acts; 0 where it does not. */
  beyondDeg: readonly number[]
  /**
   * What is left of the keypoints' residuals, each measured in its own spread and squared; and how many there are beyond as many unknowns as keypoints tell: what holds a joint is
   * no measurement, and tells its share of the unknowns, so much that of a limb that nobody sees keypoints tell nothing (the γ of MacKay 1992, Neural Comput 4:415).
   */
  squares: number
  freedom: number
}

/** Keypoints in the order of the body's: three numbers each, NaN of what is missing, and six of their covariances' inverses. */
export interface SeenPose {
  places: Float64Array
  precisions: Float64Array
}

/** `believedTo`: a keypoint that is off by more of its own spreads pulls no more than one that is off by so many (Huber 1964, Ann Math Stat 35:73). */
export type FitPose = (seen: SeenPose, start: FittedPose, believedTo?: number, toes?: Readonly<Record<Side, ToesBend>>) => PoseFit

const ROUNDS = 12
/** Radians and metres that no longer matter: 0.006° and a tenth of a millimetre. */
const SETTLED = 1e-4

/** A body that is fitted to many moments: what it is reckoned with is made once. */
export function poseFitter(tree: BodyTree): FitPose {
  const system = new NormalEquations()
  const pulls = pullsOn(tree, system)
  const [root, turns] = [new Float64Array(3), new Float64Array(9 * FIT_SEGMENTS.length)]
  return (seen, start, believedTo = Infinity, toes = { left: STRAIGHT_TOES, right: STRAIGHT_TOES }) => {
    root.set(start.root)
    for (const [segment, turn] of start.turns.entries()) turns.set(turn, 9 * segment)
    const holds = [...SOFT_HOLDS, ...SIDES.map((side) => toesBent(side, toes[side]))]
    const putHolds = () => {
      for (const hold of holds) putHold(system, turns, hold)
      for (const limit of LIMITS) putLimit(system, turns, limit)
    }
    const keypoints = pulls.look(seen)
    let [squares, told, isSolved] = [0, 0, false]
    for (let round = 1; round <= ROUNDS; round++) {
      system.clear()
      squares = pulls.put(root, turns, believedTo)
      putHolds()
      isSolved = system.solve()
      if (!isSolved) break
      const isLast = round === ROUNDS || isSettled(system.step)
      if (isLast) {
        system.invert()
        // Before the last step, with which a limit may come or go.
        system.clear()
        putHolds()
        told = UNKNOWNS - system.shareOfMatrix()
      }
      move(root, turns, system.step)
      if (isLast) break
    }
    return {
      pose: { root: [root[0]!, root[1]!, root[2]!], turns: FIT_SEGMENTS.map((_, segment) => turnIn(turns, 9 * segment)) },
      covariance: isSolved ? system.covariance : null,
      beyondDeg: LIMITS.map((limit) => beyondDeg(turns, limit)),
      squares: isSolved ? squares : 0,
      freedom: isSolved ? 3 * keypoints - told : 0,
    }
  }
}

/** As the pose fit takes them. What is flat in one direction cannot weigh anything, and is missing. */
export function putSeen({ places, precisions }: SeenPose, keypoint: number, at: Vec3 | undefined, covariance: Covariance): void {
  const precision = precisions.subarray(6 * keypoint, 6 * keypoint + 6)
  const isSeen = at !== undefined && invertInto(Float64Array.from(covariance), precision)
  places.set(isSeen ? at : [NaN, NaN, NaN], 3 * keypoint)
}

export function seenPose({ keypoints }: BodyTree, seenOf: (keypoint: Halpe26) => { at: Vec3; covariance: Covariance } | undefined): SeenPose {
  const seen: SeenPose = { places: new Float64Array(3 * keypoints.length), precisions: new Float64Array(6 * keypoints.length) }
  for (const [place, { keypoint }] of keypoints.entries()) {
    const one = seenOf(keypoint)
    putSeen(seen, place, one?.at, one?.covariance ?? [0, 0, 0, 0, 0, 0])
  }
  return seen
}

const turnIn = (turns: Float64Array, at: number): Mat3 => [turns[at]!, turns[at + 1]!, turns[at + 2]!, turns[at + 3]!, turns[at + 4]!, turns[at + 5]!, turns[at + 6]!, turns[at + 7]!, turns[at + 8]!]

function isSettled(step: Float64Array): boolean {
  for (let unknown = 0; unknown < UNKNOWNS; unknown++) if (!(Math.abs(step[unknown]!) < SETTLED)) return false
  return true
}

function move(root: Float64Array, turns: Float64Array, step: Float64Array): void {
  for (let axis = 0; axis < 3; axis++) root[axis]! += step[axis]!
  for (let segment = 0; segment < FIT_SEGMENTS.length; segment++) {
    const first = firstOf(segment)
    turnBy(turns, 9 * segment, step[first]!, step[first + 1]!, step[first + 2]!)
  }
}

/** As `fromRotationVector` turns, in place. */
function turnBy(turns: Float64Array, from: number, byX: number, byY: number, byZ: number): void {
  const angle = Math.sqrt(byX * byX + byY * byY + byZ * byZ)
  if (angle === 0) return
  const x = byX / angle
  const y = byY / angle
  const z = byZ / angle
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  const d = 1 - c
  for (let at = from; at < from + 3; at++) {
    const first = turns[at]!
    const second = turns[at + 3]!
    const third = turns[at + 6]!
    turns[at] = (c + x * x * d) * first + (x * y * d - z * s) * second + (x * z * d + y * s) * third
    turns[at + 3] = (x * y * d + z * s) * first + (c + y * y * d) * second + (y * z * d - x * s) * third
    turns[at + 6] = (x * z * d - y * s) * first + (y * z * d + x * s) * second + (c + z * z * d) * third
  }
}

/**
 * What keypoints pull a body by. One lies at the sum of the ways that lead to it; turning a segment by a small vector d moves its way w by d × w, and with it all that hangs on
 * it. What a segment's turn does to all of those is the same, so that they are summed up way by way, from the limbs' ends to the root.
 */
function pullsOn(tree: BodyTree, { matrix, right }: NormalEquations) {
  const { count, segment, from, at, ofKeypoint } = waysOf(tree)
  /** Of each way: itself, where it ends, the weights of all keypoints at or behind its end, and what they pull by. */
  const [way, end, weights, pull] = [new Float64Array(3 * count), new Float64Array(3 * count), new Float64Array(6 * count), new Float64Array(3 * count)]
  const leadsToSeen = new Uint8Array(count)
  // One behind a bone of which nobody knows how long it is tells nothing.
  const isKnown = (one: number): boolean => one < 0 || (!Number.isNaN(at[3 * one]! + at[3 * one + 1]! + at[3 * one + 2]!) && isKnown(from[one]!))
  const known = Uint8Array.from(ofKeypoint, (one) => (isKnown(one) ? 1 : 0))
  const isThere = (keypoint: number) => known[keypoint] === 1 && !Number.isNaN(seen.places[3 * keypoint]!)
  let seen: SeenPose = { places: new Float64Array(0), precisions: new Float64Array(0) }

  /** Gives back how many there are. */
  function look(now: SeenPose): number {
    seen = now
    leadsToSeen.fill(0)
    let keypoints = 0
    for (let keypoint = 0; keypoint < ofKeypoint.length; keypoint++) {
      if (!isThere(keypoint)) continue
      keypoints++
      for (let one = ofKeypoint[keypoint]!; one >= 0; one = from[one]!) leadsToSeen[one] = 1
    }
    return keypoints
  }

  /** Gives back the squares of how far they are off, each measured in its own spread. */
  function put(root: Float64Array, turns: Float64Array, believedTo: number): number {
    follow(root, turns)
    weights.fill(0)
    pull.fill(0)
    let squares = 0
    for (let keypoint = 0; keypoint < ofKeypoint.length; keypoint++) squares += pullTo(keypoint, believedTo)
    for (let one = count - 1; one >= 0; one--) if (leadsToSeen[one]) sumUp(one)
    return squares
  }

  function follow(root: Float64Array, turns: Float64Array): void {
    for (let one = 0; one < count; one++) {
      const [turn, before] = [9 * segment[one]!, 3 * from[one]!]
      const x = at[3 * one]!
      const y = at[3 * one + 1]!
      const z = at[3 * one + 2]!
      for (let axis = 0; axis < 3; axis++) {
        const row = turn + 3 * axis
        const along = turns[row]! * x + turns[row + 1]! * y + turns[row + 2]! * z
        way[3 * one + axis] = along
        end[3 * one + axis] = along + (before < 0 ? root[axis]! : end[before + axis]!)
      }
    }
  }

  function pullTo(keypoint: number, believedTo: number): number {
    if (!isThere(keypoint)) return 0
    const { places, precisions } = seen
    const [one, place, p] = [ofKeypoint[keypoint]!, 3 * keypoint, 6 * keypoint]
    const x = end[3 * one]! - places[place]!
    const y = end[3 * one + 1]! - places[place + 1]!
    const z = end[3 * one + 2]! - places[place + 2]!
    const pullX = precisions[p]! * x + precisions[p + 1]! * y + precisions[p + 2]! * z
    const pullY = precisions[p + 1]! * x + precisions[p + 3]! * y + precisions[p + 4]! * z
    const pullZ = precisions[p + 2]! * x + precisions[p + 4]! * y + precisions[p + 5]! * z
    const own = pullX * x + pullY * y + pullZ * z
    const trust = Math.min(1, believedTo / Math.sqrt(own))
    for (let term = 0; term < 6; term++) weights[6 * one + term]! += trust * precisions[p + term]!
    pull[3 * one]! += trust * pullX
    pull[3 * one + 1]! += trust * pullY
    pull[3 * one + 2]! += trust * pullZ
    return trust * own
  }

  function sumUp(one: number): void {
    const [w, g, before] = [6 * one, 3 * one, from[one]!]
    if (before < 0) pullRoot(w, g)
    else {
      for (let term = 0; term < 6; term++) weights[6 * before + term]! += weights[w + term]!
      for (let axis = 0; axis < 3; axis++) pull[3 * before + axis]! += pull[g + axis]!
    }
    const x = way[g]!
    const y = way[g + 1]!
    const z = way[g + 2]!
    const xx = weights[w]!
    const xy = weights[w + 1]!
    const xz = weights[w + 2]!
    const yy = weights[w + 3]!
    const yz = weights[w + 4]!
    const zz = weights[w + 5]!
    const first = firstOf(segment[one]!)
    right[first]! -= y * pull[g + 2]! - z * pull[g + 1]!
    right[first + 1]! -= z * pull[g]! - x * pull[g + 2]!
    right[first + 2]! -= x * pull[g + 1]! - y * pull[g]!
    // Each row: the way, as the matrix of its cross product, times the weights.
    putRow(one, first * UNKNOWNS, y * xz - z * xy, y * yz - z * yy, y * zz - z * yz)
    putRow(one, (first + 1) * UNKNOWNS, z * xx - x * xz, z * xy - x * yz, z * xz - x * zz)
    putRow(one, (first + 2) * UNKNOWNS, x * xy - y * xx, x * yy - y * xy, x * yz - y * xz)
  }

  /** What a turn shares with the root, and with the turns of all segments on the way to it. */
  function putRow(one: number, row: number, x: number, y: number, z: number): void {
    matrix[row]! += x
    matrix[row + 1]! += y
    matrix[row + 2]! += z
    for (let other = one; other >= 0; other = from[other]!) {
      const into = row + firstOf(segment[other]!)
      const wayX = way[3 * other]!
      const wayY = way[3 * other + 1]!
      const wayZ = way[3 * other + 2]!
      matrix[into]! += wayY * z - wayZ * y
      matrix[into + 1]! += wayZ * x - wayX * z
      matrix[into + 2]! += wayX * y - wayY * x
    }
  }

  function pullRoot(w: number, g: number): void {
    matrix[0]! += weights[w]!
    matrix[UNKNOWNS]! += weights[w + 1]!
    matrix[UNKNOWNS + 1]! += weights[w + 3]!
    matrix[2 * UNKNOWNS]! += weights[w + 2]!
    matrix[2 * UNKNOWNS + 1]! += weights[w + 4]!
    matrix[2 * UNKNOWNS + 2]! += weights[w + 5]!
    for (let axis = 0; axis < 3; axis++) right[axis]! -= pull[g + axis]!
  }

  return { look, put }
}
