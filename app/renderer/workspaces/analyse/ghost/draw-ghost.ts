import { BONES } from '../../../../core/body/bones.ts'
import type { PointOf } from '../../../../core/body/point-angles.ts'
import { canvasColours } from '../over-pictures/canvas-colours.ts'
import type { OnCanvas } from '../over-pictures/on-canvas.ts'

/** Broad and seen through, below the skeleton: where both agree, the skeleton hides it. Of a reference that only tells the shape: grey and dashed. */
export function drawGhost(context: CanvasRenderingContext2D, ghost: PointOf, onCanvas: OnCanvas, density: number, isShapeOnly: boolean): void {
  const lines = new Path2D()
  for (const [from, to] of BONES) {
    const [start, end] = [from, to].map((keypoint) => {
      const point = ghost(keypoint)
      return point && onCanvas(point)
    })
    if (!start || !end) continue
    lines.moveTo(...start)
    lines.lineTo(...end)
  }
  context.save()
  context.lineCap = 'round'
  context.lineJoin = 'round'
  if (isShapeOnly) context.setLineDash([density, 9 * density])
  // Each in one stroke, so that joints are no darker than bones.
  for (const [colour, alpha, width] of [[canvasColours.bg, 0.4, 9], [isShapeOnly ? canvasColours.dim : canvasColours.ghost, 0.6, 6.5]] as const) {
    context.globalAlpha = alpha
    context.lineWidth = width * density
    context.strokeStyle = colour
    context.stroke(lines)
  }
  context.restore()
}
