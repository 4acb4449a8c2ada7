import { choleskyFactor, choleskyInverse, choleskySolve } from '../../../math/cholesky.ts'
import type { Vec3 } from '../../../math/vec3.ts'
import type { Camera, Lens, Pixel, Pose } from '../../camera.ts'
import { OWN_COLUMNS } from '../layout.ts'
import { moved } from '../state.ts'
import { look, newView, placed } from '../view.ts'

/** A known point of the room and the pixel at which it is seen. */
export interface Pointed {
  point: Vec3
  pixel: Pixel
}

export interface FittedPose {
  pose: Pose
  /** By point; NaN where the camera could not see it. */
  errorsPx: number[]
  /** Sum of their squares; Infinity where one cannot be seen. */
  squaredPx: number
}

const UNKNOWNS = 6
const MOST_STEPS = 30
const ARRIVED = 1e-9

/** Least squares of the distances in pixels from a first guess (Levenberg 1944, Marquardt 1963). */
export function fitPose(lens: Lens, all: readonly Pointed[], start: Pose): FittedPose {
  let camera: Camera = { ...lens, ...start }
  let now = equations(camera, all)
  let damping = 1e-4
  for (let step = 0; step < MOST_STEPS && damping < 1e8; step++) {
    const matrix = now.matrix.map((value, at) => (at % (UNKNOWNS + 1) === 0 ? value * (1 + damping) : value))
    const factor = choleskyFactor(matrix, UNKNOWNS)
    const by = factor && choleskySolve(factor, now.right.slice())
    const next = by && moved(camera, [by[0]!, by[1]!, by[2]!], [by[3]!, by[4]!, by[5]!])
    const then = next && equations(next, all)
    if (!next || !then || !(then.squaredPx < now.squaredPx)) {
      damping *= 10
      continue
    }
    const gain = now.squaredPx - then.squaredPx
    camera = next
    now = then
    damping /= 10
    if (gain <= ARRIVED * (1 + now.squaredPx)) break
  }
  return { pose: { rotation: camera.rotation, translationM: camera.translationM }, errorsPx: now.errorsPx, squaredPx: now.squaredPx }
}

/** Of turn and centre for errors of one pixel; undefined where the points do not hold the camera. */
export function poseCovariance(lens: Lens, all: readonly Pointed[], pose: Pose): Float64Array | undefined {
  const factor = choleskyFactor(equations({ ...lens, ...pose }, all).matrix, UNKNOWNS)
  return factor && choleskyInverse(factor)
}

function equations(camera: Camera, all: readonly Pointed[]) {
  const [matrix, right, view, at] = [new Float64Array(UNKNOWNS * UNKNOWNS), new Float64Array(UNKNOWNS), newView(), placed(camera)]
  const errorsPx: number[] = []
  let squaredPx = 0
  for (const { point, pixel } of all) {
    if (!look(at, Float64Array.from(point), 0, view)) {
      errorsPx.push(NaN)
      squaredPx = Infinity
      continue
    }
    const [missU, missV] = [pixel[0] - view.u, pixel[1] - view.v]
    errorsPx.push(Math.hypot(missU, missV))
    squaredPx += missU * missU + missV * missV
    for (let i = 0; i < UNKNOWNS; i++) {
      const [u, v] = [view.byCamera[i]!, view.byCamera[OWN_COLUMNS + i]!]
      right[i]! += u * missU + v * missV
      for (let j = 0; j <= i; j++) matrix[i * UNKNOWNS + j]! += u * view.byCamera[j]! + v * view.byCamera[OWN_COLUMNS + j]!
    }
  }
  return { matrix, right, errorsPx, squaredPx }
}
