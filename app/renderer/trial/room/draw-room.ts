import { type Camera, type Pixel, project } from '../../../core/vision/camera.ts'
import { type RoomGrid, roomLines } from '../../../core/vision/room-lines/room-lines.ts'
import type { Placed } from '../../pictures/zoom.ts'
import { canvasColours, OUTLINE } from '../../pictures/canvas-colours.ts'
import { onCanvas } from '../../pictures/pixel-on-canvas.ts'

/** Each axis is also called by its name. */
const COLOURS = { x: canvasColours.strong, y: '#7fd66b', z: canvasColours.right, floor: `${canvasColours.text}a0` }
const WIDTHS = { x: 2.5, y: 2.5, z: 2.5, floor: 1 }

type Line = ReturnType<typeof roomLines>[number]

/** Draws for one canvas; what a camera sees of the room is worked out again only when it is another camera. */
export function createRoomDrawing(): (context: CanvasRenderingContext2D, camera: Camera, grid: RoomGrid, placed: Placed, density: number) => void {
  let known: { camera: Camera; grid: RoomGrid; lines: Line[] } | undefined
  return (context, camera, grid, placed, density) => {
    if (known?.camera !== camera || known.grid !== grid) known = { camera, grid, lines: roomLines(camera, grid) }
    const size = { width: camera.widthPx, height: camera.heightPx }
    const at = (pixel: Pixel) => onCanvas(pixel, size, placed)
    context.save()
    context.lineJoin = 'round'
    context.lineCap = 'round'
    for (const line of known.lines) drawLine(context, line, at, density)
    const origin = project(camera, [0, 0, 0])
    if (origin) drawOrigin(context, at(origin), density)
    for (const { kind, tip } of known.lines) if (tip) drawName(context, kind, at(tip), density)
    context.restore()
  }
}

function drawLine(context: CanvasRenderingContext2D, { kind, pieces }: Line, at: (pixel: Pixel) => Pixel, density: number): void {
  const path = new Path2D()
  for (const piece of pieces) piece.forEach((pixel, place) => (place === 0 ? path.moveTo(...at(pixel)) : path.lineTo(...at(pixel))))
  for (const [colour, more] of [[OUTLINE, 2], [COLOURS[kind], 0]] as const) {
    context.strokeStyle = colour
    context.lineWidth = (WIDTHS[kind] + more) * density
    context.stroke(path)
  }
}

function drawOrigin(context: CanvasRenderingContext2D, [x, y]: Pixel, density: number): void {
  context.beginPath()
  context.arc(x, y, 4.5 * density, 0, 2 * Math.PI)
  context.fillStyle = OUTLINE
  context.fill()
  context.strokeStyle = canvasColours.text
  context.lineWidth = 1.5 * density
  context.stroke()
}

function drawName(context: CanvasRenderingContext2D, name: string, [x, y]: Pixel, density: number): void {
  context.font = `600 ${13 * density}px system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = 4 * density
  context.strokeStyle = OUTLINE
  context.fillStyle = '#ffffff'
  const height = y - 9 * density
  context.strokeText(name, x, height)
  context.fillText(name, x, height)
}

const NO_PLACE = 'No place known'

/** Over the picture of a film whose camera the calibration does not place. */
export function sayNoPlace(context: CanvasRenderingContext2D, density: number): void {
  const { width } = context.canvas
  context.save()
  context.font = `600 ${12 * density}px system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const [wide, high, top] = [context.measureText(NO_PLACE).width + 16 * density, 22 * density, 10 * density]
  context.fillStyle = `${canvasColours.bg}d0`
  context.fillRect((width - wide) / 2, top, wide, high)
  context.fillStyle = canvasColours.watch
  context.fillText(NO_PLACE, width / 2, top + high / 2)
  context.restore()
}
