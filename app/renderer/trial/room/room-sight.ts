import type { Camera } from '../../../core/vision/camera.ts'
import type { RoomGrid } from '../../../core/vision/room-lines/room-lines.ts'
import { createStore } from '../../store.ts'

/** Axes and floor of the room over the pictures, as the cameras are believed to see them. */
export interface RoomSight {
  /** By media id, as its film sees it. */
  cameras: ReadonlyMap<string, Camera>
  grid: RoomGrid
  /** Whether a picture whose camera has no place says so. */
  namesMissing: boolean
  /** Whether the skeleton, which another calibration may have made, stays away. */
  isAlone: boolean
}

/** Null: nothing of the room is drawn. */
export const roomSight = createStore<RoomSight | null>(null)
