import type { Dimensions, Motion, Movement, Side, Support } from '../model.ts'
import { poseOf } from '../person/pose.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { crouching } from './crouch.ts'
import { influencesOf } from './influences.ts'
import { ease } from './smooth.ts'
import { underFoot } from './sole.ts'

const REPETITION_S = 3.2
/** Level before the body, however far the trunk leans. */
const armsAt = (depth: number) => ({ shoulder: -3 + 128 * depth, elbow: 12 })
const FLAT = { foot: 0, toes: 0 }
/** Of the ankle's distance to the ball: under a balanced body's feet. */
const PRESSURE_AHEAD = 0.4

/** Down and up again, feet flat and where they were; arms forward against the trunk. */
export function makeSquat(dimensions: Dimensions, movement: Movement, sex: number): Motion {
  const influences = influencesOf(movement, REPETITION_S)
  const { stateOf, printOf } = crouching(dimensions, pointMasses(dimensions, sex), influences, armsAt)
  const repetitions = planned(movement)
  const depthAt = (timeS: number) =>
    repetitions.reduce((sum, { startS, downS, turnS, upS, depth }) => sum + depth * (ease((timeS - startS) / downS) - ease((timeS - turnS) / upS)), 0)
  const supportOf = (side: Side): Support => {
    const { x, y, inward } = printOf(side, 0)
    return { share: 0.5, centreOfPressure: underFoot({ side, print: { x, y, inward } }, PRESSURE_AHEAD * dimensions.ballBeforeAnkleM) }
  }
  const support = { left: supportOf('left'), right: supportOf('right') }
  return {
    durationS: movement.durationS,
    beltSpeedMps: 0,
    events: [],
    poseAt: (timeS) => {
      const depth = depthAt(timeS)
      return poseOf(dimensions, stateOf({ depth, placeM: 0, pitch: FLAT, arms: armsAt(depth) }, timeS))
    },
    supportAt: () => support,
  }
}

function planned({ durationS, seed, variability }: Movement) {
  const random = randomStream(seed, 'repetitions')
  const about = (value: number, share: number) => value * (1 + variability * share * random.boundedGaussian(-2, 2))
  const repetitions = []
  for (let startS = 0.5; startS < durationS; ) {
    const [downS, upS] = [about(1.3, 0.06), about(1.1, 0.06)]
    const turnS = startS + downS + about(0.1, 0.2)
    repetitions.push({ startS, downS, turnS, upS, depth: about(0.9, 0.04) })
    startS = turnS + upS + about(0.6, 0.1)
  }
  return repetitions
}
