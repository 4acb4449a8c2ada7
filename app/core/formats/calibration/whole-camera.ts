/** From what a file prints of a camera to one that can be computed with; what does not hold is named. */
import { multiply, transpose, IDENTITY, type Mat3 } from '../../math/mat3.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { dot, cross, scale, type Vec3 } from '../../math/vec3.ts'
import { ProblemError } from '../../problem.ts'
import type { Camera, Lens, Pose } from '../../vision/camera.ts'
import type { Distortion } from '../../vision/distortion.ts'
import type { Calibration } from './calibration.ts'
import type { PrintedCamera } from './printed-camera.ts'

/** Rows of a rotation that is printed with four decimals are at right angles to within this. */
const SQUARE_WITHIN = 1e-3
/** A skew of a thousandth of the focal length moves the edge of a picture by a pixel. */
const MOST_SKEW = 1e-6

/** @param metres what one unit of the file's lengths is */
export function wholeCameras(printed: readonly PrintedCamera[], file: string, metres: number): Pick<Calibration, 'lenses' | 'cameras'> {
  if (printed.length === 0) throw incomplete(file, 'it describes no camera')
  const names = new Set<string>()
  for (const { name } of printed) {
    if (names.has(name)) throw incomplete(file, `it describes ${name} more than once`, 'Give each camera a name of its own.')
    names.add(name)
  }
  const lenses = printed.map((camera) => lensOf(camera, file))
  const poses = printed.map((camera) => poseOf(camera, file, metres))
  return { lenses, cameras: lenses.flatMap((lens, place): Camera[] => (poses[place] ? [{ ...lens, ...poses[place] }] : [])) }
}

export function incomplete(file: string, what: string, hint?: string): ProblemError {
  return new ProblemError({ code: 'calibration-incomplete', message: `${file}: ${what}.`, hint, subject: file })
}

function lensOf({ name, widthPx = Number.NaN, heightPx = Number.NaN, matrix, distortion = [], otherLens }: PrintedCamera, file: string): Lens {
  const faulty = (what: string, hint?: string) => incomplete(file, `${name} has ${what}`, hint)
  if (otherLens !== undefined) throw faulty(`a ${otherLens} lens, whose model is not known here yet`)
  if (matrix?.length !== 9) throw faulty('no camera matrix')
  const [focalXPx, skew, centreXPx, low, focalYPx, centreYPx, left, middle, unit] = matrix as unknown as Mat3
  if (left !== 0 || middle !== 0 || low !== 0 || unit !== 1 || focalXPx <= 0 || focalYPx <= 0)
    throw faulty(`no camera matrix of the usual kind: ${matrix.map((value) => Math.round(value * 1000) / 1000).join(', ')}`, 'Expected are fx, 0, cx; 0, fy, cy; 0, 0, 1.')
  if (Math.abs(skew) > MOST_SKEW * focalXPx) throw faulty('skewed pixels, which are not known here')
  return { name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion: distortionOf(distortion, faulty) }
}

/** OpenCV's longer models begin with the same five terms. */
function distortionOf([k1 = 0, k2 = 0, p1 = 0, p2 = 0, k3 = 0, ...more]: readonly number[], faulty: (what: string) => ProblemError): Distortion {
  if (more.some((term) => term !== 0)) throw faulty(`${5 + more.length} terms of distortion; at most five are known here`)
  return [k1, k2, p1, p2, k3]
}

function poseOf({ name, rotation, translation }: PrintedCamera, file: string, metres: number): Pose | undefined {
  if (rotation === undefined || translation?.length !== 3) return undefined
  if (rotation.length !== 3 && rotation.length !== 9) return undefined
  const matrix = rotation.length === 3 ? fromRotationVector(rotation as unknown as Vec3) : (rotation as unknown as Mat3)
  if (!isRotation(matrix)) throw incomplete(file, `the orientation of ${name} is no rotation: its axes are not at right angles, or mirrored`)
  return { rotation: matrix, translationM: scale(translation as unknown as Vec3, metres) }
}

function isRotation(matrix: Mat3): boolean {
  const [x, y, z] = [0, 3, 6].map((at) => matrix.slice(at, at + 3) as unknown as Vec3) as [Vec3, Vec3, Vec3]
  return dot(cross(x, y), z) > 0 && multiply(matrix, transpose(matrix)).every((value, at) => Math.abs(value - IDENTITY[at]!) < SQUARE_WITHIN)
}
