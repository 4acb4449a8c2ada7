import { BONES } from '../../../../core/body/bones.ts'
import type { PointOf } from '../../../../core/body/point-angles.ts'
import { canvasColours } from '../over-pictures/canvas-colours.ts'
import type { OnCanvas } from '../over-pictures/on-canvas.ts'

/** Of a shape only: pieces and gaps, CSS pixels. */
const DASHES = [5, 7]

/** Broad and seen through, below the skeleton: where both agree, the skeleton hides it. Of a reference that only tells the shape: grey and dashed. */
export function drawGhost(context: CanvasRenderingContext2D, ghost: PointOf, onCanvas: OnCanvas, density: number, isShapeOnly: boolean): void {
  const lines = BONES.flatMap(([from, to]) => {
    const [start, end] = [from, to].map((keypoint) => {
      const point = ghost(keypoint)
      return point && onCanvas(point)
    })
    return start && end ? [[start, end] as const] : []
  })
  context.save()
  context.lineCap = isShapeOnly ? 'butt' : 'round'
  if (isShapeOnly) context.setLineDash(DASHES.map((px) => px * density))
  for (const [colour, alpha, width] of [[canvasColours.bg, 0.3, 8.5], [isShapeOnly ? canvasColours.dim : canvasColours.ghost, 0.6, 6]] as const) {
    context.globalAlpha = alpha
    context.lineWidth = width * density
    context.strokeStyle = colour
    // Line by line: one path of all takes many times as long where no graphics card draws it.
    for (const [start, end] of lines) {
      context.beginPath()
      context.moveTo(...start)
      context.lineTo(...end)
      context.stroke()
    }
  }
  context.restore()
}
