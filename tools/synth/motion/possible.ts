import { SIDES } from '../../../app/core/body/joints.ts'
import { ProblemError } from '../../../app/core/problem.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Dimensions, Motion, Movement } from '../model.ts'
import { centreOfMass, pointMasses } from '../person/centre-of-mass.ts'
import { legLengthOf } from './gait-style.ts'
import { lowestOf } from './sole.ts'

/** As the ground reaction is made, so that nothing of it is missed. */
const STEP_S = 0.002
/** The mid-hip over the floor, in legs: lower than a deep squat, higher than a jump of half a metre. */
const HIPS = { least: 0.25, most: 1.7 }
/** As much as a shoe gives. */
const SOLE_M = 0.02
/**
 * In body weights: who walks fast presses with two, or three for a moment (Nilsson & Thorstensson 1989), who sprints with up to five
 * (Weyand et al. 2000), who lands from a jump with up to six (McNitt-Gray 1991). The floor pulls at nobody, but for what
 * comes of the numbers.
 */
const PRESSES = { walk: 3, run: 5, squat: 2.5, jump: 6 } as const satisfies Record<Movement['kind'], number>
const PULLS = 0.3

/** The motion, if a body can do it: a recipe may ask for more than that. */
export function possible(dimensions: Dimensions, movement: Movement, sex: number, motion: Motion): Motion {
  const fault = faultOf(dimensions, movement, sex, motion)
  if (fault === undefined) return motion
  const { kind, speedMps } = movement
  throw new ProblemError({
    code: 'impossible-movement',
    message: `This person cannot ${kind}${speedMps > 0 ? ` at ${speedMps} m/s` : ''} as the recipe asks: ${fault}.`,
    hint: 'Choose less asymmetry, variability, session effect or deviation, or another speed.',
  })
}

function faultOf(dimensions: Dimensions, { kind, durationS }: Movement, sex: number, motion: Motion): string | undefined {
  const masses = pointMasses(dimensions, sex)
  const legM = legLengthOf(dimensions)
  const heights: number[] = []
  for (let timeS = -STEP_S; timeS <= durationS + 2 * STEP_S; timeS += STEP_S) {
    const pose = motion.poseAt(timeS)
    const height = centreOfMass(masses, pose)[2]
    if (!Number.isFinite(height)) return 'no foot would stand under the body, or no leg reach its foot'
    const hips = pose.pelvis.origin[2] / legM
    if (hips < HIPS.least || hips > HIPS.most) return 'the hips would leave where legs can hold them'
    const support = motion.supportAt(timeS)
    for (const side of SIDES) {
      const low = lowestOf(dimensions, pose, side)
      if (low < -SOLE_M) return `the ${side} foot would sink into the floor`
      if (support[side] && low > SOLE_M) return `the ${side} leg would be too short for its step`
    }
    heights.push(height)
    const before = motion.supportAt(timeS - STEP_S)
    if (heights.length < 3 || !(before.left ?? before.right)) continue
    const [first, middle, last] = heights.slice(-3) as [number, number, number]
    const weights = 1 + (first - 2 * middle + last) / STEP_S ** 2 / GRAVITY_MPS2
    if (weights < -PULLS) return 'the floor would have to hold them down'
    if (weights > PRESSES[kind]) return `they would press on the floor with more than ${PRESSES[kind]} times their weight`
  }
  return undefined
}
