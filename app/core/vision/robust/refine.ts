import { invertInto, timesInto } from '../../math/symmetric3.ts'
import { meanErrorPx, usedIn, type Fitting } from './fitting.ts'
import { seenThrough } from './lens.ts'
import type { Scene } from './scene.ts'

/** In standard deviations of one axis: up to here an error counts in full, beyond it less and less (Huber 1964). */
const HUBER = 2
/** A camera further off than this many standard deviations saw something else. */
const MOST_OFF = 5
const MOST_STEPS = 20
/** Steps shrink with their square: where one is so short, the next is none. */
const CONVERGED_M = 1e-5

/** Standard deviation of one axis of a keypoint of likelihood 1, in pixels: by camera, then keypoint. */
export type Sigmas = Float64Array

/**
 * The point that the `asked` cameras which see it well enough agree on best, from where it is about: Gauss and Newton's steps on
 * the errors in the picture, through the lens. (There the keypoints were seen, and there their errors are alike all over the
 * picture; at a wide lens's edge one pixel makes several of a picture freed of distortion.) Who is far off is left out, the
 * furthest first. False where no two are left that agree.
 */
export function fit(fitting: Fitting, scene: Scene, sigmas: Sigmas, frame: number, keypoint: number, asked: number): boolean {
  const { leastCameras, mostErrorPx } = scene.limits
  gather(fitting, scene, sigmas, frame, keypoint, asked)
  for (let used = usedIn(fitting); used >= Math.max(2, leastCameras); used--) {
    if (!settle(fitting, scene)) return false
    // a mean error of so much lets one camera be twice as far off
    const worst = used === 2 ? -1 : furthestOff(fitting, 2 * mostErrorPx)
    if (worst < 0) return used > 2 || meanErrorPx(fitting) <= mostErrorPx
    fitting.isUsed[worst] = 0
  }
  return false
}

function gather(fitting: Fitting, { seen, rays }: Scene, sigmas: Sigmas, frame: number, keypoint: number, asked: number): void {
  const { cameras, keypoints, pixels, likelihood } = seen
  let count = 0
  for (let camera = 0; camera < cameras; camera++) {
    const place = (frame * cameras + camera) * keypoints + keypoint
    if (Number.isNaN(rays[2 * place]!)) continue
    fitting.camera[count] = camera
    fitting.isUsed[count] = (asked >>> camera) & 1
    fitting.u[count] = pixels[2 * place]!
    fitting.v[count] = pixels[2 * place + 1]!
    fitting.weight[count] = Math.min(1, likelihood[place]!) / sigmas[camera * keypoints + keypoint]! ** 2
    count++
  }
  fitting.count = count
}

const normal = new Float64Array(6)
const pull = new Float64Array(3)
const step = new Float64Array(3)

function settle(fitting: Fitting, scene: Scene): boolean {
  const { point, inverse } = fitting
  for (let round = 0; round < MOST_STEPS; round++) {
    linearise(fitting, scene)
    sumUp(fitting)
    if (!invertInto(normal, inverse)) return false
    timesInto(inverse, pull, step)
    for (let axis = 0; axis < 3; axis++) point[axis]! += step[axis]!
    if (Math.abs(step[0]!) + Math.abs(step[1]!) + Math.abs(step[2]!) < CONVERGED_M) break
  }
  return true
}

const view = new Float64Array(8)

/** Cameras that could not see the point at all are not used. */
function linearise(fitting: Fitting, { lenses }: Scene): void {
  const { point, count, camera, isUsed, u, v, weight, trust, offU, offV, slopes } = fitting
  for (let one = 0; one < count; one++) {
    if (!seenThrough(lenses[camera[one]!]!, point[0]!, point[1]!, point[2]!, view)) {
      isUsed[one] = 0
      continue
    }
    const du = u[one]! - view[0]!
    const dv = v[one]! - view[1]!
    offU[one] = du
    offV[one] = dv
    const off = Math.sqrt(weight[one]! * (du * du + dv * dv))
    trust[one] = off <= HUBER ? 1 : HUBER / off
    for (let slope = 0; slope < 6; slope++) slopes[6 * one + slope] = view[2 + slope]!
  }
}

function sumUp({ count, isUsed, weight, trust, offU, offV, slopes }: Fitting): void {
  normal.fill(0)
  pull.fill(0)
  for (let one = 0; one < count; one++) {
    if (!isUsed[one]) continue
    const w = weight[one]! * trust[one]!
    addRow(w, slopes[6 * one]!, slopes[6 * one + 1]!, slopes[6 * one + 2]!, offU[one]!)
    addRow(w, slopes[6 * one + 3]!, slopes[6 * one + 4]!, slopes[6 * one + 5]!, offV[one]!)
  }
}

function addRow(weight: number, x: number, y: number, z: number, off: number): void {
  normal[0]! += weight * x * x
  normal[1]! += weight * x * y
  normal[2]! += weight * x * z
  normal[3]! += weight * y * y
  normal[4]! += weight * y * z
  normal[5]! += weight * z * z
  pull[0]! += weight * x * off
  pull[1]! += weight * y * off
  pull[2]! += weight * z * off
}

/** -1 where all are near enough. */
function furthestOff({ count, isUsed, weight, offU, offV }: Fitting, mostPx: number): number {
  let worst = -1
  let most = 0
  for (let one = 0; one < count; one++) {
    if (!isUsed[one]) continue
    const squarePx = offU[one]! ** 2 + offV[one]! ** 2
    const square = weight[one]! * squarePx
    if ((square > MOST_OFF ** 2 || squarePx > mostPx ** 2) && square > most) {
      worst = one
      most = square
    }
  }
  return worst
}
