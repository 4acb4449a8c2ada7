import type { Size } from '../../core/math/size.ts'
import type { KeptPicture } from '../player/player.ts'
import type { Placed } from './zoom.ts'

/** From here on single pixels are worth seeing as they are. */
const PLAIN_PIXELS_FROM = 3

export type Rotation = 0 | 90 | 180 | 270

/** Of an upright picture's size that of the film's, which may lie on its side. */
const asStored = ({ width, height }: Size, rotationDeg: Rotation): Size => (rotationDeg === 90 || rotationDeg === 270 ? { width: height, height: width } : { width, height })

/** Whether there is more to see than this picture holds: a finer one is on its way. */
export function isCoarse({ by, width, height }: KeptPicture, rotationDeg: Rotation, placed: Size): boolean {
  const drawn = asStored(placed, rotationDeg)
  return by > 1 && (drawn.width > width / by || drawn.height > height / by)
}

/** Smoother costs time that a playing clock does not have. */
export type Care = 'quick' | 'careful'

/**
 * Draws a film's frame upright. `placed` is where the upright picture lies, in pixels of the canvas; the frame itself lies
 * on its side where the film says so.
 */
export function drawPicture(canvas: HTMLCanvasElement, { frame, by, ...whole }: KeptPicture, rotationDeg: Rotation, { x, y, width, height }: Placed, care: Care): void {
  const context = contextOf(canvas)
  const drawn = asStored({ width, height }, rotationDeg)
  // A smaller picture's last column and row stand for less than the others.
  const source = { width: whole.width / by, height: whole.height / by }
  clear(context)
  context.imageSmoothingEnabled = drawn.width / whole.width < PLAIN_PIXELS_FROM
  context.imageSmoothingQuality = care === 'quick' ? 'low' : 'medium'
  context.translate(x + width / 2, y + height / 2)
  context.rotate((rotationDeg * Math.PI) / 180)
  context.drawImage(frame, 0, 0, source.width, source.height, -drawn.width / 2, -drawn.height / 2, drawn.width, drawn.height)
}

export const clearPicture = (canvas: HTMLCanvasElement) => clear(contextOf(canvas))

/** Beside the picture, as dark as the panel's own ground. */
function clear(context: CanvasRenderingContext2D): void {
  context.reset()
  context.fillStyle = '#090b0e'
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This window has no 2D canvas')
  return context
}
