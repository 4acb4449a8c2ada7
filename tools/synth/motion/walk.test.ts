import { SIDES } from '../../../app/core/body/joints.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Angle } from '../../../app/core/body/angles/segment-angles.ts'
import { add, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Motion, Pose, Side } from '../model.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { makeBuild } from '../person/build.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makeMotion } from './make-motion.ts'
import { lowestOf, solePoints } from './sole.ts'
import { angleAt, correlation, deviationOf, distance, mean, meanCurve, movementWith, onFloor, stridesOf } from './testing/trials.ts'

const dimensions = makeDimensions(1)
const SEX = makeBuild(1).sex
const walk = makeMotion(dimensions, movementWith(), SEX)
const people = [
  { person: 2, speedMps: 0.9 },
  { person: 3, speedMps: 1.2 },
  { person: 4, speedMps: 1.4 },
  { person: 5, speedMps: 1.6 },
].map(({ person, speedMps }) => ({ dimensions: makeDimensions(person), motion: makeMotion(makeDimensions(person), movementWith({ seed: person, speedMps, durationS: 6 }), makeBuild(person).sex) }))
const walks = [{ dimensions, motion: walk }, ...people]

const during = (fromS: number, toS: number, stepS: number) => Array.from({ length: Math.floor((toS - fromS) / stepS) }, (_, index) => fromS + (index + 0.5) * stepS)

describe('a walking foot', () => {
  it('does not slide: while the heel, the ball or the toes’ tip carries, it stays within a micrometre on the floor', () => {
    for (const { dimensions, motion } of walks)
      for (const side of SIDES)
        for (const { fromS, offS } of stridesOf(motion, side)) {
          const at = (part: 'heel' | 'ball' | 'tip', share: number): Vec3 => {
            const timeS = fromS + share * (offS - fromS)
            return onFloor(motion, solePoints(dimensions, motion.poseAt(timeS), side)[part], timeS)
          }
          const wander = (part: 'heel' | 'ball' | 'tip', shares: number[]) => Math.max(...shares.map((share) => distance(at(part, share), at(part, shares[0]!))))
          expect(wander('heel', [0.001, 0.05, 0.1, 0.2, 0.3, 0.4])).toBeLessThan(1e-6)
          expect(wander('ball', [0.25, 0.4, 0.5, 0.6, 0.7, 0.79])).toBeLessThan(1e-6)
          expect(wander('tip', [0.25, 0.5, 0.7, 0.85, 0.95, 0.999])).toBeLessThan(1e-6)
        }
  })

  it('does not sink into the floor by a millimetre, and clears it in mid-swing', () => {
    for (const { dimensions, motion } of walks) {
      const times = during(0, motion.durationS, 0.004)
      const poses = times.map((timeS) => motion.poseAt(timeS))
      expect(Math.min(...SIDES.flatMap((side) => poses.map((pose) => lowestOf(dimensions, pose, side))))).toBeGreaterThan(-0.001)
      for (const side of SIDES)
        for (const { offS, toS } of stridesOf(motion, side)) expect(lowestOf(dimensions, motion.poseAt(offS + 0.55 * (toS - offS)), side)).toBeGreaterThan(0.005)
    }
  })

  it('comes down at the strikes and leaves at the offs', () => {
    for (const { dimensions, motion } of walks)
      for (const side of SIDES)
        for (const { fromS, offS } of stridesOf(motion, side)) {
          const low = (timeS: number) => lowestOf(dimensions, motion.poseAt(timeS), side)
          expect(Math.abs(low(fromS))).toBeLessThan(1e-6)
          expect(Math.abs(low(offS))).toBeLessThan(1e-6)
          expect(low(fromS - 0.06)).toBeGreaterThan(0.001)
          expect(low(offS + 0.08)).toBeGreaterThan(0.001)
          // heel first, toes last
          expect(solePoints(dimensions, motion.poseAt(fromS), side).tip[2]).toBeGreaterThan(0.03)
          expect(solePoints(dimensions, motion.poseAt(offS), side).heel[2]).toBeGreaterThan(0.1)
        }
  })

  it('carries the body where it touches the floor, both feet together the whole of it', () => {
    const at = during(0, walk.durationS, 0.01)
    for (const timeS of at) {
      const { left, right } = walk.supportAt(timeS)
      expect((left?.share ?? 0) + (right?.share ?? 0)).toBeCloseTo(1, 12)
    }
    for (const side of SIDES) {
      const strides = stridesOf(walk, side)
      const standing = at.filter((timeS) => strides.some(({ fromS, offS }) => timeS > fromS && timeS < offS))
      const swinging = at.filter((timeS) => strides.some(({ offS, toS }) => timeS > offS && timeS < toS))
      expect(swinging.filter((timeS) => walk.supportAt(timeS)[side])).toEqual([])
      for (const timeS of standing) {
        const { heel, tip } = solePoints(dimensions, walk.poseAt(timeS), side)
        const [x, , z] = walk.supportAt(timeS)[side]!.centreOfPressure
        expect(z).toBe(0)
        expect(x).toBeGreaterThan(heel[0] - 0.001)
        expect(x).toBeLessThan(tip[0] + 0.001)
      }
    }
  })
})

describe('a walk', () => {
  const keypointNames = ['left-ankle', 'right-knee', 'left-hip', 'left-big-toe', 'right-wrist', 'nose'] as const

  it('has no jolt: position, speed and acceleration go on across every join, but for the hundredth of a second in which the floor stops a foot', () => {
    const stepS = 0.0005
    const events = walk.events.filter(({ timeS }) => timeS > 2 && timeS < 5)
    for (const { timeS } of events) {
      const poses = during(timeS - 0.08, timeS + 0.08, stepS).map((at) => ({ at, points: halpe26(dimensions, walk.poseAt(at)) }))
      for (const name of keypointNames) {
        const accelerations = poses.slice(2).map(({ at, points }, index) => ({
          stopping: walk.events.some(({ kind, timeS }) => kind === 'foot-strike' && at > timeS - 0.012 && at < timeS + 0.004),
          value: scale(add(subtract(points[name], scale(poses[index + 1]!.points[name], 2)), poses[index]!.points[name]), 1 / stepS ** 2),
        }))
        // over 1 ms; a jump of the acceleration would be many times the ~10 m/s² that the swiftest foot's jerk makes of it
        for (const [index, { value, stopping }] of accelerations.slice(2).entries()) expect(distance(value, accelerations[index]!.value)).toBeLessThan(stopping ? 80 : 18)
      }
    }
  })

  it('keeps every bone’s length', () => {
    const bones: [(pose: Pose) => Vec3, (pose: Pose) => Vec3][] = SIDES.flatMap((side): [(pose: Pose) => Vec3, (pose: Pose) => Vec3][] => [
      [(pose) => pose[`${side}-thigh`].origin, (pose) => pose[`${side}-shank`].origin],
      [(pose) => pose[`${side}-shank`].origin, (pose) => pose[`${side}-foot`].origin],
      [(pose) => pose[`${side}-foot`].origin, (pose) => pose[`${side}-toes`].origin],
      [(pose) => pose[`${side}-upper-arm`].origin, (pose) => pose[`${side}-forearm`].origin],
    ])
    const poses = during(0, walk.durationS, 0.02).map((timeS) => walk.poseAt(timeS))
    for (const [from, to] of bones) {
      const lengths = poses.map((pose) => distance(from(pose), to(pose)))
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(1e-9)
    }
  })

  it('never locks a knee or bends it the wrong way', () => {
    for (const { motion } of walks)
      for (const side of SIDES) expect(Math.min(...during(0, motion.durationS, 0.005).map((timeS) => angleAt(motion, side, 'knee-flexion', timeS)))).toBeGreaterThan(0.5)
  })

  // lowest and highest of the mean stride, in degrees from standing (Winter 1991, Kadaba 1990, with room to either side)
  it.each<[Angle, [number, number], [number, number]]>([
    ['hip-flexion', [-22, -8], [24, 34]],
    ['knee-flexion', [2, 10], [54, 66]],
    ['ankle-flexion', [-28, -14], [9, 21]],
    ['pelvis-obliquity', [-6, -2], [2, 6]],
    ['pelvis-rotation', [-7, -2], [2, 7]],
    ['pelvis-tilt', [-2, 3], [1, 6]],
    ['hip-adduction', [-9, -2], [3, 9]],
    ['trunk-lean', [-1, 5], [1, 8]],
    ['shoulder-flexion', [-30, -8], [5, 25]],
    ['elbow-flexion', [5, 30], [20, 50]],
  ])('moves %s as far as adults do', (angle, low, high) => {
    for (const side of SIDES) {
      const curve = meanCurve(walk, side, angle)
      const [lowest, highest] = [Math.min(...curve), Math.max(...curve)]
      expect(lowest).toBeGreaterThan(low[0])
      expect(lowest).toBeLessThan(low[1])
      expect(highest).toBeGreaterThan(high[0])
      expect(highest).toBeLessThan(high[1])
    }
  })

  it('has the length, the rhythm and the stance of its speed', () => {
    const strides = stridesOf(walk, 'left')
    const durations = strides.map(({ fromS, toS }) => toS - fromS)
    // Öberg et al. (1993): 110–122 steps a minute at 1.2–1.4 m/s; stance 60–64 %
    expect(120 / mean(durations)).toBeGreaterThan(100)
    expect(120 / mean(durations)).toBeLessThan(125)
    const stances = strides.map(({ fromS, offS, toS }) => (offS - fromS) / (toS - fromS))
    expect(mean(stances)).toBeGreaterThan(0.6)
    expect(mean(stances)).toBeLessThan(0.64)
    expect((100 * deviationOf(durations)) / mean(durations)).toBeGreaterThan(0.7)
    expect((100 * deviationOf(durations)) / mean(durations)).toBeLessThan(3)
  })

  it('stays on its treadmill, and overground covers speed × time', () => {
    const pelvisX = (motion: Motion, timeS: number) => motion.poseAt(timeS).pelvis.origin[0]
    expect(walk.beltSpeedMps).toBe(1.3)
    for (const timeS of during(0, walk.durationS, 0.1)) expect(Math.abs(pelvisX(walk, timeS))).toBeLessThan(0.05)
    const overground = makeMotion(dimensions, movementWith({ treadmill: false }), SEX)
    expect(overground.beltSpeedMps).toBe(0)
    expect(pelvisX(overground, 12) - pelvisX(overground, 0)).toBeCloseTo(1.3 * 12, 1)
    // it is the same walk, seen from the floor
    for (const timeS of [1.23, 4.56, 7.89]) {
      const [onBelt, over] = [walk.poseAt(timeS)['left-foot'].origin, overground.poseAt(timeS)['left-foot'].origin]
      expect(over[0] - onBelt[0]).toBeCloseTo(1.3 * timeS - 1.3 * 6, 9)
      expect(over[2]).toBeCloseTo(onBelt[2], 12)
    }
  })

  it('is the same for the same seeds to the last bit, in whatever order it is asked', () => {
    const made = (seed: number) => makeMotion(dimensions, movementWith({ durationS: 3, seed }), SEX)
    const [once, again] = [made(1), made(1)]
    const times = [2.1, 0.3, 2.8, 1]
    const forwards = new Map(times.toSorted((a, b) => a - b).map((timeS) => [timeS, again.poseAt(timeS)]))
    for (const timeS of times) expect(once.poseAt(timeS)).toEqual(forwards.get(timeS))
    expect(again.events).toEqual(once.events)
    expect(made(2).events).not.toEqual(once.events)
  })
})

const NORMS = join(process.env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'normative/Schwartz2008.json')
describe.skipIf(!existsSync(NORMS))('against the published curves of Schwartz et al. (2008), free speed', () => {
  interface Published {
    Schwartz2008: { Free: Record<string, Record<string, [number, number, number][]>> }
  }
  const published = (joint: string, axis: string) => {
    const norms = JSON.parse(readFileSync(NORMS, 'utf8')) as Published
    return norms.Schwartz2008.Free[joint]![axis]!.map(([, low, high]) => (low + high) / 2)
  }
  const likeness = (side: Side, angle: Angle, joint: string, axis = 'X') => correlation(meanCurve(walk, side, angle), published(joint, axis))

  it.each(SIDES)('the %s hip, knee and ankle have the shape of walking', (side) => {
    expect(likeness(side, 'hip-flexion', 'HipAngles')).toBeGreaterThan(0.95)
    expect(likeness(side, 'knee-flexion', 'KneeAngles')).toBeGreaterThan(0.95)
    expect(likeness(side, 'ankle-flexion', 'AnkleAngles')).toBeGreaterThan(0.9)
    expect(likeness(side, 'hip-adduction', 'HipAngles', 'Y')).toBeGreaterThan(0.8)
    expect(likeness(side, 'pelvis-obliquity', 'PelvisAngles', 'Y')).toBeGreaterThan(0.8)
    expect(likeness(side, 'pelvis-rotation', 'PelvisAngles', 'Z')).toBeGreaterThan(0.7)
  })
})
