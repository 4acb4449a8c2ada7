import { SIDES } from '../../../app/core/body/joints.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, GaitEvent, Motion, Movement, Side, Support } from '../model.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { poseOf } from '../person/pose.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { crouching, type Crouch, type Crouching } from './crouch.ts'
import { influencesOf } from './influences.ts'
import { planJump, sizeOf, standingAt, type Jump } from './jump-plan.ts'
import { ease } from './smooth.ts'
import { soleOf, underFoot } from './sole.ts'

/** One jump from the dip to standing again, and the rest before the next. */
const PERIOD_S = 4
/** How fast the usual person leaves the floor, for a jump of 0.3 m: the longer the legs, the higher. */
const SPEED_MPS = 2.35

/** Countermovement jumps: dip, push, a flight that obeys gravity, a landing on the forefeet. */
export function makeJump(dimensions: Dimensions, movement: Movement, sex: number): Motion {
  const influences = influencesOf(movement, PERIOD_S)
  const body = crouching(dimensions, pointMasses(dimensions, sex), influences, (depth) => ({ shoulder: -3 - 30 * depth, elbow: 20 }))
  const random = randomStream(movement.seed, 'jumps')
  const jumps: Jump[] = []
  for (let startS = 0.7; startS + 2 < movement.durationS; startS += PERIOD_S) {
    const speedMps = SPEED_MPS * Math.sqrt(sizeOf(dimensions)) * (1 + movement.variability * 0.03 * random.boundedGaussian(-2, 2))
    jumps.push(planJump(dimensions, body, startS, speedMps, jumps.at(-1)?.landed))
  }
  const jumpAt = (timeS: number) => jumps.findLast(({ fromS }) => timeS >= fromS)
  const crouchAt = (timeS: number) => jumpAt(timeS)?.crouchAt(timeS) ?? standingAt(0)
  return {
    durationS: movement.durationS,
    beltSpeedMps: 0,
    events: jumps.flatMap(({ offS, strikeS }) =>
      SIDES.flatMap((side): GaitEvent[] => [
        { side, kind: 'foot-off', timeS: offS },
        { side, kind: 'foot-strike', timeS: strikeS },
      ]),
    ).sort((a, b) => a.timeS - b.timeS),
    poseAt: (timeS) => poseOf(dimensions, jumpAt(timeS)?.stateAt(timeS) ?? body.stateOf(standingAt(0), timeS)),
    supportAt: (timeS) => {
      const jump = jumpAt(timeS)
      if (jump && timeS > jump.offS && timeS < jump.strikeS) return { left: undefined, right: undefined }
      const support = (side: Side): Support => ({ share: 0.5, centreOfPressure: pressureUnder(dimensions, body, crouchAt(timeS), side) })
      return { left: support('left'), right: support('right') }
    },
  }
}

/** It goes to the ball as soon as the heel leaves the floor, and to the tips with it. */
function pressureUnder(dimensions: Dimensions, { printOf }: Crouching, { placeM, pitch }: Crouch, side: Side): Vec3 {
  const { ballM, tipM } = soleOf(dimensions)
  const ahead = 0.4 * ballM + 0.6 * ballM * ease(-pitch.foot / radiansOf(4)) + (tipM - ballM) * ease(-pitch.toes / radiansOf(2))
  return underFoot({ side, print: printOf(side, placeM) }, ahead)
}
