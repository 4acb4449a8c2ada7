import type { Mat3 } from '../../../app/core/math/mat3.ts'
import { toRotationVector } from '../../../app/core/math/rotation-vector.ts'
import type { StreamClock } from '../../../app/core/time/stream-clock.ts'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import { filmClock, filmFrames } from '../clocks/film-clock.ts'
import type { SynthCamera } from '../model.ts'
import type { ForcePlate } from '../sensors/force-plates.ts'
import type { Imu } from '../sensors/imu.ts'

export const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

export function calibrationJson(cameras: readonly Camera[]): string {
  return asJson(Object.fromEntries(cameras.map((camera) => [camera.name, {
    image_size: [camera.widthPx, camera.heightPx],
    camera_matrix: [[camera.focalXPx, 0, camera.centreXPx], [0, camera.focalYPx, camera.centreYPx], [0, 0, 1]],
    distortion_coefficients: camera.distortion,
    rotation: rowsOf(camera.rotation),
    rotation_vector: toRotationVector(camera.rotation),
    translation: camera.translationM,
    position_m: cameraPosition(camera),
  }])))
}

export function clocksJson(cameras: readonly SynthCamera[], durationS: number, devices: readonly { file: string; clock: StreamClock; rateHz: number }[]): string {
  return asJson({
    meaning: 'session = offsetUs + rate × own, all in microseconds; own is a film’s time stamp or a file’s time column',
    durationUs: Math.round(durationS * 1e6),
    streams: [
      ...cameras.map((one) => ({
        file: `${one.camera.name}.mp4`,
        ...filmClock(one),
        frameRateHz: one.frameRateHz,
        frames: filmFrames(one, durationS).length,
        exposureUs: Math.round(one.exposureS * 1e6),
      })),
      ...devices.map(({ file, clock, rateHz }) => ({ file, ...clock, rateHz })),
    ],
  })
}

export function platesJson(plates: readonly ForcePlate[]): string {
  return asJson(plates.map(({ name, leastM, mostM }, index) => ({
    number: index + 1,
    name,
    corners_m: [[mostM[0], mostM[1], 0], [mostM[0], leastM[1], 0], [leastM[0], leastM[1], 0], [leastM[0], mostM[1], 0]],
  })))
}

export function imusJson(imus: readonly Imu[]): string {
  return asJson(Object.fromEntries(imus.map(({ side, positionM, axes, biasDegS, biasMps2 }) => [`${side}-foot`, {
    position_in_foot_m: positionM,
    axes_in_foot: rowsOf(axes),
    gyroscope_bias_dps: biasDegS,
    accelerometer_bias_mps2: biasMps2,
  }])))
}

function rowsOf(matrix: Mat3): number[][] {
  return [0, 3, 6].map((row) => matrix.slice(row, row + 3))
}
