import { BONES, sideOf, type BodySide } from '../../../core/body/bones.ts'
import type { Size } from '../../../core/math/size.ts'
import type { Placed } from '../../pictures/zoom.ts'
import { canvasColours, OUTLINE } from '../../pictures/canvas-colours.ts'
import { onCanvas } from '../../pictures/pixel-on-canvas.ts'
import type { OverlayPoint } from './overlay-points.ts'

const COLOURS: Record<BodySide, string> = { left: canvasColours.left, right: canvasColours.right, middle: canvasColours.text }

interface Look {
  /** Lines and filled dots for the skeleton in space; small crosses for what was found in the picture. */
  as: 'skeleton' | 'crosses'
  /** Screen pixels a CSS pixel. */
  density: number
  /** Lines that are drawn in another way. */
  without?: readonly (typeof BONES)[number][]
}

/** `picture` is the size in whose pixels the points are; `placed` is where it lies on the canvas. */
export function drawOverlay(context: CanvasRenderingContext2D, points: readonly OverlayPoint[], picture: Size, placed: Placed, { as, density, without = [] }: Look): void {
  const seen = new Map(points.map((point) => {
    const [x, y] = onCanvas([point.x, point.y], picture, placed)
    return [point.name, { ...point, x, y }]
  }))
  context.lineCap = 'round'
  if (as === 'skeleton') for (const bone of BONES) if (!without.includes(bone)) drawBone(context, seen.get(bone[0]), seen.get(bone[1]), density)
  for (const point of seen.values()) if (as === 'skeleton') drawJoint(context, point, density)
    else drawCross(context, point, density)
}

function drawBone(context: CanvasRenderingContext2D, from: OverlayPoint | undefined, to: OverlayPoint | undefined, density: number): void {
  if (!from || !to) return
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.setLineDash(from.isMeasured && to.isMeasured ? [] : [3 * density, 4 * density])
  context.lineWidth = 4 * density
  context.strokeStyle = OUTLINE
  context.stroke()
  context.lineWidth = 2 * density
  context.strokeStyle = COLOURS[sideOf(to.name)]
  context.stroke()
  context.setLineDash([])
}

/** Hollow where it was filled in or replaced. */
function drawJoint(context: CanvasRenderingContext2D, { name, x, y, isMeasured }: OverlayPoint, density: number): void {
  context.beginPath()
  context.arc(x, y, 2.75 * density, 0, 2 * Math.PI)
  context.lineWidth = 1.25 * density
  context.fillStyle = isMeasured ? COLOURS[sideOf(name)] : OUTLINE
  context.strokeStyle = isMeasured ? OUTLINE : COLOURS[sideOf(name)]
  context.fill()
  context.stroke()
}

function drawCross(context: CanvasRenderingContext2D, { name, x, y }: OverlayPoint, density: number): void {
  const arm = 4 * density
  for (const [width, colour] of [[3.5, OUTLINE], [1.5, COLOURS[sideOf(name)]]] as const) {
    context.beginPath()
    context.moveTo(x - arm, y - arm)
    context.lineTo(x + arm, y + arm)
    context.moveTo(x - arm, y + arm)
    context.lineTo(x + arm, y - arm)
    context.lineWidth = width * density
    context.strokeStyle = colour
    context.stroke()
  }
}
