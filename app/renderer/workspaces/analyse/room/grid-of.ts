import type { Camera } from '../../../../core/vision/camera.ts'
import { cameraPosition } from '../../../../core/vision/look-at.ts'
import type { RoomGrid } from '../../../../core/vision/room-lines/room-lines.ts'

const STEP_M = 1
const LEAST_HALF_M = 2
/** More lines than that hide the picture. */
const MOST_HALF_M = 8

/** A floor of whole metres that reaches as far as the cameras stand; the room's origin is always on one of its crossings. */
export function gridOf(cameras: Iterable<Camera>): RoomGrid {
  const places = [...cameras].map(cameraPosition)
  const middle = (axis: 0 | 1) => (places.length === 0 ? 0 : Math.round(places.reduce((sum, place) => sum + place[axis], 0) / places.length))
  const centre = [middle(0), middle(1)] as const
  const furthest = Math.max(0, ...places.map(([x, y]) => Math.max(Math.abs(x - centre[0]), Math.abs(y - centre[1]))))
  return { centre, halfM: Math.max(LEAST_HALF_M, Math.min(MOST_HALF_M, Math.ceil(furthest))), stepM: STEP_M, axisM: 1 }
}
