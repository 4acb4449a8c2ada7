import { SIDES } from '../../../app/core/body/joints.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
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
 * In body weights. Up: who walks fast presses with two, or three for a moment (Nilsson & Thorstensson 1989), who sprints with up to five
 * (Weyand et al. 2000), who lands from a third of a metre with four to five (McNitt-Gray 1991). Fore and aft, and to a side: about twice what
 * the fastest walk and run show (Nilsson & Thorstensson 1989, Cavanagh & Lafortune 1980); a jump on the spot needs less aside. The
 * floor pulls at nobody, but for what comes of the numbers.
 */
const MOST = {
  walk: { foreAft: 1, aside: 0.6, up: 3 },
  run: { foreAft: 1.2, aside: 0.6, up: 5 },
  squat: { foreAft: 0.5, aside: 0.3, up: 2.5 },
  jump: { foreAft: 1, aside: 0.3, up: 5 },
} as const satisfies Record<Movement['kind'], Record<'foreAft' | 'aside' | 'up', number>>
const PULLS = 0.12

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
  const most = MOST[kind]
  const centres: Vec3[] = []
  let before: ReturnType<Motion['supportAt']> = { left: undefined, right: undefined }
  for (let timeS = -STEP_S; timeS <= durationS + 2 * STEP_S; timeS += STEP_S) {
    const pose = motion.poseAt(timeS)
    const centre = centreOfMass(masses, pose)
    if (!centre.every(Number.isFinite)) return 'no foot would stand under the body, or no leg reach its foot'
    const hips = pose.pelvis.origin[2] / legM
    if (hips < HIPS.least || hips > HIPS.most) return 'the hips would leave where legs can hold them'
    const [stood, support] = [before, motion.supportAt(timeS)]
    before = support
    for (const side of SIDES) {
      const low = lowestOf(dimensions, pose, side)
      if (low < -SOLE_M) return `the ${side} foot would sink into the floor`
      if (support[side] && low > SOLE_M) return `the ${side} leg would be too short for its step`
    }
    centres.push(centre)
    if (centres.length < 3 || !(stood.left ?? stood.right)) continue
    const [first, middle, last] = centres.slice(-3) as [Vec3, Vec3, Vec3]
    const [ahead, aside, up] = [0, 1, 2].map((axis) => (first[axis]! - 2 * middle[axis]! + last[axis]!) / STEP_S ** 2 / GRAVITY_MPS2) as [number, number, number]
    if (1 + up < -PULLS) return 'the floor would have to hold them down'
    if (1 + up > most.up) return `they would press on the floor with more than ${most.up} times their weight`
    if (Math.abs(ahead) > most.foreAft) return `the floor would have to push them forward or back with more than ${100 * most.foreAft} % of their weight`
    if (Math.abs(aside) > most.aside) return `the floor would have to push them aside with more than ${100 * most.aside} % of their weight`
  }
  return undefined
}
