import type { Halpe26 } from '../../../app/core/body/halpe26.ts'
import { trcMarkerName } from '../../../app/core/formats/motion/write-trc.ts'
import { trembling, type TrueWalk } from '../../../app/core/gait/testing/true-walk.ts'
import { makeMotion } from '../../synth/motion/make-motion.ts'
import { movementWith } from '../../synth/motion/testing/trials.ts'
import type { Movement } from '../../synth/model.ts'
import { halpe26 } from '../../synth/person/keypoints.ts'
import { makePerson } from '../../synth/person/person.ts'

const RATE_HZ = 60
/** As keypoints of a good reconstruction. */
const NOISE_M = 0.01
const SEEN = ['mid-hip', 'left-heel', 'right-heel', 'left-big-toe', 'right-big-toe'] as const satisfies readonly Halpe26[]

/** Somebody of the sample lab, whose steps are known, as keypoints of cameras show feet and pelvis. */
export function keypointWalker(person: number, differing: Partial<Movement>): TrueWalk {
  const { dimensions, build } = makePerson(person)
  const movement = movementWith({ durationS: 6, seed: person, sessionSeed: person, sessionEffectDeg: 2, asymmetry: 0.02, ...differing })
  const motion = makeMotion(dimensions, movement, build.sex)
  const frames = Math.floor(movement.durationS * RATE_HZ) + 1
  const timesS = Float64Array.from({ length: frames }, (_, frame) => frame / RATE_HZ)
  const points = new Float64Array(3 * frames * SEEN.length)
  for (const [frame, timeS] of timesS.entries()) {
    const places = halpe26(dimensions, motion.poseAt(timeS))
    for (const [place, name] of SEEN.entries()) points.set(places[name], 3 * (frame * SEEN.length + place))
  }
  return trembling({ motion: { rateHz: RATE_HZ, markers: SEEN.map(trcMarkerName), timesS, points, unnamedMarkers: 0, remark: '' }, truth: motion.events }, NOISE_M)
}
