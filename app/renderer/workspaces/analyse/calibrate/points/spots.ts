import type { Pixel } from '../../../../../core/vision/camera.ts'
import type { Placed } from '../../cameras/zoom.ts'
import { placeOn } from '../../cameras/painter.ts'
import type { FilmCamera } from '../../stage.ts'
import { zoomOf } from '../../view.ts'

/** Between pixels of the film and those of the canvas that shows it; the middle of a film's first pixel is (0, 0). */
export function spotOf([u, v]: Pixel, placed: Placed, { playable: { displayWidth, displayHeight } }: FilmCamera): Pixel {
  return [placed.x + ((u + 0.5) / displayWidth) * placed.width, placed.y + ((v + 0.5) / displayHeight) * placed.height]
}

export function pixelAt([x, y]: Pixel, placed: Placed, { playable: { displayWidth, displayHeight } }: FilmCamera): Pixel {
  return [((x - placed.x) / placed.width) * displayWidth - 0.5, ((y - placed.y) / placed.height) * displayHeight - 0.5]
}

export const placedNow = (canvas: HTMLCanvasElement, camera: FilmCamera) => placeOn(canvas, camera, zoomOf(camera.mediaId))
