import { expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { bySide, type Side, SIDES } from '../../../app/core/body/joints.ts'
import { pointsOfMarkers } from '../../../app/core/body/markers/points-of-markers.ts'
import { anglesOfFit } from '../../../app/core/gait/angles/angles-of-fit.ts'
import { hasStood } from '../../../app/core/gait/standing-findings.ts'
import { standingFor } from '../../../app/core/gait/standing-for.ts'
import { standingTrial, type StoodStill } from '../../../app/core/gait/standing-trial.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { add, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Pose } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { angleAt, mean, movementWith } from '../motion/testing/trials.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'
import { STANDING } from '../person/body-state.ts'
import { pointOf, poseOf, standingPose } from '../person/pose.ts'

const FRAMES = 60
const RATE_HZ = 20
const { dimensions, build } = makePerson(3)
const motion = makeMotion(dimensions, movementWith({ durationS: FRAMES / RATE_HZ, seed: 3 }), build.sex)

/** Knees are seen too far ahead, heels too low, always alike. */
function seen(pose: Pose, random: ReturnType<typeof randomStream>): Record<Halpe26, Vec3> {
  const points = { ...halpe26(dimensions, pose) }
  for (const side of SIDES) {
    points[`${side}-knee`] = pointOf(pose[`${side}-shank`], [0.012, 0, 0])
    points[`${side}-heel`] = add(points[`${side}-heel`], subtract(pointOf(pose[`${side}-foot`], [0, 0, -0.015]), pose[`${side}-foot`].origin))
  }
  for (const keypoint of HALPE_26) points[keypoint] = add(points[keypoint], [random.gaussian(0, 0.003), random.gaussian(0, 0.003), random.gaussian(0, 0.003)])
  return points
}

/** Soles flat, the knee of one side bent by so many degrees, its hip and ankle as that takes. */
function standingWith(side: Side, kneeDeg: number): Pose {
  const [knee, thigh] = [radiansOf(kneeDeg), Math.asin((dimensions.shankM * Math.sin(radiansOf(kneeDeg))) / Math.hypot(dimensions.thighM + dimensions.shankM * Math.cos(radiansOf(kneeDeg)), dimensions.shankM * Math.sin(radiansOf(kneeDeg))))]
  const leg = { hip: [thigh, 0, 0], knee: [knee, 0, 0], ankle: [knee - thigh, 0, 0], toes: 0 } as const
  return poseOf(dimensions, { ...STANDING, legs: { ...STANDING.legs, [side]: leg }, midHip: [0, 0, dimensions.ankleHeightM + dimensions.shankM + dimensions.thighM] })
}

function standingSeen(pose: Pose): StoodStill {
  const random = randomStream(5, 'noise of a standing person')
  const frames = Array.from({ length: FRAMES }, () => seen(pose, random))
  const stood = standingTrial(FRAMES, (frame, keypoint) => frames[frame]![keypoint])
  if (typeof stood === 'string') throw new Error(stood)
  return stood
}

/** Degrees by which knees and ankles of the walk are off in the mean. */
function offsets(known: Parameters<typeof anglesOfFit>[2]) {
  const random = randomStream(6, 'noise of a walking person')
  const walks = Array.from({ length: FRAMES }, (_, frame) => seen(motion.poseAt(frame / RATE_HZ), random))
  const { angles } = anglesOfFit((frame, keypoint) => walks[frame]![keypoint], new Float64Array(FRAMES), known)!
  return bySide((side) => ofBoth((angle) => mean(walks.map((_, frame) => angles[side][angle]![frame]! - angleAt(motion, side, angle, frame / RATE_HZ)))))
}

const ofBoth = (of: (angle: 'knee-flexion' | 'ankle-flexion') => number) => ({ knee: of('knee-flexion'), ankle: of('ankle-flexion') })

const without = offsets({})

it('a standing trial takes away by what keypoints that lie beside their joints turn knees and ankles', () => {
  const standing = standingSeen(standingPose(dimensions))
  expect(standing.bentDeg).toEqual({})
  const having = offsets({ standing })
  for (const side of SIDES) {
    expect(Math.abs(without[side].knee), `${side} knee`).toBeGreaterThan(2.5)
    expect(Math.abs(without[side].ankle), `${side} ankle`).toBeGreaterThan(5)
    expect(Math.abs(having[side].knee), `${side} knee, with a standing trial`).toBeLessThan(1.5)
    expect(Math.abs(having[side].ankle), `${side} ankle, with a standing trial`).toBeLessThan(1.2)
  }
})

it('who stands with a bent knee keeps it: nothing is taken off that side, its foot is still level, and the other side is as if both were straight', () => {
  const bent = standingSeen(standingWith('left', 18))
  expect(Object.keys(bent.bentDeg)).toEqual(['left'])
  expect(bent.bentDeg.left).toBeGreaterThan(13)
  expect(bent.neutralDeg.left).toEqual({})
  const having = offsets({ standing: bent })
  // To take the 18° for a keypoint's place would put the knee's whole curve 18° too low.
  expect(Math.abs(having.left.knee - without.left.knee)).toBeLessThan(1)
  expect(Math.abs(having.left.ankle)).toBeLessThan(Math.abs(without.left.ankle) - 2)
  expect(Math.abs(having.right.knee)).toBeLessThan(1.5)
  expect(Math.abs(having.right.ankle)).toBeLessThan(1.2)
})

it('a standing trial may lack points that lengths, feet and what is 0° do not need; what it needs is named', () => {
  const random = randomStream(7, 'noise of a standing person')
  const motionOf = (markers: readonly Halpe26[], poseOfFrame: (frame: number) => Pose) => ({
    markers,
    rateHz: RATE_HZ,
    timesS: Float64Array.from({ length: FRAMES }, (_, frame) => frame / RATE_HZ),
    points: Float64Array.from(Array.from({ length: FRAMES }, (_, frame) => seen(poseOfFrame(frame), random)).flatMap((points) => markers.flatMap((keypoint) => points[keypoint]))),
  })
  const walk = { motion: motionOf(HALPE_26, (frame) => motion.poseAt(frame / RATE_HZ)), model: null }
  const standsWithout = (missing: RegExp) => standingFor(walk, { motion: motionOf(HALPE_26.filter((keypoint) => !missing.test(keypoint)), () => standingPose(dimensions)), model: null }, 'Stand')
  const standing = standsWithout(/nose|wrist|elbow/)
  if (!hasStood(standing)) throw new Error(standing.lacking)
  const { angles } = anglesOfFit(pointsOfMarkers(walk.motion), new Float64Array(FRAMES), { standing })!
  for (const side of SIDES) {
    const off = (angle: 'knee-flexion' | 'elbow-flexion') => Math.abs(mean(Array.from({ length: FRAMES }, (_, frame) => angles[side][angle]![frame]! - angleAt(motion, side, angle, frame / RATE_HZ))))
    expect(off('knee-flexion'), `${side} knee`).toBeLessThan(1.5)
    expect(off('elbow-flexion'), `${side} elbow, its lengths from the walk`).toBeLessThan(4)
  }
  expect(standsWithout(/left-heel|wrist/)).toEqual({ lacking: 'The standing trial “Stand” lacks left-heel, by which the walk was measured: measure both by the same.', said: expect.any(Object) as never })
})

it('who walks, or is not seen whole, tells nothing by it, and why', () => {
  const walks = Array.from({ length: FRAMES }, (_, frame) => halpe26(dimensions, motion.poseAt(frame / RATE_HZ)))
  expect(standingTrial(FRAMES, (frame, keypoint) => walks[frame]![keypoint])).toBe('moves')
  const stands = halpe26(dimensions, standingPose(dimensions))
  expect(standingTrial(FRAMES, (_, keypoint) => (keypoint === 'neck' ? undefined : stands[keypoint]))).toBe('not-whole')
})
