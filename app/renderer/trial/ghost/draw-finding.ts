import type { Pixel } from '../../../core/vision/camera.ts'
import { canvasColours, OUTLINE } from '../../pictures/canvas-colours.ts'
import type { OnCanvas } from '../over-pictures/on-canvas.ts'
import { sizeColour } from '../over-pictures/size-colour.ts'
import { DIMMED, type FoundNow } from './finding-now.ts'
import { arcWords, foundArc, type FoundArc } from './found-arc.ts'
import type { WalkBeside } from './walk-beside.ts'

/** What deviates in the colour of its size: below the skeleton's joints, and outside the phases of the finding below its lines too, as a dim halo. */
export function drawFoundBones(context: CanvasRenderingContext2D, { finding, bones, person, isNow }: FoundNow, onCanvas: OnCanvas, density: number): void {
  context.save()
  context.lineCap = 'round'
  context.globalAlpha = isNow ? 1 : DIMMED
  for (const [colour, width] of [[OUTLINE, 9], [sizeColour(finding.size), 6]] as const)
    for (const bone of bones) {
      const ends = bone.map((keypoint) => {
        const point = person(keypoint)
        return point && onCanvas(point)
      })
      if (ends[0] && ends[1]) stroke(context, lineOf([ends[0], ends[1]]), colour, width * density)
    }
  context.restore()
}

/** The angle as it opens at its joint, within the phases of the finding, with its value and the reference's. */
export function drawFoundAngle(context: CanvasRenderingContext2D, found: FoundNow, walk: WalkBeside, timeUs: number, onCanvas: OnCanvas, density: number, referenceCalled?: string): void {
  const arc = foundArc(found, walk, timeUs)
  if (!arc) return
  context.save()
  context.lineCap = 'round'
  context.lineJoin = 'round'
  drawArc(context, arc, onCanvas, sizeColour(found.finding.size), density, arcWords(arc, referenceCalled))
  context.restore()
}

function drawArc(context: CanvasRenderingContext2D, arc: FoundArc, onCanvas: OnCanvas, colour: string, density: number, values: readonly string[]): void {
  const [joint, zero, middle] = [onCanvas(arc.joint), onCanvas(arc.zero), onCanvas(arc.middle)]
  if (!joint || !zero || !middle) return
  stroke(context, lineOf([joint, zero]), OUTLINE, 3 * density)
  context.setLineDash([3 * density, 3 * density])
  stroke(context, lineOf([joint, zero]), canvasColours.text, 1.25 * density)
  const there = arc.there && onCanvas(arc.there)
  if (there) stroke(context, lineOf([joint, there]), canvasColours.ghost, 2 * density)
  context.setLineDash([])
  const line = lineOf(arc.sweep.map(onCanvas).filter((pixel) => pixel !== undefined))
  stroke(context, line, OUTLINE, 4.5 * density)
  stroke(context, line, canvasColours.text, 2 * density)
  drawValues(context, joint, middle, values, colour, density)
}

/** Beside the joint, away from where the limb bends to unless the panel ends there; as large whatever the zoom. */
function drawValues(context: CanvasRenderingContext2D, [x, y]: Pixel, [middleX]: Pixel, [measured, reference]: readonly string[], colour: string, density: number): void {
  const lines = [
    { words: measured!, font: fontOf(14, density), below: reference === undefined ? 0 : -7, tint: colour },
    ...(reference === undefined ? [] : [{ words: reference, font: fontOf(11, density), below: 8, tint: canvasColours.ghost }]),
  ]
  const width = Math.max(...lines.map(({ words, font }) => {
    context.font = font
    return context.measureText(words).width
  }))
  const beside = BESIDE_PX * density
  const ends = { right: x + beside + width <= context.canvas.width, left: x - beside - width >= 0 }
  const toRight = middleX < x ? ends.right || !ends.left : !ends.left && ends.right
  context.textAlign = toRight ? 'left' : 'right'
  context.textBaseline = 'middle'
  context.lineWidth = 4 * density
  context.strokeStyle = `${canvasColours.bg}e0`
  for (const { words, font, below, tint } of lines) {
    const place = [x + (toRight ? beside : -beside), y + below * density] as const
    context.font = font
    context.fillStyle = tint
    context.strokeText(words, ...place)
    context.fillText(words, ...place)
  }
}
const fontOf = (size: number, density: number) => `600 ${size * density}px system-ui, sans-serif`
const BESIDE_PX = 14

function lineOf(pixels: readonly Pixel[]): Path2D {
  const path = new Path2D()
  pixels.forEach((pixel, place) => (place === 0 ? path.moveTo(...pixel) : path.lineTo(...pixel)))
  return path
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  context.lineWidth = width
  context.strokeStyle = colour
  context.stroke(path)
}
