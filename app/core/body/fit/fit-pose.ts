/**
 * One moment of a body whose bones keep their lengths: the pose that lies nearest to the keypoints, by Gauss and Newton's least squares over where the
 * middle of the hips is and how each segment is turned. What keypoints leave open is held softly: joints bend about their hinges, and not beyond their limits.
 */
import type { Mat3 } from '../../math/mat3.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { SIDES, type Side } from '../joints.ts'
import { type BodyTree, FIT_SEGMENTS } from './body-tree.ts'
import { keypointPulls } from './keypoint-pulls.ts'
import { NormalEquations, UNKNOWNS } from './normal-equations.ts'
import type { SeenPose } from './seen-pose.ts'
import { beyondDeg, LIMITS, putHold, putLimit, SOFT_HOLDS, type SoftHold, squareOfHold, squareOfLimit, STRAIGHT_TOES, toesBent, type ToesBend } from './soft-holds.ts'
import { move, turnIn, turnOn } from './turning.ts'

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

/** What is known beside the keypoints. */
interface Beside {
  /** A keypoint that is off by more of its own spreads pulls no more than one that is off by so many (Huber 1964, Ann Math Stat 35:73). */
  believedTo?: number
  toes?: Readonly<Record<Side, ToesBend>> | undefined
  /** The pose as long before `start` as this is after it: what is seen begins where it would come to, turning on as it did. */
  earlier?: FittedPose | null
}

export type FitPose = (seen: SeenPose, start: FittedPose, beside?: Beside) => PoseFit

const ROUNDS = 24
/** Radians and metres of a step after which the next is a tenth of it: 0.006° and a tenth of a millimetre, which no longer matter. */
const SETTLED = 1e-3
/**
 * How flat the loss of keypoints believed no further is taken to be along the way to them (`keypoint-pulls.ts`). Newton's steps, 1, go too far where nothing else holds a limb; weighing anew, 0, takes ten
 * times as many rounds. Of ten minutes' frames, half settle within 4 rounds by 0.9. Measured.
 */
const FLAT = 0.9
/** A step is short enough when the loss falls by so much of what its slope promises (Armijo 1966, Pacific J Math 16:1), but for rounding. */
const ENOUGH = 1e-4
const ROUNDING = 1e-12
const SHORTENINGS = 8

/** A body that is fitted to many moments: what it is reckoned with is made once. */
export function poseFitter(tree: BodyTree): FitPose {
  const system = new NormalEquations()
  const pulls = keypointPulls(tree, system)
  const [root, turns] = [new Float64Array(3), new Float64Array(9 * FIT_SEGMENTS.length)]
  const [rootBefore, turnsBefore] = [root.slice(), turns.slice()]
  let [holds, believedTo]: [readonly SoftHold[], number] = [[], Infinity]

  function putHolds(): void {
    for (const hold of holds) putHold(system, turns, hold)
    for (const limit of LIMITS) putLimit(system, turns, limit)
  }

  /** What the fit makes least. */
  function loss(): number {
    let sum = pulls.loss(root, turns, believedTo)
    for (const hold of holds) sum += squareOfHold(turns, hold)
    for (const limit of LIMITS) sum += squareOfLimit(turns, limit)
    return sum
  }

  /** Along the system's step, as far as that lessens the loss; `step` becomes what was gone. Gives back the loss there. */
  function goOn(before: number): number {
    const { step, right } = system
    rootBefore.set(root)
    turnsBefore.set(turns)
    let slope = 0
    for (let unknown = 0; unknown < UNKNOWNS; unknown++) slope -= 2 * right[unknown]! * step[unknown]!
    for (let shortening = 0; shortening < SHORTENINGS; shortening++) {
      move(root, turns, step)
      const now = loss()
      if (now <= before + ENOUGH * slope + ROUNDING * before) return now
      root.set(rootBefore)
      turns.set(turnsBefore)
      // Where the parabola through both losses, with that slope, is least.
      const share = Math.min(0.5, Math.max(0.1, -slope / (2 * (now - before - slope))))
      for (let unknown = 0; unknown < UNKNOWNS; unknown++) step[unknown]! *= share
      slope *= share
    }
    step.fill(0)
    return before
  }

  return (seen, start, { believedTo: asked = Infinity, toes, earlier = null } = {}) => {
    believedTo = asked
    holds = [...SOFT_HOLDS, ...SIDES.map((side) => toesBent(side, toes?.[side] ?? STRAIGHT_TOES))]
    const keypoints = pulls.look(seen)
    const isTold = (segment: number) => segment < 0 || pulls.isTold[segment] === 1
    root.set(start.root)
    for (const [segment, turn] of start.turns.entries()) turns.set(turn, 9 * segment)
    if (earlier) goAsBefore(root, turns, start, earlier, isTold)
    let [squares, told, isSolved, isLast] = [0, 0, false, false]
    let least = loss()
    for (let round = 1; round <= ROUNDS; round++) {
      // The last tells what is open, with weights that are no less than the keypoints'.
      isLast ||= round === ROUNDS
      system.clear()
      squares = pulls.put(root, turns, believedTo, isLast ? 0 : FLAT)
      putHolds()
      isSolved = system.solve()
      if (!isSolved) break
      if (isLast) {
        system.invert()
        // Before the last step, with which a limit may come or go.
        system.clear()
        putHolds()
        told = UNKNOWNS - system.shareOfMatrix()
        move(root, turns, system.step)
        break
      }
      least = goOn(least)
      isLast = isSettled(system.step)
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

function isSettled(step: Float64Array): boolean {
  for (let unknown = 0; unknown < UNKNOWNS; unknown++) if (!(Math.abs(step[unknown]!) < SETTLED)) return false
  return true
}

function goAsBefore(root: Float64Array, turns: Float64Array, now: FittedPose, before: FittedPose, isTold: (segment: number) => boolean): void {
  for (let axis = 0; axis < 3; axis++) root[axis]! += now.root[axis]! - before.root[axis]!
  for (let segment = 0; segment < FIT_SEGMENTS.length; segment++) if (isTold(segment)) turnOn(turns, 9 * segment, now.turns[segment]!, before.turns[segment]!)
}
