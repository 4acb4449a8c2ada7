import { radiansOf } from '../../../app/core/math/degrees.ts'
import { multiply, rotationAbout, transform, transpose, type Mat3 } from '../../../app/core/math/mat3.ts'
import { toRotationVector } from '../../../app/core/math/rotation-vector.ts'
import { add, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Dimensions, Motion, Side } from '../model.ts'
import { pointOf } from '../person/pose.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'

/** Of an ordinary MEMS sensor, standard deviations: white noise of a sample, bias of a whole recording. */
const NOISE = { gyroDegS: 0.15, accelerationMps2: 0.04 }
const BIAS = { gyroDegS: 0.4, accelerationMps2: 0.06 }

export interface Imu {
  side: Side
  /** In the foot's frame. */
  positionM: Vec3
  /** Columns: the sensor's axes in the foot's frame. */
  axes: Mat3
  biasDegS: Vec3
  biasMps2: Vec3
}

export interface ImuSample {
  gyroDegS: Vec3
  /** Gravity included: at rest it points up and measures 9.81 m/s². */
  accelerationMps2: Vec3
}

/** Clipped to the shoe's instep, never quite straight. */
export function makeImu(side: Side, { ankleHeightM, ballBeforeAnkleM }: Dimensions, random: Random, noise: number): Imu {
  const degrees = (spread: number) => radiansOf(random.gaussian(0, spread))
  const slope = radiansOf(25)
  const draw = (standardDeviation: number): Vec3 => {
    const one = () => Number((random.gaussian(0, standardDeviation) * noise).toFixed(6))
    return [one(), one(), one()]
  }
  return {
    side,
    positionM: [Number((0.4 * ballBeforeAnkleM).toFixed(4)), 0, Number((0.3 * ankleHeightM).toFixed(4))],
    axes: multiply(rotationAbout('z', degrees(5)), multiply(rotationAbout('y', slope + degrees(4)), rotationAbout('x', degrees(3)))),
    biasDegS: draw(BIAS.gyroDegS),
    biasMps2: draw(BIAS.accelerationMps2),
  }
}

/**
 * What it says at a session time. As in a real one each value is the mean over the sampling interval (acceleration: over
 * two, weighted like a tent), so that summing them gives back the turns and places exactly.
 */
export function imuSample(imu: Imu, motion: Motion, timeS: number, intervalS: number, random: Random, noise: number): ImuSample {
  const frameAt = (at: number) => {
    const foot = motion.poseAt(at)[`${imu.side}-foot`]
    return { position: pointOf(foot, imu.positionM), axes: multiply(foot.axes, imu.axes) }
  }
  const [before, now, after] = [frameAt(timeS - intervalS), frameAt(timeS), frameAt(timeS + intervalS)]
  const [opening, closing] = [frameAt(timeS - intervalS / 2).axes, frameAt(timeS + intervalS / 2).axes]
  const acceleration = scale(subtract(add(before.position, after.position), scale(now.position, 2)), 1 / intervalS ** 2)
  const turn = toRotationVector(multiply(transpose(opening), closing))
  const spoiled = (truth: Vec3, bias: Vec3, standardDeviation: number) => add(add(truth, bias), jitter(random, standardDeviation * noise))
  return {
    gyroDegS: spoiled(scale(turn, 180 / Math.PI / intervalS), imu.biasDegS, NOISE.gyroDegS),
    accelerationMps2: spoiled(transform(transpose(now.axes), add(acceleration, [0, 0, GRAVITY_MPS2])), imu.biasMps2, NOISE.accelerationMps2),
  }
}

function jitter(random: Random, standardDeviation: number): Vec3 {
  return [random.gaussian(0, standardDeviation), random.gaussian(0, standardDeviation), random.gaussian(0, standardDeviation)]
}
