import { fromRotationVector } from '../../math/rotation-vector.ts'
import type { Mat3 } from '../../math/mat3.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { ProblemError } from '../../problem.ts'
import type { Camera } from '../../vision/camera.ts'
import type { Distortion } from '../../vision/distortion.ts'
import { parseToml, type TomlValue } from '../reading/toml.ts'
import { cameraTables, nameOf } from './camera-toml.ts'

/**
 * The cameras of a TOML calibration as Pose2Sim, Anipose, FreeMoCap and Caliscope write it: OpenCV's pinhole with up to
 * five terms of distortion, rotation as a vector or a matrix, lengths in metres. Whatever 3D needs and is not there is named.
 */
export function readCameraToml(text: string, file: string): Camera[] {
  const { root, faultyLine } = parseToml(text)
  const lacking = (what: string, hint?: string) => new ProblemError({ code: 'calibration-incomplete', message: `${file}: ${what}.`, hint, subject: file })
  if (faultyLine !== undefined) throw lacking(`line ${faultyLine} is not valid TOML`, 'Look for a missing bracket, quote or equals sign.')
  const tables = cameraTables(root)
  if (tables.length === 0) throw lacking('it describes no camera')
  return tables.map(([key, table]) => {
    const name = nameOf(key, table)
    const required = <T>(value: T | undefined, what: string): T => {
      if (value === undefined) throw lacking(`${name} has no ${what}`)
      return value
    }
    if (table['fisheye'] === true) throw lacking(`${name} has a fisheye lens, whose model is not known here yet`)
    const [widthPx, heightPx] = required(numbers(table['size'], 2), 'image size')
    const matrix = required(numbers(table['matrix'], 9), 'camera matrix')
    const terms = table['distortions'] ?? table['distortion']
    const [k1 = 0, k2 = 0, p1 = 0, p2 = 0, k3 = 0, ...more] = terms === undefined ? [] : required(numbers(terms), 'readable distortion')
    if (more.some((term) => term !== 0)) throw lacking(`${name} has ${5 + more.length} terms of distortion; at most five are known here`)
    return {
      name,
      widthPx: widthPx!,
      heightPx: heightPx!,
      focalXPx: matrix[0]!,
      focalYPx: matrix[4]!,
      centreXPx: matrix[2]!,
      centreYPx: matrix[5]!,
      distortion: [k1, k2, p1, p2, k3] satisfies Distortion,
      rotation: required(rotationFrom(table['rotation']), 'orientation'),
      translationM: required(numbers(table['translation'], 3), 'position') as unknown as Vec3,
    }
  })
}

function rotationFrom(value: TomlValue | undefined): Mat3 | undefined {
  const vector = numbers(value, 3)
  return vector ? fromRotationVector(vector as unknown as Vec3) : (numbers(value, 9) as unknown as Mat3 | undefined)
}

/** Of a list, or of rows; undefined where anything else is in it, or another count than that. */
function numbers(value: TomlValue | undefined, count?: number): number[] | undefined {
  if (!Array.isArray(value)) return undefined
  const flat = value.flatMap((row) => row)
  const isFit = flat.every((one) => typeof one === 'number' && Number.isFinite(one)) && (count === undefined || flat.length === count)
  return isFit ? (flat as number[]) : undefined
}
