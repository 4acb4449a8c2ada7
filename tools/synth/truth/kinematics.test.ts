import { expect, it } from 'vitest'
import { bodySizeOf } from '../../../app/core/body/fit/body-size-of.ts'
import { STRAIGHT_TOES } from '../../../app/core/body/fit/soft-holds.ts'
import { toesCourse } from '../../../app/core/body/fit/toes-course.ts'
import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { SIDES, type Side } from '../../../app/core/body/joints.ts'
import type { Angle } from '../../../app/core/body/angles/segment-angles.ts'
import { type PointAt, pointsOfMarkers } from '../../../app/core/body/markers/points-of-markers.ts'
import { anglesOfFit } from '../../../app/core/gait/angles/angles-of-fit.ts'
import { steadiedAngles } from '../../../app/core/gait/angles/steadied-angles.ts'
import { degreesOf } from '../../../app/core/math/degrees.ts'
import { column } from '../../../app/core/math/mat3.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { add, dot, scale } from '../../../app/core/math/vec3.ts'
import { lowPassPoints } from '../../../app/core/signal/low-pass-points.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { angleAt, deviationOf, mean, movementWith } from '../motion/testing/trials.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'

const RATE_HZ = 60
const DURATION_S = 5
const NOISE_M = 0.01
const CUT_OFF_HZ = 6
const FRAMES = RATE_HZ * DURATION_S
const STRAIGHT_ON = new Float64Array(FRAMES)
/** Degrees about their mean. */
const MOST_OFF: Partial<Record<Angle, number>> = { 'thigh-flexion': 1, 'knee-flexion': 1.6, 'ankle-flexion': 2, 'pelvis-obliquity': 2, 'trunk-lean': 1, 'trunk-rotation': 1.5, 'foot-progression': 1.5, 'elbow-flexion': 2.5 }
/** Degrees of the mean itself. */
const MOST_OFFSET: Partial<Record<Angle, number>> = { 'thigh-flexion': 0.5, 'knee-flexion': 0.6, 'ankle-flexion': 1.5 }

const { dimensions, build } = makePerson(3)
const motion = makeMotion(dimensions, movementWith({ durationS: DURATION_S, speedMps: 1.25, seed: 3, sessionSeed: 3, sessionEffectDeg: 2 }), build.sex)
const poses = Array.from({ length: FRAMES }, (_, frame) => motion.poseAt(frame / RATE_HZ))
const inside = Array.from({ length: FRAMES - RATE_HZ }, (_, at) => at + RATE_HZ / 2)

const truePoints = poses.map((pose) => halpe26(dimensions, pose))

function seenWith(noiseM: number): PointAt {
  const random = randomStream(3, 'noise of keypoints')
  const noisy = Float64Array.from(truePoints.flatMap((truth) => HALPE_26.flatMap((keypoint) => truth[keypoint].map((value) => value + random.gaussian(0, noiseM)))))
  const { points } = lowPassPoints({ frames: FRAMES, keypoints: HALPE_26.length, points: noisy }, CUT_OFF_HZ, RATE_HZ)
  return pointsOfMarkers({ markers: HALPE_26 satisfies readonly Halpe26[], points })
}

const pointAt = seenWith(NOISE_M)

it('angles fitted to keypoints of a walk that are 10 mm off, smoothed as usual, are near the truth about their mean, and as near as they say', () => {
  const { angles, spreads, misfit } = anglesOfFit(pointAt, STRAIGHT_ON)!
  expect(steadiedAngles(angles, misfit, CUT_OFF_HZ, RATE_HZ), 'no more noise than usual').toBeNull()
  const armless = anglesOfFit((frame, keypoint) => (/elbow|wrist/.test(keypoint) ? undefined : pointAt(frame, keypoint)), STRAIGHT_ON)!
  expect(armless.misfit / misfit, 'the same noise where nobody sees the arms').toBeLessThan(1.04)
  for (const side of SIDES)
    for (const [angle, most] of Object.entries(MOST_OFF) as [Angle, number][]) {
      const errors = inside.map((frame) => angles[side][angle]![frame]! - angleAt(motion, side, angle, frame / RATE_HZ))
      expect(deviationOf(errors), `${side} ${angle}`).toBeLessThan(most)
      expect(Math.abs(mean(errors)), `${side} ${angle}, offset`).toBeLessThan(MOST_OFFSET[angle] ?? 3)
      expect(inside.filter((frame, at) => Math.abs(errors[at]!) < 1.96 * spreads[side][angle]![frame]!).length / inside.length, `${side} ${angle}, as sure as told`).toBeGreaterThan(0.95)
    }
}, 60_000)

it('noise of 30 mm is seen by the bones, and angles that are smoothed more for it are nearer to the truth', () => {
  const { angles, misfit } = anglesOfFit(seenWith(0.03), STRAIGHT_ON)!
  const steadied = steadiedAngles(angles, misfit, CUT_OFF_HZ, RATE_HZ)!
  expect(steadied.cutOffHz).toBeGreaterThan(4.4)
  expect(steadied.cutOffHz).toBeLessThan(5.2)
  for (const side of SIDES)
    for (const angle of ['thigh-flexion', 'knee-flexion', 'ankle-flexion'] satisfies Angle[]) {
      const off = (curve: Float64Array) => deviationOf(inside.map((frame) => curve[frame]! - angleAt(motion, side, angle, frame / RATE_HZ)))
      expect(off(steadied.angles[side][angle]!), `${side} ${angle}`).toBeLessThan(0.95 * off(angles[side][angle]!))
    }
})

it('the strides together tell how toes bend, unless the keypoints of a foot wander with the stride themselves', () => {
  const size = bodySizeOf(FRAMES, pointAt)!
  const toesAt = toesCourse(FRAMES, pointAt, size, STRAIGHT_ON)
  const bent = (side: Side, frame: number) => degreesOf(Math.asin(dot(column(poses[frame]![`${side}-toes`].axes, 0), column(poses[frame]![`${side}-foot`].axes, 2))))
  for (const side of SIDES) {
    const truth = inside.map((frame) => bent(side, frame))
    expect(deviationOf(truth), `${side}, how they bend`).toBeGreaterThan(10)
    expect(deviationOf(inside.map((frame, at) => degreesOf(toesAt(frame)[side].rad) - truth[at]!)), `${side}, as it is told`).toBeLessThan(7)
  }
  // Seen nearer to the ankle the further the foot is behind, as networks see heels.
  const wandering: PointAt = (frame, keypoint) => {
    const [at, ankle, hip] = [pointAt(frame, keypoint), pointAt(frame, 'left-ankle'), pointAt(frame, 'left-hip')]
    return at && keypoint === 'left-heel' ? add(at, scale(add(ankle!, scale(at, -1)), 0.6 * Math.max(0, hip![0] - ankle![0]))) : at
  }
  expect(toesCourse(FRAMES, wandering, size, STRAIGHT_ON)(100)).toEqual({ left: STRAIGHT_TOES, right: STRAIGHT_TOES })
  // Who stands has no strides to tell it.
  expect(toesCourse(FRAMES, (_, keypoint) => pointAt(0, keypoint), size, STRAIGHT_ON)(100)).toEqual({ left: STRAIGHT_TOES, right: STRAIGHT_TOES })
})
