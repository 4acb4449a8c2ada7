import type { Vec3 } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { type Distortion, isWithinFold } from '../distortion.ts'
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
  /** Squared distance from the axis, one unit before the camera, within which the lens is not asked whether it folds. */
  surelySeen: number
}

/** Nobody stands so near a camera; a point that slid there would outweigh all others. */
const NEAREST_M = 0.1

export const placed = (camera: Camera): Placed => ({ camera, centre: cameraPosition(camera), surelySeen: surelySeen(camera.distortion) })

/** The slope of the radius seen, 1 + 3·k1·r² + 5·k2·r⁴ + 7·k3·r⁶, stays above 0 even if every term pulled down. */
function surelySeen(distortion: Distortion): number {
  const [k1, k2, p1, p2, k3] = distortion.map(Math.abs) as unknown as Distortion
  let r2 = 4
  while (r2 > 1e-3 && 1 - r2 * (3 * k1 + r2 * (5 * k2 + r2 * 7 * k3)) - 8 * (p1 + p2) * Math.sqrt(r2) <= 0) r2 /= 2
  return r2
}

export function newView(): View {
  const byCamera = new Float64Array(2 * OWN_COLUMNS)
  byCamera[OWN_COLUMNS - 2] = 1
  byCamera[2 * OWN_COLUMNS - 1] = 1
  return { u: NaN, v: NaN, byCamera, byPoint: new Float64Array(6) }
}

/** False where the camera cannot see it: behind it, or outside what its lens shows. (`distort` and `derivative` once more, without arrays.) */
export function look({ camera, centre, surelySeen: safe }: Placed, points: Float64Array, at: number, view: View): boolean {
  const r = camera.rotation
  const dx = points[at]! - centre[0]
  const dy = points[at + 1]! - centre[1]
  const dz = points[at + 2]! - centre[2]
  const z = r[6] * dx + r[7] * dy + r[8] * dz
  if (!(z >= NEAREST_M)) return false
  const x = (r[0] * dx + r[1] * dy + r[2] * dz) / z
  const y = (r[3] * dx + r[4] * dy + r[5] * dz) / z
  const r2 = x * x + y * y
  if (r2 > safe && !isWithinFold(camera.distortion, [x, y])) return false
  const lens = camera.distortion
  const radial = 1 + r2 * (lens[0] + r2 * (lens[1] + r2 * lens[4]))
  const slope = 2 * (lens[0] + r2 * (2 * lens[1] + 3 * r2 * lens[4]))
  const xd = x * radial + 2 * lens[2] * x * y + lens[3] * (r2 + 2 * x * x)
  const yd = y * radial + lens[2] * (r2 + 2 * y * y) + 2 * lens[3] * x * y
  const across = x * y * slope + 2 * lens[2] * x + 2 * lens[3] * y
  view.u = camera.focalXPx * xd + camera.centreXPx
  view.v = camera.focalYPx * yd + camera.centreYPx
  row(view, 0, camera, camera.focalXPx * (radial + x * x * slope + 2 * lens[2] * y + 6 * lens[3] * x), camera.focalXPx * across, x, y, z)
  row(view, 1, camera, camera.focalYPx * across, camera.focalYPx * (radial + y * y * slope + 6 * lens[2] * y + 2 * lens[3] * x), x, y, z)
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
