import type { Pixel } from '../../../../../core/vision/camera.ts'
import { canvasColours } from '../../../../pictures/canvas-colours.ts'
import type { Outcome } from './camera-place.ts'
import type { Clicks, ScenePoint } from './known-points.ts'

export interface Marks {
  points: readonly ScenePoint[]
  clicks: Clicks
  outcome: Outcome
  next: string | null
  held: string | null
}

const COLOURS = { click: canvasColours.text, held: canvasColours.accent, expected: canvasColours.watch, suspect: canvasColours.strong, outline: `${canvasColours.bg}d0` }

/** `at` leads from the film's pixels to those of the canvas. */
export function drawMarks(context: CanvasRenderingContext2D, { points, clicks, outcome, next, held }: Marks, at: (pixel: Pixel) => Pixel, density: number): void {
  const place = outcome.kind === 'place' ? outcome : null
  for (const { id, name } of points) {
    const [click, expected] = [clicks[id], place?.expected.get(id)]
    const isSuspect = place?.suspect?.id === id
    if (click && expected) drawMiss(context, at(click), at(expected), density)
    else if (expected) drawExpected(context, at(expected), name, id === next, density)
    if (click) drawClick(context, at(click), name, isSuspect ? COLOURS.suspect : id === held ? COLOURS.held : COLOURS.click, id === held, density)
  }
}

/** From where somebody clicked to where the point would be seen. */
function drawMiss(context: CanvasRenderingContext2D, from: Pixel, to: Pixel, density: number): void {
  outlined(context, COLOURS.expected, 1.5, density, () => {
    context.moveTo(...from)
    context.lineTo(...to)
  })
  context.beginPath()
  context.arc(...to, 1.75 * density, 0, 2 * Math.PI)
  context.fillStyle = COLOURS.expected
  context.fill()
}

/** Where a point should be that nobody has clicked. */
function drawExpected(context: CanvasRenderingContext2D, [x, y]: Pixel, name: string, isNext: boolean, density: number): void {
  const arm = 5 * density
  outlined(context, COLOURS.expected, isNext ? 2 : 1, density, () => {
    context.moveTo(x, y - arm)
    context.lineTo(x + arm, y)
    context.lineTo(x, y + arm)
    context.lineTo(x - arm, y)
    context.closePath()
  })
  drawName(context, [x, y], name, COLOURS.expected, density)
}

/** Open in the middle: what is clicked stays in sight. */
function drawClick(context: CanvasRenderingContext2D, [x, y]: Pixel, name: string, colour: string, isHeld: boolean, density: number): void {
  const [gap, arm] = [2.5 * density, (isHeld ? 11 : 8) * density]
  outlined(context, colour, isHeld ? 2 : 1.5, density, () => {
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      context.moveTo(x + dx * gap, y + dy * gap)
      context.lineTo(x + dx * arm, y + dy * arm)
    }
    if (!isHeld) return
    context.moveTo(x + arm + 3 * density, y)
    context.arc(x, y, arm + 3 * density, 0, 2 * Math.PI)
  })
  drawName(context, [x, y], name, colour, density)
}

function outlined(context: CanvasRenderingContext2D, colour: string, width: number, density: number, trace: () => void): void {
  context.beginPath()
  trace()
  for (const [stroke, more] of [[COLOURS.outline, 2], [colour, 0]] as const) {
    context.strokeStyle = stroke
    context.lineWidth = (width + more) * density
    context.stroke()
  }
}

function drawName(context: CanvasRenderingContext2D, [x, y]: Pixel, name: string, colour: string, density: number): void {
  context.font = `600 ${11.5 * density}px system-ui, sans-serif`
  context.textBaseline = 'bottom'
  context.lineWidth = 3.5 * density
  context.strokeStyle = COLOURS.outline
  context.fillStyle = colour
  context.strokeText(name, x + 8 * density, y - 6 * density)
  context.fillText(name, x + 8 * density, y - 6 * density)
}
