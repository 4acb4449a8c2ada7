import type { Vec3 } from '../../../core/math/vec3.ts'
import type { Size } from '../../../core/math/size.ts'
import { type Camera, type Pixel, project } from '../../../core/vision/camera.ts'
import type { Placed } from '../../pictures/zoom.ts'
import { onCanvas } from '../../pictures/pixel-on-canvas.ts'

/** Where a place in the room is on a panel's canvas; undefined where its camera does not see it. */
export type OnCanvas = (point: Vec3) => Pixel | undefined

/** `picture` is the size in whose pixels the camera was calibrated. */
export const throughCamera = (camera: Camera, picture: Size, placed: Placed): OnCanvas => (point) => {
  const pixel = project(camera, point)
  return pixel && onCanvas(pixel, picture, placed)
}
