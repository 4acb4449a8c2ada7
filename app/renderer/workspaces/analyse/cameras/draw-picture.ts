import type { Picture } from '../../../player/player.ts'
import type { Placed } from './zoom.ts'

/** From here on single pixels are worth seeing as they are. */
const PLAIN_PIXELS_FROM = 3

type Shown = Pick<Extract<Picture, { kind: 'frame' }>, 'frame' | 'reduced'>

/** What to draw of a picture: of a smaller one as much as the frame itself shows, and only where it has a pixel for each that is drawn. */
export function sourceFor({ frame, reduced }: Shown, drawnWidth: number, drawnHeight: number): { image: VideoFrame; width: number; height: number } {
  const whole = { width: frame.displayWidth, height: frame.displayHeight }
  if (!reduced) return { image: frame, ...whole }
  const smaller = { width: whole.width / reduced.by, height: whole.height / reduced.by }
  const suffices = drawnWidth <= smaller.width && drawnHeight <= smaller.height
  return suffices ? { image: reduced.frame, ...smaller } : { image: frame, ...whole }
}

type Rotation = 0 | 90 | 180 | 270

/** Smoother costs time that a playing clock does not have. */
export type Care = 'quick' | 'careful'

/**
 * Draws a film's frame upright. `placed` is where the upright picture lies, in pixels of the canvas; the frame itself lies
 * on its side where the film says so.
 */
export function drawPicture(canvas: HTMLCanvasElement, picture: Shown, rotationDeg: Rotation, { x, y, width, height }: Placed, care: Care): void {
  const context = contextOf(canvas)
  const onItsSide = rotationDeg === 90 || rotationDeg === 270
  const [drawnWidth, drawnHeight] = onItsSide ? [height, width] : [width, height]
  const { image, ...source } = sourceFor(picture, drawnWidth, drawnHeight)
  clear(context)
  context.imageSmoothingEnabled = drawnWidth / source.width < PLAIN_PIXELS_FROM
  context.imageSmoothingQuality = care === 'quick' ? 'low' : 'medium'
  context.translate(x + width / 2, y + height / 2)
  context.rotate((rotationDeg * Math.PI) / 180)
  context.drawImage(image, 0, 0, source.width, source.height, -drawnWidth / 2, -drawnHeight / 2, drawnWidth, drawnHeight)
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
