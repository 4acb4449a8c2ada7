import type { Camera } from '../../vision/camera.ts'
import { toRotationVector } from '../../math/rotation-vector.ts'
import { fixed } from '../writing/fixed.ts'

/** Pose2Sim's calibration: pixels; rotation vector in radians and translation in metres, both from world to camera. */
export function pose2simText(cameras: readonly Camera[]): string {
  return [...cameras.map(table), '[metadata]\nadjusted = false\nerror = 0.0\n'].join('\n')
}

function table(camera: Camera): string {
  const { name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion, rotation, translationM } = camera
  const list = (values: readonly number[], decimals: number) => `[ ${values.map((value) => fixed(value, decimals)).join(', ')}]`
  const matrix = [[focalXPx, 0, centreXPx], [0, focalYPx, centreYPx], [0, 0, 1]]
  // Pose2Sim writes four coefficients and hands what it reads to OpenCV, which takes the fifth for k3.
  const coefficients = distortion[4] === 0 ? distortion.slice(0, 4) : distortion
  return [
    `[${/^[A-Za-z0-9_-]+$/.test(name) ? name : quoted(name)}]`,
    `name = ${quoted(name)}`,
    `size = ${list([widthPx, heightPx], 1)}`,
    `matrix = [ ${matrix.map((row) => list(row, 9)).join(', ')}]`,
    `distortions = ${list(coefficients, 12)}`,
    `rotation = ${list(toRotationVector(rotation), 15)}`,
    `translation = ${list(translationM, 12)}`,
    'fisheye = false',
    '',
  ].join('\n')
}

/** JSON's escapes are all TOML's as well, which alone forbids a bare DEL. */
const quoted = (text: string) => JSON.stringify(text).replaceAll('\u007F', String.raw`\u007F`)
