import type { Pose } from '../../../../../core/vision/camera.ts'
import { cameraPosition } from '../../../../../core/vision/look-at.ts'
import { number } from '../../../../format/measured.ts'

/** A camera's X, Y and Z in the room. */
export function standsAt(camera: Pose): string {
  return `${cameraPosition(camera).map((metres) => number(metres, 2)).join(', ')} m`
}
