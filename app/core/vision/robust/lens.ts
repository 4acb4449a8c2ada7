import type { Camera } from '../camera.ts'
import { distortInto, isWithinFold, safeRadius2 } from '../distortion.ts'
import { projectionOf, type Projection } from '../triangulate.ts'
import { undistort } from '../undistort.ts'

/** A camera ready for loops over many points: nothing is made anew for one of them. */
export interface Lens {
  camera: Camera
  /** Free of distortion. */
  projection: Projection
  safeRadius2: number
  /** The camera's rotation, then its translation, and its distortion: read a hundred million times, from arrays that can hold nothing but numbers. */
  pose: Float64Array
  distortion: Float64Array
}

export function lensOf(camera: Camera): Lens {
  const { rotation, translationM, distortion } = camera
  return { camera, projection: projectionOf(camera), safeRadius2: safeRadius2(distortion), pose: Float64Array.of(...rotation, ...translationM), distortion: Float64Array.from(distortion) }
}

const seen = new Float64Array(5)

/**
 * Where a point is seen through the lens, and how that moves with it: `out` holds u, v, ∂u/∂(x, y, z) and ∂v/∂(x, y, z).
 * False for what lies behind the camera or beyond the fold.
 */
export function seenThrough({ camera, safeRadius2, pose: r, distortion }: Lens, px: number, py: number, pz: number, out: Float64Array): boolean {
  const depth = r[6]! * px + r[7]! * py + r[8]! * pz + r[11]!
  if (!(depth > 0)) return false
  const x = (r[0]! * px + r[1]! * py + r[2]! * pz + r[9]!) / depth
  const y = (r[3]! * px + r[4]! * py + r[5]! * pz + r[10]!) / depth
  if (x * x + y * y > safeRadius2 && !isWithinFold(camera.distortion, [x, y])) return false
  distortInto(distortion, x, y, seen)
  const xx = seen[2]!
  const xy = seen[3]!
  const yy = seen[4]!
  out[0] = camera.focalXPx * seen[0]! + camera.centreXPx
  out[1] = camera.focalYPx * seen[1]! + camera.centreYPx
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
export function rayInto({ camera, safeRadius2, distortion }: Lens, u: number, v: number, out: Float32Array, at: number): void {
  const sx = (u - camera.centreXPx) / camera.focalXPx
  const sy = (v - camera.centreYPx) / camera.focalYPx
  let x = sx
  let y = sy
  for (let step = 0; step < QUICK_STEPS; step++) {
    if (!(x * x + y * y <= safeRadius2)) break
    distortInto(distortion, x, y, seen)
    const ex = seen[0]! - sx
    const ey = seen[1]! - sy
    if (Math.abs(ex) + Math.abs(ey) < CLOSE_ENOUGH) {
      out[at] = x
      out[at + 1] = y
      return
    }
    const a = seen[2]!
    const b = seen[3]!
    const c = seen[4]!
    const determinant = a * c - b * b
    x -= (c * ex - b * ey) / determinant
    y -= (a * ey - b * ex) / determinant
  }
  const ray = undistort(camera, [u, v])
  out[at] = ray[0]
  out[at + 1] = ray[1]
}
