import type { Size } from '../../core/math/size.ts'
import type { Pixel } from '../../core/vision/camera.ts'
import type { KeptPicture } from '../player/player.ts'
import { canvasColours, OUTLINE } from './canvas-colours.ts'
import { drawPicture, type Rotation } from './draw-picture.ts'
import { onCanvas } from './pixel-on-canvas.ts'

/** CSS pixels for one pixel of the film. */
const LOUPE_SCALE = 8

/** An upright film. */
interface Film {
  size: Size
  rotationDeg: Rotation
}

/** Draws what is marked in the picture; `at` leads from the film's pixels to those of the canvas. */
export type DrawOver = (context: CanvasRenderingContext2D, at: (pixel: Pixel) => Pixel, density: number) => void

/** The film's own pixels about one of its places, with what is marked there. */
export function drawLoupe(canvas: HTMLCanvasElement, { size, rotationDeg }: Film, picture: KeptPicture, [u, v]: Pixel, drawOver: DrawOver): void {
  const density = globalThis.devicePixelRatio
  const side = Math.round(canvas.clientWidth * density)
  if (canvas.width !== side) canvas.width = canvas.height = side
  const scale = LOUPE_SCALE * density
  const placed = { x: side / 2 - (u + 0.5) * scale, y: side / 2 - (v + 0.5) * scale, width: size.width * scale, height: size.height * scale }
  drawPicture(canvas, picture, rotationDeg, placed, 'careful')
  const context = canvas.getContext('2d')
  if (!context) return
  context.resetTransform()
  drawOver(context, (pixel) => onCanvas(pixel, size, placed), density)
  drawCross(context, side, density)
}

/** Through the middle, but not over what is aimed at. */
function drawCross(context: CanvasRenderingContext2D, side: number, density: number): void {
  const [middle, gap] = [side / 2, 9 * density]
  context.beginPath()
  for (const [from, to] of [[0, middle - gap], [middle + gap, side]] as const) {
    context.moveTo(from, middle)
    context.lineTo(to, middle)
    context.moveTo(middle, from)
    context.lineTo(middle, to)
  }
  for (const [colour, width] of [[OUTLINE, 3], [canvasColours.accent, 1]] as const) {
    context.strokeStyle = colour
    context.lineWidth = width * density
    context.stroke()
  }
}
