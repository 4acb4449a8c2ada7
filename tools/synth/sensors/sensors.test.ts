import { describe, expect, it } from 'vitest'
import { multiply, transform, type Mat3 } from '../../../app/core/math/mat3.ts'
import { fromRotationVector } from '../../../app/core/math/rotation-vector.ts'
import { add, length, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Motion } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { movementWith } from '../motion/testing/trials.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { pointOf } from '../person/pose.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { bob, bobbing, circling, DIMENSIONS, still } from '../testing/motions.ts'
import { makePlates, plateSample } from './force-plates.ts'
import { groundReaction } from './ground-reaction.ts'
import { imuSample, makeImu } from './imu.ts'

const random = () => randomStream(1, 'test')
const masses = pointMasses(DIMENSIONS, 0.5)
const weightN = DIMENSIONS.massKg * GRAVITY_MPS2

describe('the ground reaction', () => {
  it('of one who stands is the weight, straight up', () => {
    const { left, right } = groundReaction(still(), masses, DIMENSIONS.massKg)(0.5)
    const whole = add(left!.forceN, right!.forceN)
    expect(length(subtract(whole, [0, 0, weightN]))).toBeLessThan(1e-3)
  })

  it('adds up to what the body gains in momentum, and over whole periods to its weight', () => {
    const motion = bobbing()
    const reactionAt = groundReaction(motion, masses, DIMENSIONS.massKg)
    const stepS = 0.0005
    const impulse = (from: number, to: number) => {
      let sum = 0
      for (let timeS = from + stepS / 2; timeS < to; timeS += stepS) {
        const { left, right } = reactionAt(timeS)
        sum += ((left?.forceN[2] ?? 0) + (right?.forceN[2] ?? 0)) * stepS
      }
      return sum
    }
    const speedAt = (timeS: number) => bob.heightM * 2 * Math.PI * bob.rateHz * Math.cos(2 * Math.PI * bob.rateHz * timeS)
    const [from, to] = [0.1, 0.37]
    expect(impulse(from, to)).toBeCloseTo(DIMENSIONS.massKg * (speedAt(to) - speedAt(from)) + weightN * (to - from), 0)
    expect(impulse(0, 2) / 2 / weightN).toBeCloseTo(1, 4)
  })
})

describe('force plates', () => {
  it('of a treadmill feel a foot each', () => {
    const motion = bobbing()
    const [leftBelt, rightBelt] = makePlates(motion)
    const reactions = groundReaction(motion, masses, DIMENSIONS.massKg)(0.1)
    expect(plateSample(leftBelt, reactions, random(), 0).forceN[2]).toBeCloseTo(reactions.left!.forceN[2], 6)
    const other = plateSample(rightBelt, reactions, random(), 0)
    expect(other).toEqual({ forceN: [0, 0, 0], centreOfPressureM: undefined })
  })

  it('on the floor feel what presses within their edges, and where', () => {
    const motion = still()
    const plates = makePlates(motion)
    const reactions = groundReaction(motion, masses, DIMENSIONS.massKg)(0.5)
    const samples = plates.map((plate) => plateSample(plate, reactions, random(), 0))
    samples.forEach(({ forceN }) => expect(forceN[2]).toBeCloseTo(weightN / 2, 3))
    expect(samples.map(({ centreOfPressureM }) => centreOfPressureM?.map((value) => Number(value.toFixed(6))))).toEqual([[0.05, 0.1, 0], [0.05, -0.1, 0]])
  })

  it('stand under a left and a right step of one who walks over them, not within each other', () => {
    const plates = makePlates(stepping())
    expect(plates[0].leastM[0]).toBeLessThanOrEqual(2.8)
    expect(plates[0].mostM[0]).toBeGreaterThanOrEqual(2.8)
    expect(plates[1].leastM[0] >= plates[0].mostM[0] || plates[0].leastM[0] >= plates[1].mostM[0]).toBe(true)
  })

  it.each([['run', 3, 1], ['run', 3, 2], ['walk', 1.25, 3]] as const)('lie under steps of a %s at %d m/s that lasts for less than one, be they before it or after it (seed %d)', (kind, speedMps, seed) => {
    const motion = makeMotion(DIMENSIONS, movementWith({ kind, speedMps, seed, durationS: 0.1, treadmill: false }), 0.5)
    for (const { leastM, mostM } of makePlates(motion)) for (const edge of [...leastM, ...mostM]) expect(Math.abs(edge)).toBeLessThan(speedMps)
  })

  it('lie under the middle of what a foot presses on, no moment of it counted twice', () => {
    // it stands for three moments, the trial's middle among them, and reaches the ball in the last
    const right = (timeS: number) => ({ share: 1, centreOfPressure: [timeS > 0.015 ? 0.3 : 0, 0, 0] as const })
    const left = { share: 1, centreOfPressure: [5, 0, 0] as const }
    const [, plate] = makePlates({ ...still(0.02), supportAt: (timeS) => ({ left, right: timeS < -0.005 || timeS > 0.025 ? undefined : right(timeS) }) })
    expect((plate.leastM[0] + plate.mostM[0]) / 2).toBeCloseTo(0.1, 9)
  })

  it('add noise of their own size, and no centre of pressure to an empty plate', () => {
    const draws = random()
    const [plate] = makePlates(bobbing())
    const verticals = Array.from({ length: 2000 }, () => plateSample(plate, { left: undefined, right: undefined }, draws, 1)).map(({ forceN, centreOfPressureM }) => {
      expect(centreOfPressureM).toBeUndefined()
      return forceN[2]
    })
    const spread = Math.sqrt(verticals.reduce((sum, value) => sum + value ** 2, 0) / verticals.length)
    expect(spread).toBeGreaterThan(0.9)
    expect(spread).toBeLessThan(1.1)
  })
})

describe('an inertial sensor on a foot', () => {
  it('at rest measures gravity and no turn', () => {
    const { accelerationMps2, gyroDegS } = imuSample(makeImu('left', DIMENSIONS, random(), 0), still(), 0.5, 1 / 204.8, random(), 0)
    expect(length(accelerationMps2)).toBeCloseTo(GRAVITY_MPS2, 6)
    expect(length(gyroDegS)).toBeLessThan(1e-9)
  })

  it('summed up gives back how the foot turned and travelled', () => {
    for (const side of ['left', 'right'] as const) {
      const motion = circling()
      const imu = makeImu(side, DIMENSIONS, random(), 0)
      const intervalS = 1 / 204.8
      const placeAt = (timeS: number) => {
        const foot = motion.poseAt(timeS)[`${side}-foot`]
        return { position: pointOf(foot, imu.positionM), axes: multiply(foot.axes, imu.axes) }
      }
      let axes: Mat3 = placeAt(-intervalS / 2).axes
      let position: Vec3 = placeAt(0).position
      let velocity = scale(subtract(position, placeAt(-intervalS).position), 1 / intervalS)
      const samples = 205
      for (let index = 0; index < samples; index++) {
        const { accelerationMps2, gyroDegS } = imuSample(imu, motion, index * intervalS, intervalS, random(), 0)
        const turn = scale(gyroDegS, (intervalS * Math.PI) / 180)
        const middle = multiply(axes, fromRotationVector(scale(turn, 0.5)))
        axes = multiply(axes, fromRotationVector(turn))
        velocity = add(velocity, scale(subtract(transform(middle, accelerationMps2), [0, 0, GRAVITY_MPS2]), intervalS))
        position = add(position, scale(velocity, intervalS))
      }
      const truth = placeAt((samples - 0.5) * intervalS).axes
      axes.forEach((value, index) => expect(value).toBeCloseTo(truth[index]!, 9))
      expect(length(subtract(position, placeAt(samples * intervalS).position))).toBeLessThan(0.005)
    }
  })

  it('has bias and noise of an ordinary sensor', () => {
    const draws = random()
    const imu = makeImu('left', DIMENSIONS, draws, 1)
    const turns = Array.from({ length: 3000 }, (_, index) => imuSample(imu, still(20), index / 204.8, 1 / 204.8, draws, 1).gyroDegS[1])
    const mean = turns.reduce((sum, value) => sum + value, 0) / turns.length
    const spread = Math.sqrt(turns.reduce((sum, value) => sum + (value - mean) ** 2, 0) / turns.length)
    expect(mean).toBeCloseTo(imu.biasDegS[1], 1)
    expect(spread).toBeGreaterThan(0.13)
    expect(spread).toBeLessThan(0.17)
  })
})

/** A left and a right foot in turn, 0.7 m apart, each half a second on the floor. */
function stepping(): Motion {
  return {
    ...still(4),
    supportAt: (timeS) => {
      const step = Math.floor(timeS * 2)
      const own = { share: 1, centreOfPressure: [0.7 * step, step % 2 === 0 ? 0.05 : -0.05, 0] as const }
      return step % 2 === 0 ? { left: own, right: undefined } : { left: undefined, right: own }
    },
  }
}
