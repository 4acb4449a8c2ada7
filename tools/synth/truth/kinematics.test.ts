import { expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { SIDES } from '../../../app/core/body/joints.ts'
import type { Angle } from '../../../app/core/body/segment-angles.ts'
import { pointsOfMarkers } from '../../../app/core/body/points-of-markers.ts'
import { anglesOfFit } from '../../../app/core/gait/angles-of-fit.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { lowPassPoints } from '../../../app/core/signal/low-pass-points.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { angleAt, deviationOf, movementWith } from '../motion/testing/trials.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'

const RATE_HZ = 60
const DURATION_S = 5
const NOISE_M = 0.01
/** Degrees about their mean; the ankle's aim is 2°, which toes that bend at push-off do not let it reach. */
const MOST_OFF: Partial<Record<Angle, number>> = { 'thigh-flexion': 1.2, 'knee-flexion': 2, 'ankle-flexion': 3, 'pelvis-obliquity': 2, 'trunk-lean': 1, 'trunk-rotation': 1.5, 'foot-progression': 2, 'elbow-flexion': 2.5 }

it('angles fitted to keypoints of a walk that are 10 mm off, smoothed as usual, are near the truth about their mean', () => {
  const { dimensions, build } = makePerson(3)
  const motion = makeMotion(dimensions, movementWith({ durationS: DURATION_S, speedMps: 1.25, seed: 3, sessionSeed: 3, sessionEffectDeg: 2 }), build.sex)
  const random = randomStream(3, 'noise of keypoints')
  const frames = RATE_HZ * DURATION_S
  const points = new Float64Array(3 * frames * HALPE_26.length)
  for (let frame = 0; frame < frames; frame++) {
    const truth = halpe26(dimensions, motion.poseAt(frame / RATE_HZ))
    for (const [place, keypoint] of HALPE_26.entries()) points.set(truth[keypoint].map((value) => value + random.gaussian(0, NOISE_M)), 3 * (frame * HALPE_26.length + place))
  }
  const smooth = lowPassPoints({ frames, keypoints: HALPE_26.length, points }, 6, RATE_HZ)
  const { angles } = anglesOfFit(pointsOfMarkers({ markers: HALPE_26 satisfies readonly Halpe26[], points: smooth.points }), new Float64Array(frames))!
  const inside = Array.from({ length: frames - RATE_HZ }, (_, at) => at + RATE_HZ / 2)
  for (const side of SIDES)
    for (const [angle, most] of Object.entries(MOST_OFF) as [Angle, number][]) {
      const errors = inside.map((frame) => angles[side][angle]![frame]! - angleAt(motion, side, angle, frame / RATE_HZ))
      expect(deviationOf(errors), `${side} ${angle}`).toBeLessThan(most)
    }
}, 60_000)
