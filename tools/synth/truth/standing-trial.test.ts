import { expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { bySide, SIDES } from '../../../app/core/body/joints.ts'
import { anglesOfFit, standingTrial } from '../../../app/core/gait/angles-of-fit.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { add, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Pose } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { angleAt, mean, movementWith } from '../motion/testing/trials.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'
import { pointOf, standingPose } from '../person/pose.ts'

const FRAMES = 60
const RATE_HZ = 20
const { dimensions, build } = makePerson(3)
const motion = makeMotion(dimensions, movementWith({ durationS: FRAMES / RATE_HZ, seed: 3 }), build.sex)

it('a standing trial takes away by what keypoints that lie beside their joints turn knees and ankles', () => {
  const random = randomStream(5, 'noise of a standing person')
  /** Knees are seen too far ahead, heels too low, always alike. */
  const seen = (pose: Pose): Record<Halpe26, Vec3> => {
    const points = { ...halpe26(dimensions, pose) }
    for (const side of SIDES) {
      points[`${side}-knee`] = pointOf(pose[`${side}-shank`], [0.012, 0, 0])
      points[`${side}-heel`] = add(points[`${side}-heel`], subtract(pointOf(pose[`${side}-foot`], [0, 0, -0.015]), pose[`${side}-foot`].origin))
    }
    for (const keypoint of HALPE_26) points[keypoint] = add(points[keypoint], [random.gaussian(0, 0.003), random.gaussian(0, 0.003), random.gaussian(0, 0.003)])
    return points
  }
  const stands = Array.from({ length: FRAMES }, () => seen(standingPose(dimensions)))
  const walks = Array.from({ length: FRAMES }, (_, frame) => seen(motion.poseAt(frame / RATE_HZ)))
  const standing = standingTrial(FRAMES, (frame, keypoint) => stands[frame]![keypoint])!
  const offsets = (known: Parameters<typeof anglesOfFit>[2]) => {
    const { angles } = anglesOfFit((frame, keypoint) => walks[frame]![keypoint], new Float64Array(FRAMES), known)!
    return bySide((side) => (['knee-flexion', 'ankle-flexion'] as const).map((angle) => Math.abs(mean(walks.map((_, frame) => angles[side][angle]![frame]! - angleAt(motion, side, angle, frame / RATE_HZ))))))
  }
  const [without, having] = [offsets({}), offsets({ standing })]
  for (const side of SIDES) {
    const [[knee, ankle], [kneeLeft, ankleLeft]] = [without[side], having[side]] as [[number, number], [number, number]]
    expect(knee, `${side} knee`).toBeGreaterThan(2.5)
    expect(ankle, `${side} ankle`).toBeGreaterThan(5)
    expect(kneeLeft, `${side} knee, with a standing trial`).toBeLessThan(1.5)
    // Toes that stay bent in swing draw the foot's mean up by a degree.
    expect(ankleLeft, `${side} ankle, with a standing trial`).toBeLessThan(2.2)
  }
})
