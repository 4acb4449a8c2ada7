import { describe, expect, it } from 'vitest'
import { centreOfMassOverTime } from '../../../app/core/body/centre-of-mass.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { deviationOf, mean, movementWith } from '../motion/testing/trials.ts'
import { centreOfMass, pointMasses } from '../person/centre-of-mass.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'

const RATE_HZ = 20
const DURATION_S = 3

describe('the centre of mass from keypoints', () => {
  it.each([3, 8])('is where the sample lab has it, of person %i who walks', (seed) => {
    const { dimensions, build } = makePerson(seed)
    const motion = makeMotion(dimensions, movementWith({ durationS: DURATION_S, seed }), build.sex)
    const frames = RATE_HZ * DURATION_S
    const poses = Array.from({ length: frames }, (_, frame) => motion.poseAt(frame / RATE_HZ))
    const points = poses.map((pose) => halpe26(dimensions, pose))
    const way = centreOfMassOverTime(frames, (frame, keypoint) => points[frame]![keypoint], build.sex)
    const masses = pointMasses(dimensions, build.sex)
    for (const axis of [0, 1, 2] as const) {
      const off = poses.map((pose, frame) => way[3 * frame + axis]! - centreOfMass(masses, pose)[axis])
      // A foot's centre lies in its flesh, not on the line from heel to toe, and a trunk bends at the waist.
      expect(Math.abs(mean(off)), `mean of axis ${axis}`).toBeLessThan(0.012)
      expect(deviationOf(off), `axis ${axis}`).toBeLessThan(0.003)
    }
  })

  it('is missing where a keypoint is', () => {
    const { dimensions, build } = makePerson(3)
    const points = halpe26(dimensions, makeMotion(dimensions, movementWith({ durationS: DURATION_S, seed: 3 }), build.sex).poseAt(1))
    const [whole, lacking] = centreOfMassOverTime(2, (frame, keypoint) => (frame === 1 && keypoint === 'left-wrist' ? undefined : points[keypoint])).reduce<[number[], number[]]>(([first, second], value, at) => (at < 3 ? [[...first, value], second] : [first, [...second, value]]), [[], []])
    expect(whole.every(Number.isFinite)).toBe(true)
    expect(lacking.every(Number.isNaN)).toBe(true)
  })
})
