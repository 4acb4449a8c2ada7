import type { Vec3 } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { distortInto, isWithinFold, safeRadius2 } from '../distortion.ts'
import { cameraPosition } from '../look-at.ts'
import { CENTRE, FOCAL, OWN_COLUMNS, RADIAL } from './layout.ts'

/** One point as one camera should see it, and how that changes: written anew at every look, since there are millions. */
export interface View {
  u: number
  v: number
  /** Two rows of `OWN_COLUMNS`: those of the bias are 1 always. */
  byCamera: Float64Array
  /** Two rows of three. */
  byPoint: Float64Array
}

export interface Placed {
  camera: Camera
  centre: Vec3
  safeRadius2: number
}

/** Nobody stands so near a camera; a point that slid there would outweigh all others. */
const NEAREST_M = 0.1

export const placed = (camera: Camera): Placed => ({ camera, centre: cameraPosition(camera), safeRadius2: safeRadius2(camera.distortion) })

export function newView(): View {
  const byCamera = new Float64Array(2 * OWN_COLUMNS)
  byCamera[OWN_COLUMNS - 2] = 1
  byCamera[2 * OWN_COLUMNS - 1] = 1
  return { u: NaN, v: NaN, byCamera, byPoint: new Float64Array(6) }
}

const seen = new Float64Array(5)

/** False where the camera cannot see it: behind it, or outside what its lens shows. */
export function look({ camera, centre, safeRadius2 }: Placed, points: Float64Array, at: number, view: View): boolean {
  const r = camera.rotation
  const dx = points[at]! - centre[0]
  const dy = points[at + 1]! - centre[1]
  const dz = points[at + 2]! - centre[2]
  const z = r[6] * dx + r[7] * dy + r[8] * dz
  if (!(z >= NEAREST_M)) return false
  const x = (r[0] * dx + r[1] * dy + r[2] * dz) / z
  const y = (r[3] * dx + r[4] * dy + r[5] * dz) / z
  const r2 = x * x + y * y
  if (r2 > safeRadius2 && !isWithinFold(camera.distortion, [x, y])) return false
  distortInto(camera.distortion, x, y, seen)
  const xd = seen[0]!
  const yd = seen[1]!
  const across = seen[3]!
  view.u = camera.focalXPx * xd + camera.centreXPx
  view.v = camera.focalYPx * yd + camera.centreYPx
  row(view, 0, camera, camera.focalXPx * seen[2]!, camera.focalXPx * across, x, y, z)
  row(view, 1, camera, camera.focalYPx * across, camera.focalYPx * seen[4]!, x, y, z)
  view.byCamera[FOCAL] = camera.focalXPx * xd
  view.byCamera[RADIAL] = camera.focalXPx * x * r2
  view.byCamera[OWN_COLUMNS + FOCAL] = camera.focalYPx * yd
  view.byCamera[OWN_COLUMNS + RADIAL] = camera.focalYPx * y * r2
  return true
}

/** Of one pixel coordinate, of which `p` and `q` are the derivatives on the plane one unit before the camera. */
function row({ byCamera, byPoint }: View, which: 0 | 1, { rotation: r }: Camera, p: number, q: number, x: number, y: number, z: number): void {
  const s = -(p * x + q * y)
  const at = which * OWN_COLUMNS
  byCamera[at] = -q + s * y
  byCamera[at + 1] = p - s * x
  byCamera[at + 2] = q * x - p * y
  for (let axis = 0; axis < 3; axis++) {
    const slope = (p * r[axis]! + q * r[3 + axis]! + s * r[6 + axis]!) / z
    byPoint[3 * which + axis] = slope
    byCamera[at + CENTRE + axis] = -slope
  }
}
