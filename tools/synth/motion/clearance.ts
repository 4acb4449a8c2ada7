import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Mat3 } from '../../../app/core/math/mat3.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Side } from '../model.ts'
import { ballHeightM, legFrames, pointOf, toesLengthM } from '../person/pose.ts'
import { toLeg, type LegVector } from './leg-vector.ts'
import { ease } from './smooth.ts'
import { plus } from './swing.ts'

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

/** The swing with as much of the lift added as keeps heel, ball and toes over the floor. */
export function cleared(
  dimensions: Dimensions,
  side: Side,
  fromS: number,
  toS: number,
  rootAt: (timeS: number) => { midHip: Vec3; axes: Mat3 },
  swing: (timeS: number) => LegVector,
  lift: LegVector,
): (timeS: number) => LegVector {
  const shareOf = (timeS: number) => (timeS - fromS) / (toS - fromS)
  const lifted = (amount: number) =>
    plus(swing, (timeS) => {
      const share = shareOf(timeS)
      const [early, late] = [ease(share / 0.22) * ease((0.98 - share) / 0.4), ease((share - 0.08) / 0.45) * ease((0.98 - share) / 0.3)]
      return lift.map((value, i) => amount * value * (i < FIRST_OF_KNEE ? late : early))
    })
  const samples = Array.from({ length: SAMPLES }, (_, i) => {
    const share = RISEN_AFTER + (1 - 2 * RISEN_AFTER) * (i / (SAMPLES - 1))
    const timeS = fromS + share * (toS - fromS)
    return { timeS, root: rootAt(timeS), needM: CLEARANCE_M * ease((share - RISEN_AFTER) / 0.3) * ease((1 - RISEN_AFTER - share) / 0.25) }
  })
  const worst = (amount: number) => {
    const curve = lifted(amount)
    return Math.min(...samples.map(({ timeS, root, needM }) => lowestOf(dimensions, side, root, curve(timeS)) - needM))
  }
  let [low, high] = [0, 0.5]
  if (worst(0) >= 0) return swing
  while (worst(high) < 0 && high < MOST) [low, high] = [high, 2 * high]
  for (let round = 0; round < 5; round++) {
    const middle = (low + high) / 2
    if (worst(middle) < 0) low = middle
    else high = middle
  }
  return lifted(high)
}

function lowestOf(dimensions: Dimensions, side: Side, root: { midHip: Vec3; axes: Mat3 }, leg: LegVector): number {
  const { foot, toes } = legFrames(dimensions, { origin: root.midHip, axes: root.axes }, side, toLeg(leg))
  const heel = pointOf(foot, [-dimensions.heelBehindAnkleM, 0, -dimensions.ankleHeightM])
  const ball = pointOf(foot, [dimensions.ballBeforeAnkleM, 0, -dimensions.ankleHeightM])
  const tip = pointOf(toes, [toesLengthM(dimensions), 0, -ballHeightM(dimensions)])
  return Math.min(heel[2], ball[2], tip[2])
}
