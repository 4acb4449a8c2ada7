import { invertInto, timesInto } from '../../math/symmetric3.ts'
import type { Lens } from './lens.ts'

/**
 * The point nearest to the rays of several cameras, in the sense of least squares: the normal equations of
 * (x·r₃ − r₁)·X = t₁ − x·t₃ and its like (Hartley & Zisserman 2004, 12.2). One is used for many points.
 */
export interface Meeting {
  point: Float64Array
  rays: number
  left: Float64Array
  right: Float64Array
}

export const newMeeting = (): Meeting => ({ point: new Float64Array(3), rays: 0, left: new Float64Array(6), right: new Float64Array(3) })

export function clear(meeting: Meeting): void {
  meeting.rays = 0
  meeting.left.fill(0)
  meeting.right.fill(0)
}

/** A ray on the plane one unit before the camera. Misses count in pixels, as of cameras that are all equally far away. */
export function addRay(meeting: Meeting, { camera: { focalXPx, focalYPx }, pose: r }: Lens, x: number, y: number, weight: number): void {
  addRow(meeting, weight * focalXPx * focalXPx, x * r[6]! - r[0]!, x * r[7]! - r[1]!, x * r[8]! - r[2]!, r[9]! - x * r[11]!)
  addRow(meeting, weight * focalYPx * focalYPx, y * r[6]! - r[3]!, y * r[7]! - r[4]!, y * r[8]! - r[5]!, r[10]! - y * r[11]!)
  meeting.rays++
}

function addRow({ left, right }: Meeting, weight: number, a: number, b: number, c: number, value: number): void {
  left[0]! += weight * a * a
  left[1]! += weight * a * b
  left[2]! += weight * a * c
  left[3]! += weight * b * b
  left[4]! += weight * b * c
  left[5]! += weight * c * c
  right[0]! += weight * a * value
  right[1]! += weight * b * value
  right[2]! += weight * c * value
}

const inverse = new Float64Array(6)

/** Into `point`; false where the rays do not meet in one. */
export function meet({ point, rays, left, right }: Meeting): boolean {
  if (rays < 2 || !invertInto(left, inverse)) return false
  timesInto(inverse, right, point)
  return true
}
