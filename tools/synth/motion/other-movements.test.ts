import { SIDES } from '../../../app/core/body/joints.ts'
import { describe, expect, it } from 'vitest'
import { add, length, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Motion } from '../model.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { centreOfMass, pointMasses } from '../person/centre-of-mass.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makeMotion } from './make-motion.ts'
import { lowestOf, solePoints } from './sole.ts'
import { angleAt, distance, mean, meanCurve, movementWith, onFloor, stridesOf } from './testing/trials.ts'

const dimensions = makeDimensions(1)
const centreOf = (sex: number) => {
  const masses = pointMasses(dimensions, sex)
  return (motion: Motion, timeS: number) => centreOfMass(masses, motion.poseAt(timeS))
}
const times = (fromS: number, toS: number, stepS: number) => Array.from({ length: Math.floor((toS - fromS) / stepS) + 1 }, (_, index) => fromS + index * stepS)

describe.each([2.4, 3, 4.2])('running at %d m/s', (speedMps) => {
  const run = makeMotion(dimensions, movementWith({ kind: 'run', speedMps, durationS: 4 }), 0.5)

  it('flies between the steps, and stands on one foot at most', () => {
    const supports = times(0.5, 3.5, 0.01).map((timeS) => run.supportAt(timeS))
    expect(supports.some(({ left, right }) => left && right)).toBe(false)
    const flying = mean(supports.map(({ left, right }) => (left || right ? 0 : 1)))
    expect(flying).toBeGreaterThan(0.1)
    expect(flying).toBeLessThan(0.55)
    expect(new Set(supports.map(({ left, right }) => (left ?? right)?.share))).toEqual(new Set([1, undefined]))
  })

  it('puts a foot down that does not slide and does not sink in', () => {
    for (const side of SIDES)
      for (const { fromS, offS } of stridesOf(run, side)) {
        const tipAt = (share: number) => {
          const timeS = fromS + share * (offS - fromS)
          return onFloor(run, solePoints(dimensions, run.poseAt(timeS), side).tip, timeS)
        }
        for (const share of [0.4, 0.6, 0.8, 0.95]) expect(distance(tipAt(share), tipAt(0.35))).toBeLessThan(1e-6)
      }
    expect(Math.min(...times(0, 4, 0.005).flatMap((timeS) => SIDES.map((side) => lowestOf(dimensions, run.poseAt(timeS), side))))).toBeGreaterThan(-0.005)
  })

  it('bends the knee in stance and far more in swing, with the elbows bent', () => {
    const knee = meanCurve(run, 'left', 'knee-flexion')
    // Novacheck (1998): about 45° in stance, 90–110° in swing
    expect(Math.max(...knee.slice(0, 15))).toBeGreaterThan(33)
    expect(Math.max(...knee.slice(0, 15))).toBeLessThan(60)
    expect(Math.max(...knee)).toBeGreaterThan(85)
    expect(Math.max(...knee)).toBeLessThan(125)
    expect(mean(meanCurve(run, 'left', 'elbow-flexion'))).toBeGreaterThan(75)
    const strides = stridesOf(run, 'left').map(({ fromS, toS }) => toS - fromS)
    expect(120 / mean(strides)).toBeGreaterThan(145)
    expect(120 / mean(strides)).toBeLessThan(200)
  })
})

describe.each([0, 1])('a squat (a typical woman’s or man’s masses: %d)', (sex) => {
  const centre = centreOf(sex)
  const squat = makeMotion(dimensions, movementWith({ kind: 'squat', speedMps: 0, treadmill: false, durationS: 10 }), sex)

  it('keeps both feet flat where they are', () => {
    const first = SIDES.map((side) => squat.poseAt(0)[`${side}-foot`])
    for (const timeS of times(0, 10, 0.05))
      for (const [index, side] of SIDES.entries()) {
        const foot = squat.poseAt(timeS)[`${side}-foot`]
        expect(distance(foot.origin, first[index]!.origin)).toBeLessThan(1e-9)
        for (const [place, value] of foot.axes.entries()) expect(value).toBeCloseTo(first[index]!.axes[place]!, 9)
      }
  })

  it('goes down and up several times: knees and hips bend, the trunk leans, the arms come forward, the body stays over its feet', () => {
    const at = times(0, 10, 0.05)
    const knee = at.map((timeS) => angleAt(squat, 'left', 'knee-flexion', timeS))
    expect(Math.max(...knee)).toBeGreaterThan(85)
    expect(Math.min(...knee)).toBeLessThan(12)
    expect(knee.slice(1).filter((value, index) => value > 50 && knee[index]! <= 50).length).toBeGreaterThanOrEqual(3)
    const deepest = at[knee.indexOf(Math.max(...knee))]!
    expect(angleAt(squat, 'left', 'hip-flexion', deepest)).toBeGreaterThan(70)
    expect(angleAt(squat, 'left', 'trunk-lean', deepest)).toBeGreaterThan(15)
    expect(angleAt(squat, 'left', 'shoulder-flexion', deepest)).toBeGreaterThan(70)
    expect(squat.poseAt(deepest)['left-hand'].origin[0]).toBeGreaterThan(squat.poseAt(deepest)['left-toes'].origin[0])
    for (const timeS of at) {
      expect(centre(squat, timeS)[0]).toBeGreaterThan(-dimensions.heelBehindAnkleM)
      expect(centre(squat, timeS)[0]).toBeLessThan(dimensions.ballBeforeAnkleM)
    }
  })
})

describe.each([0, 1])('a countermovement jump (a typical woman’s or man’s masses: %d)', (sex) => {
  const centre = centreOf(sex)
  const jump = makeMotion(dimensions, movementWith({ kind: 'jump', speedMps: 0, treadmill: false, durationS: 9 }), sex)
  const days = [1, 2].map((seed) => makeMotion(dimensions, movementWith({ kind: 'jump', speedMps: 0, treadmill: false, durationS: 4, seed, sessionSeed: seed, sessionEffectDeg: 2 }), sex))
  const [off, strike] = (['foot-off', 'foot-strike'] as const).map((kind) => jump.events.filter((event) => event.kind === kind).map(({ timeS }) => timeS)) as [number[], number[]]

  it('falls freely from foot off to foot strike', () => {
    expect(off.length).toBeGreaterThanOrEqual(2)
    const h = 0.01
    for (const [index, offS] of off.entries())
      for (const timeS of times(offS + 0.02, strike[index]! - 0.02, 0.05)) {
        const [before, now, after] = [centre(jump, timeS - h), centre(jump, timeS), centre(jump, timeS + h)]
        expect((before[2] - 2 * now[2] + after[2]) / h ** 2).toBeCloseTo(-GRAVITY_MPS2, 4)
        expect((before[0] - 2 * now[0] + after[0]) / h ** 2).toBeCloseTo(0, 4)
        expect(jump.supportAt(timeS)).toEqual({ left: undefined, right: undefined })
      }
  })

  it('leaves with the speed its height needs, about 0.3 m', () => {
    const speed = (centre(jump, off[0]! + 0.001)[2] - centre(jump, off[0]! - 0.001)[2]) / 0.002
    const top = Math.max(...times(off[0]!, strike[0]!, 0.002).map((timeS) => centre(jump, timeS)[2]))
    const risen = top - centre(jump, off[0]!)[2]
    expect(risen).toBeCloseTo(speed ** 2 / (2 * GRAVITY_MPS2), 2)
    expect(risen).toBeGreaterThan(0.2)
    expect(risen).toBeLessThan(0.4)
  })

  it('dips before, is on the floor before and after, and off it between', () => {
    const knee = (timeS: number) => angleAt(jump, 'left', 'knee-flexion', timeS)
    expect(Math.max(...times(off[0]! - 0.8, off[0]!, 0.02).map(knee))).toBeGreaterThan(70)
    expect(Math.max(...times(strike[0]!, strike[0]! + 0.5, 0.02).map(knee))).toBeGreaterThan(50)
    const flying = (timeS: number) => off.some((offS, index) => timeS > offS && timeS < strike[index]!)
    const low = (timeS: number) => lowestOf(dimensions, jump.poseAt(timeS), 'left')
    const all = times(0, 9, 0.02)
    expect(Math.min(...all.filter(flying).map(low))).toBeGreaterThan(-0.001)
    expect(Math.max(...all.filter((timeS) => !flying(timeS)).map((timeS) => Math.abs(low(timeS))))).toBeLessThan(1e-6)
    expect(lowestOf(dimensions, jump.poseAt((off[0]! + strike[0]!) / 2), 'left')).toBeGreaterThan(0.2)
  })

  it('carries and throws the body as a floor does, whatever differs that day, and lets it stand up again', () => {
    for (const jump of days) {
      const h = 0.002
      const up = times(0, 4, 0.005).map((timeS) => 1 + (centre(jump, timeS - h)[2] - 2 * centre(jump, timeS)[2] + centre(jump, timeS + h)[2]) / h ** 2 / GRAVITY_MPS2)
      expect(Math.min(...up)).toBeGreaterThan(-0.01)
      expect(Math.max(...up)).toBeLessThan(4)
      expect(Math.abs(centre(jump, 3.5)[2] - centre(jump, 0.5)[2])).toBeLessThan(0.02)
      // nor does it leave or reach the floor beside where it stood
      const travelled = times(0, 4, 0.002).map((timeS) => centre(jump, timeS))
      expect(Math.max(...travelled.slice(1).map((place, index) => Math.abs(place[1] - travelled[index]![1])))).toBeLessThan(0.001)
    }
  })

  it('goes over from push to flight without a jolt', () => {
    const h = 0.0005
    const acceleration = (timeS: number) => (centre(jump, timeS - h)[2] - 2 * centre(jump, timeS)[2] + centre(jump, timeS + h)[2]) / h ** 2
    expect(Math.abs(acceleration(off[0]! - 0.002) - acceleration(off[0]! + 0.002))).toBeLessThan(3)
  })

  it('keeps its knees from bending backwards, and every point of the body’s speed from jumping when the feet leave or land', () => {
    for (const jump of days) {
      for (const side of SIDES) expect(Math.min(...times(0, 4, 0.005).map((timeS) => angleAt(jump, side, 'knee-flexion', timeS)))).toBeGreaterThan(0)
      const h = 0.000_05
      const pointsAt = (timeS: number) => Object.values(halpe26(dimensions, jump.poseAt(timeS)))
      for (const { timeS } of jump.events) {
        const [first, before, after, last] = [-3 * h, -h, h, 3 * h].map((aside) => pointsAt(timeS + aside)) as [Vec3[], Vec3[], Vec3[], Vec3[]]
        // in a fifth of a thousandth of a second
        const changes = first.map((place, index) => length(add(subtract(place, before[index]!), subtract(last[index]!, after[index]!))) / (2 * h))
        expect(Math.max(...changes)).toBeLessThan(0.15)
      }
    }
  })
})
