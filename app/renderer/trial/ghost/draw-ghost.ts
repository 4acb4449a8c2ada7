import { BONES } from '../../../core/body/bones.ts'
import type { Halpe26 } from '../../../core/body/halpe26.ts'
import type { PointOf } from '../../../core/body/angles/point-angles.ts'
import { canvasColours } from '../../pictures/canvas-colours.ts'
import type { OnCanvas } from '../over-pictures/on-canvas.ts'

/** Of a shape only: pieces and gaps, CSS pixels. */
const DASHES = [5, 7]

/** Broad and seen through, below the skeleton: where both agree, the skeleton hides it. Of a reference that only tells the shape: grey and dashed. */
export function drawGhost(context: CanvasRenderingContext2D, ghost: PointOf, onCanvas: OnCanvas, density: number, isShapeOnly: boolean): void {
  const limbs = limbsOf(ghost, onCanvas)
  context.save()
  context.lineCap = isShapeOnly ? 'butt' : 'round'
  context.lineJoin = 'round'
  if (isShapeOnly) context.setLineDash(DASHES.map((px) => px * density))
  for (const [colour, alpha, width] of [[canvasColours.bg, 0.3, 8.5], [isShapeOnly ? canvasColours.dim : canvasColours.ghost, 0.6, 6]] as const) {
    context.globalAlpha = alpha
    context.lineWidth = width * density
    context.strokeStyle = colour
    for (const limb of limbs) context.stroke(limb)
  }
  context.restore()
}

/** Bone by bone as they follow each other: where no graphics card draws, single lines take twice as long, and one path of all many times. */
function limbsOf(ghost: PointOf, onCanvas: OnCanvas): Path2D[] {
  const limbs: Path2D[] = []
  let reached: Halpe26 | undefined
  for (const [from, to] of BONES) {
    const [start, end] = [from, to].map((keypoint) => {
      const point = ghost(keypoint)
      return point && onCanvas(point)
    })
    if (!start || !end) continue
    if (from !== reached) {
      limbs.push(new Path2D())
      limbs.at(-1)!.moveTo(...start)
    }
    limbs.at(-1)!.lineTo(...end)
    reached = to
  }
  return limbs
}
