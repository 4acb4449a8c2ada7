import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { limbsOf } from '../../../app/core/body/limbs.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { checkedRecipe } from '../../synth/cli/check-recipe.ts'
import { halpe26 } from '../../synth/person/keypoints.ts'
import { STUDIO } from '../../synth/studio.ts'
import { planLab } from '../../synth/write/plan-lab.ts'

export const RATE_HZ = 60
const DURATION_S = 10
/** As long as it takes to pass. */
const OVERGROUND_S = 3
export const LIMBS = limbsOf(HALPE_26)

export interface TrueSession {
  cameras: Camera[]
  heightM: number
  /** `[frame][keypoint]` */
  truth: Vec3[][]
}

/** Somebody of the sample lab who walks before four cameras within 4.5 m; no pictures are made. */
export function trueSession(seed: number, treadmill = true): TrueSession {
  const recipe = checkedRecipe({
    seed,
    athlete: { person: seed },
    sessions: [{ name: 'Bench', date: '2026-01-01', trials: [{ movement: 'walk', durationS: treadmill ? DURATION_S : OVERGROUND_S, treadmill }] }],
    rig: { widthPx: 1088, heightPx: 1920, focalPx: 1680, distanceM: 4.3 },
  })
  const { person, motion, cameras } = planLab(recipe, STUDIO).trials[0]!.take
  const truth = Array.from({ length: (treadmill ? DURATION_S : OVERGROUND_S) * RATE_HZ }, (_, frame) => {
    const points = halpe26(person.dimensions, motion.poseAt(frame / RATE_HZ))
    return HALPE_26.map((name) => points[name])
  })
  return { cameras: cameras.map(({ camera }) => camera), heightM: person.dimensions.heightM, truth }
}
