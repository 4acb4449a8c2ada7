import type { Camera } from '../camera.ts'
import { isWithinFold } from '../distortion.ts'
import { projectionOf, type Projection } from '../triangulate.ts'
import { undistort } from '../undistort.ts'

/** A camera ready for loops over many points: nothing is made anew for one of them. */
export interface Lens {
  camera: Camera
  /** Free of distortion. */
  projection: Projection
  /** The squared radius, on the plane one unit before the camera, up to which the polynomial surely does not fold. */
  safeRadius2: number
}

export function lensOf(camera: Camera): Lens {
  return { camera, projection: projectionOf(camera), safeRadius2: safeRadius2(camera) }
}

/** How far off the axis a lens is asked whether it folds: 72° to the side. */
const WIDEST_RADIUS2 = 9

/** Halved until rays of that radius hold in all directions: tangential terms are small and smooth. */
function safeRadius2({ distortion }: Camera): number {
  for (let radius2 = WIDEST_RADIUS2; radius2 > Number.EPSILON; radius2 *= 0.8) {
    const radius = Math.sqrt(radius2)
    if (DIRECTIONS.every(([x, y]) => isWithinFold(distortion, [radius * x, radius * y]))) return radius2
  }
  return 0
}

const DIRECTIONS = Array.from({ length: 8 }, (_, eighth) => [Math.cos((eighth * Math.PI) / 4), Math.sin((eighth * Math.PI) / 4)] as const)

/**
 * Where a point is seen through the lens, and how that moves with it: `out` holds u, v, ∂u/∂(x, y, z) and ∂v/∂(x, y, z).
 * False for what lies behind the camera or beyond the fold.
 */
export function seenThrough({ camera, safeRadius2 }: Lens, px: number, py: number, pz: number, out: Float64Array): boolean {
  const r = camera.rotation
  const t = camera.translationM
  const depth = r[6] * px + r[7] * py + r[8] * pz + t[2]
  if (!(depth > 0)) return false
  const x = (r[0] * px + r[1] * py + r[2] * pz + t[0]) / depth
  const y = (r[3] * px + r[4] * py + r[5] * pz + t[1]) / depth
  const k = camera.distortion
  const r2 = x * x + y * y
  if (r2 > safeRadius2 && !isWithinFold(k, [x, y])) return false
  const radial = 1 + r2 * (k[0] + r2 * (k[1] + r2 * k[4]))
  const slope = 2 * (k[0] + r2 * (2 * k[1] + 3 * r2 * k[4]))
  const xx = radial + x * x * slope + 2 * k[2] * y + 6 * k[3] * x
  const xy = x * y * slope + 2 * k[2] * x + 2 * k[3] * y
  const yy = radial + y * y * slope + 6 * k[2] * y + 2 * k[3] * x
  out[0] = camera.focalXPx * (x * radial + 2 * k[2] * x * y + k[3] * (r2 + 2 * x * x)) + camera.centreXPx
  out[1] = camera.focalYPx * (y * radial + k[2] * (r2 + 2 * y * y) + 2 * k[3] * x * y) + camera.centreYPx
  for (let axis = 0; axis < 3; axis++) {
    const dx = (r[axis]! - x * r[6 + axis]!) / depth
    const dy = (r[3 + axis]! - y * r[6 + axis]!) / depth
    out[2 + axis] = camera.focalXPx * (xx * dx + xy * dy)
    out[5 + axis] = camera.focalYPx * (xy * dx + yy * dy)
  }
  return true
}

const QUICK_STEPS = 6
/** Well below a thousandth of a pixel: what starts here is refined later. */
const CLOSE_ENOUGH = 1e-8

/** The ray that is seen at a pixel, on the plane one unit before the camera; NaN where the lens shows nothing. As `undistort`, where that needs few steps. */
export function rayInto({ camera, safeRadius2 }: Lens, u: number, v: number, out: Float32Array, at: number): void {
  const k = camera.distortion
  const sx = (u - camera.centreXPx) / camera.focalXPx
  const sy = (v - camera.centreYPx) / camera.focalYPx
  let x = sx
  let y = sy
  for (let step = 0; step < QUICK_STEPS; step++) {
    const r2 = x * x + y * y
    if (!(r2 <= safeRadius2)) break
    const radial = 1 + r2 * (k[0] + r2 * (k[1] + r2 * k[4]))
    const ex = x * radial + 2 * k[2] * x * y + k[3] * (r2 + 2 * x * x) - sx
    const ey = y * radial + k[2] * (r2 + 2 * y * y) + 2 * k[3] * x * y - sy
    if (Math.abs(ex) + Math.abs(ey) < CLOSE_ENOUGH) {
      out[at] = x
      out[at + 1] = y
      return
    }
    const slope = 2 * (k[0] + r2 * (2 * k[1] + 3 * r2 * k[4]))
    const a = radial + x * x * slope + 2 * k[2] * y + 6 * k[3] * x
    const b = x * y * slope + 2 * k[2] * x + 2 * k[3] * y
    const c = radial + y * y * slope + 6 * k[2] * y + 2 * k[3] * x
    const determinant = a * c - b * b
    x -= (c * ex - b * ey) / determinant
    y -= (a * ey - b * ex) / determinant
  }
  const ray = undistort(camera, [u, v])
  out[at] = ray[0]
  out[at + 1] = ray[1]
}
