import type { Size } from '../../../core/math/size.ts'
import type { Pixel } from '../../../core/vision/camera.ts'
import type { Placed } from '../../pictures/zoom.ts'

/** Around the person, of their own height. */
const MARGIN = 0.12
/** Times the whole picture: of somebody further away a few pixels are all that there is. */
const MOST = 6

/** Where the whole picture lies on a canvas of this size so that the person fills it; as far as the picture goes it shows nothing beyond its edges. */
export function croppedTo(points: readonly Pixel[], picture: Size, canvas: Size): Placed {
  const whole = Math.max(canvas.width / picture.width, canvas.height / picture.height)
  if (points.length === 0) return placedAt([picture.width / 2, picture.height / 2], whole, picture, canvas)
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]
  const margin = MARGIN * (bottom - top)
  const scale = Math.max(whole, Math.min(MOST * whole, canvas.width / (right - left + 2 * margin), canvas.height / (bottom - top + 2 * margin)))
  return placedAt([(left + right) / 2, (top + bottom) / 2], scale, picture, canvas)
}

function placedAt([x, y]: Pixel, scale: number, picture: Size, canvas: Size): Placed {
  const [width, height] = [picture.width * scale, picture.height * scale]
  const within = (place: number, size: number, room: number) => Math.min(0, Math.max(room - size, place))
  return { x: within(canvas.width / 2 - x * scale, width, canvas.width), y: within(canvas.height / 2 - y * scale, height, canvas.height), width, height }
}
