import { angleArc, openingRad, turnedBy, type AngleArc } from '../../../../core/body/ghost/angle-arc.ts'
import { radiansOf } from '../../../../core/math/degrees.ts'
import { add, scale, type Vec3 } from '../../../../core/math/vec3.ts'
import type { Pixel } from '../../../../core/vision/camera.ts'
import { degrees } from '../../../format/degrees.ts'
import { canvasColours, OUTLINE } from '../over-pictures/canvas-colours.ts'
import type { OnCanvas } from '../over-pictures/on-canvas.ts'
import { sizeColour } from '../over-pictures/size-colour.ts'
import { DIMMED, type FoundNow } from './finding-now.ts'
import type { WalkBeside } from './walk-beside.ts'

/** Metres from the joint. */
const ARC_M = 0.15
const ARM_M = 0.2
/** Points of the arc's line. */
const STEPS = 16

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
export function drawFoundAngle(context: CanvasRenderingContext2D, { finding, person, isNow }: FoundNow, walk: WalkBeside, timeUs: number, onCanvas: OnCanvas, density: number): void {
  const arc = isNow ? angleArc(person, finding.variable, finding.side, walk.headingRad(timeUs)) : null
  if (!arc) return
  context.save()
  context.lineCap = 'round'
  context.lineJoin = 'round'
  drawArc(context, arc, walk.angle(finding.variable, finding.side, timeUs), onCanvas, sizeColour(finding.size), density)
  context.restore()
}

function drawArc(context: CanvasRenderingContext2D, arc: AngleArc, { measured, reference }: ReturnType<WalkBeside['angle']>, onCanvas: OnCanvas, colour: string, density: number): void {
  const opening = openingRad(arc)
  const at = (direction: Vec3, metres: number) => onCanvas(add(arc.at, scale(direction, metres)))
  const [joint, zero] = [onCanvas(arc.at), at(arc.zero, ARM_M)]
  const sweep = Array.from({ length: STEPS + 1 }, (_, step) => at(turnedBy(arc, arc.zero, (step / STEPS) * opening), ARC_M))
  const middle = at(turnedBy(arc, arc.zero, opening / 2), ARC_M)
  if (!joint || !zero || !middle || Number.isNaN(measured)) return
  stroke(context, lineOf([joint, zero]), OUTLINE, 3 * density)
  context.setLineDash([3 * density, 3 * density])
  stroke(context, lineOf([joint, zero]), canvasColours.text, 1.25 * density)
  // Turned on from the person's own arm: what measured both may be off by the same in both.
  const there = at(turnedBy(arc, arc.arm, radiansOf(reference - measured)), ARM_M)
  if (there) stroke(context, lineOf([joint, there]), canvasColours.ghost, 2 * density)
  context.setLineDash([])
  const line = lineOf(sweep.filter((pixel) => pixel !== undefined))
  stroke(context, line, OUTLINE, 4.5 * density)
  stroke(context, line, canvasColours.text, 2 * density)
  drawValues(context, joint, middle, measured, reference, colour, density)
}

/** Beside the joint, away from where the limb bends to unless the panel ends there; as large whatever the zoom. */
function drawValues(context: CanvasRenderingContext2D, [x, y]: Pixel, [middleX]: Pixel, measured: number, reference: number, colour: string, density: number): void {
  const lines = [
    { words: degrees(measured), font: fontOf(14, density), below: Number.isNaN(reference) ? 0 : -7, tint: colour },
    ...(Number.isNaN(reference) ? [] : [{ words: `${degrees(reference)} ref.`, font: fontOf(11, density), below: 8, tint: canvasColours.ghost }]),
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
