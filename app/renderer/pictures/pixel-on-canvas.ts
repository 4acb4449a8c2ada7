import type { Size } from '../../core/math/size.ts'
import type { Pixel } from '../../core/vision/camera.ts'
import type { Placed } from './zoom.ts'

/**
 * Between pixels of a picture and those of the canvas that shows it; `size` is that of the picture in whose pixels they are.
 * The centre of a picture's first pixel is (0, 0); a canvas counts from that pixel's corner.
 */
export function onCanvas([u, v]: Pixel, { width, height }: Size, placed: Placed): Pixel {
  return [placed.x + ((u + 0.5) / width) * placed.width, placed.y + ((v + 0.5) / height) * placed.height]
}

export function ofPicture([x, y]: Pixel, { width, height }: Size, placed: Placed): Pixel {
  return [((x - placed.x) / placed.width) * width - 0.5, ((y - placed.y) / placed.height) * height - 0.5]
}
