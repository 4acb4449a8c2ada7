import { radiansOf } from '../../../app/core/math/degrees.ts'
import { rotationAbout, transform } from '../../../app/core/math/mat3.ts'
import { add } from '../../../app/core/math/vec3.ts'
import type { Dimensions } from '../model.ts'
import { ballHeightM, ballInFoot, toesLengthM } from '../person/pose.ts'
import type { LegVector } from './leg-vector.ts'
import type { FootPose } from './roll-over.ts'
import { ease } from './smooth.ts'

/** The least height of the sole over the floor in mid-swing: people keep 1–2 cm (Winter 1992). */
const CLEARANCE_M = 0.012
const SAMPLES = 20
/** Of the swing: so long after its beginning and before its end the foot is still, or again, all but on the floor. */
const RISEN_AFTER = 0.1
/** Times the lift below: more is no help. */
const MOST = 3

/** A hip that flexes while the leg is still behind would push the foot down: knee and ankle come first. */
const FIRST_OF_KNEE = 3

/** How a foot is lifted that would not clear the floor, in the order of a leg's vector: at the lift's height, radians. */
export function liftOf(stiffKnee: boolean, dropFoot: boolean): LegVector {
  const lift = (hip: number, adduction: number, knee: number, ankle: number) => [hip, adduction, 0, knee, 0, 0, ankle, 0, 0, 0].map(radiansOf)
  // a stiff knee is swung round, a dropped foot is lifted as on a step
  if (stiffKnee) return lift(0, -3, 0, 6)
  return dropFoot ? lift(7, -1, 9, 0) : lift(2.5, 0, 4, 3)
}

/** A lift at that share of the swing. */
export function liftedBy(lift: LegVector, amount: number, share: number): LegVector {
  const [early, late] = [ease(share / 0.22) * ease((0.98 - share) / 0.4), ease((share - 0.08) / 0.45) * ease((0.98 - share) / 0.3)]
  return lift.map((value, i) => amount * value * (i < FIRST_OF_KNEE ? late : early))
}

/** As much of the lift as keeps heel, ball and toes over the floor. `footAt`: with that much of it, at that share of the swing. */
export function liftNeeded(dimensions: Dimensions, footAt: (amount: number, share: number) => FootPose): number {
  const samples = Array.from({ length: SAMPLES }, (_, i) => {
    const share = RISEN_AFTER + (1 - 2 * RISEN_AFTER) * (i / (SAMPLES - 1))
    return { share, needM: CLEARANCE_M * ease((share - RISEN_AFTER) / 0.3) * ease((1 - RISEN_AFTER - share) / 0.25) }
  })
  /** Whoever was too low with less is looked at first. */
  let lowest = samples[0]!
  const tooLow = (amount: number) => {
    const isLow = ({ share, needM }: typeof lowest) => lowestOf(dimensions, footAt(amount, share)) - needM < 0
    if (isLow(lowest)) return true
    const found = samples.find((sample) => sample !== lowest && isLow(sample))
    lowest = found ?? lowest
    return found !== undefined
  }
  if (!tooLow(0)) return 0
  let [low, high] = [0, 0.5]
  while (tooLow(high) && high < MOST) [low, high] = [high, 2 * high]
  for (let round = 0; round < 5; round++) {
    const middle = (low + high) / 2
    if (tooLow(middle)) low = middle
    else high = middle
  }
  return high
}

function lowestOf(dimensions: Dimensions, { ankle, axes, toes }: FootPose): number {
  const { heelBehindAnkleM, ballBeforeAnkleM, ankleHeightM } = dimensions
  const heightOf = (inFoot: readonly [number, number, number]) => ankle[2] + transform(axes, inFoot)[2]
  const tip = add(ballInFoot(dimensions), transform(rotationAbout('y', -toes), [toesLengthM(dimensions), 0, -ballHeightM(dimensions)]))
  return Math.min(heightOf([-heelBehindAnkleM, 0, -ankleHeightM]), heightOf([ballBeforeAnkleM, 0, -ankleHeightM]), heightOf(tip))
}
