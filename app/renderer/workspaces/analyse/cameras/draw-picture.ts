import type { Placed } from './zoom.ts'

/** From here on single pixels are worth seeing as they are. */
const PLAIN_PIXELS_FROM = 3

type Rotation = 0 | 90 | 180 | 270

/** Smoother costs time that a playing clock does not have. */
export type Care = 'quick' | 'careful'

/**
 * Draws a film's frame upright. `placed` is where the upright picture lies, in pixels of the canvas; the frame itself lies
 * on its side where the film says so.
 */
export function drawPicture(canvas: HTMLCanvasElement, frame: VideoFrame, rotationDeg: Rotation, { x, y, width, height }: Placed, care: Care): void {
  const context = contextOf(canvas)
  const onItsSide = rotationDeg === 90 || rotationDeg === 270
  const [drawnWidth, drawnHeight] = onItsSide ? [height, width] : [width, height]
  clear(context)
  context.imageSmoothingEnabled = drawnWidth / frame.displayWidth < PLAIN_PIXELS_FROM
  context.imageSmoothingQuality = care === 'quick' ? 'low' : 'medium'
  context.translate(x + width / 2, y + height / 2)
  context.rotate((rotationDeg * Math.PI) / 180)
  context.drawImage(frame, -drawnWidth / 2, -drawnHeight / 2, drawnWidth, drawnHeight)
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
