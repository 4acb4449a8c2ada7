/** Where a camera stands before points of a plane, by OpenCV: infinitesimal plane-based (Collins and Bartoli 2014, Int J Comput Vis 109:252), then least squares of what the points miss. */
import { multiply, rotationAbout, type Mat3 } from '../../core/math/mat3.ts'
import { fromRotationVector, toRotationVector } from '../../core/math/rotation-vector.ts'
import { add, scale, subtract, unit, type Vec3 } from '../../core/math/vec3.ts'
import { project, toCamera, type Lens, type Pixel, type Pose } from '../../core/vision/camera.ts'
import { type OpenCv, withinOpenCv } from './opencv.ts'

export interface Sight {
  point: Vec3
  pixel: Pixel
}

export interface SolvedPose extends Pose {
  /** Root mean square; infinite where a point would lie behind the camera. */
  errorPx: number
}

/** @param from where to begin; else where the plane's perspective puts it */
export function solvePose(cv: OpenCv, lens: Lens, sights: readonly Sight[], from?: Pose): SolvedPose {
  const pose = withinOpenCv(cv, (keep): Pose => {
    const points = keep(cv.matFromArray(sights.length, 1, cv.CV_64FC3, sights.flatMap(({ point }) => point)))
    const pixels = keep(cv.matFromArray(sights.length, 1, cv.CV_64FC2, sights.flatMap(({ pixel }) => pixel)))
    const matrix = keep(cv.matFromArray(3, 3, cv.CV_64FC1, [lens.focalXPx, 0, lens.centreXPx, 0, lens.focalYPx, lens.centreYPx, 0, 0, 1]))
    const distortion = keep(cv.matFromArray(1, 5, cv.CV_64FC1, [...lens.distortion]))
    const vector = (values: Vec3) => keep(cv.matFromArray(3, 1, cv.CV_64FC1, [...values]))
    const [rotation, translation] = [vector(from ? toRotationVector(from.rotation) : [0, 0, 0]), vector(from?.translationM ?? [0, 0, 0])]
    if (!from) cv.solvePnP(points, pixels, matrix, distortion, rotation, translation, false, cv.SOLVEPNP_IPPE)
    cv.solvePnP(points, pixels, matrix, distortion, rotation, translation, true, cv.SOLVEPNP_ITERATIVE)
    const [turn, way] = [rotation.data64F, translation.data64F]
    return { rotation: fromRotationVector([turn[0]!, turn[1]!, turn[2]!]), translationM: [way[0]!, way[1]!, way[2]!] }
  })
  return { ...pose, errorPx: missed({ ...lens, ...pose }, sights) }
}

function missed(camera: Lens & Pose, sights: readonly Sight[]): number {
  const squares = sights.map(({ point, pixel: [u, v] }) => {
    const seen = project(camera, point)
    return seen ? (seen[0] - u) ** 2 + (seen[1] - v) ** 2 : Infinity
  })
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)
}

/**
 * A plane in the distance looks nearly the same when it is tilted the other way (Schweighofer and Pinz 2006, IEEE Trans
 * Pattern Anal Mach Intell 28:2024): this is the pose mirrored so about the line of sight to the points' middle.
 */
export function tiltedOtherwise(pose: Pose, points: readonly Vec3[]): Pose {
  const middle = scale(points.reduce((sum, point) => add(sum, point), [0, 0, 0] as Vec3), 1 / points.length)
  const seen = toCamera(pose, middle)
  const [x, y, z] = unit(seen)
  const halfTurn: Mat3 = [2 * x * x - 1, 2 * x * y, 2 * x * z, 2 * x * y, 2 * y * y - 1, 2 * y * z, 2 * x * z, 2 * y * z, 2 * z * z - 1]
  const rotation = multiply(multiply(halfTurn, pose.rotation), rotationAbout('z', Math.PI))
  return { rotation, translationM: subtract(seen, toCamera({ rotation, translationM: [0, 0, 0] }, middle)) }
}
