import { lastStarted, type FrameTimes } from '../../../../core/time/frame-times.ts'
import { drawEvents } from './draw-events.ts'
import { BOTTOM_PX, EXTENT_GAP_PX, extentPx, LABELS_PX, NUMBERS_PX, TICKS_PX } from './heights.ts'
import type { Colours, TimelinePicture } from './picture.ts'
import { labelStepUs, pxPerUs, tickEvery, xOf, type Scale } from '../../../trial/timeline/scale.ts'

type Context = CanvasRenderingContext2D

/** From top to bottom: times, the chosen camera's frames, room for events, one bar a camera from its first to its last frame. */
export function drawTimeline(context: Context, picture: TimelinePicture, colours: Colours): void {
  if (picture.cameras.length === 0) return
  context.font = `11px ${colours.font}`
  context.textBaseline = 'middle'
  drawRange(context, picture, colours)
  drawLoop(context, picture, colours)
  drawLabels(context, picture, colours)
  drawFrames(context, picture, colours)
  drawEvents(context, picture, colours)
  drawExtents(context, picture, colours)
  drawPart(context, picture, colours)
  drawHover(context, picture, colours)
  drawPlayhead(context, picture, colours)
}

function drawLabels(context: Context, { scale, labelAt }: TimelinePicture, colours: Colours): void {
  const stepUs = labelStepUs(scale, 76)
  context.textAlign = 'center'
  for (let timeUs = Math.ceil(scale.startUs / stepUs) * stepUs; timeUs <= scale.endUs; timeUs += stepUs) {
    const x = xOf(scale, timeUs)
    context.fillStyle = colours.line
    context.fillRect(Math.round(x), LABELS_PX - 3, 1, 3)
    context.fillStyle = colours.dim
    context.fillText(labelAt(timeUs, stepUs), x, LABELS_PX / 2)
  }
}

/** A tick where each frame begins: an uneven film has uneven ticks. */
function drawFrames(context: Context, { scale, chosen, frame }: TimelinePicture, colours: Colours): void {
  if (!chosen || chosen.startUs.length === 0) return
  const { startUs } = chosen
  const first = Math.max(0, lastStarted(startUs, scale.startUs))
  const last = Math.max(first, lastStarted(startUs, scale.endUs))
  const framePx = ((startUs[last]! - startUs[first]!) / Math.max(1, last - first)) * pxPerUs(scale)
  if (frame !== null) drawFrame(context, scale, chosen, frame, colours)
  const every = tickEvery(framePx, 3)
  const numbered = tickEvery(framePx, 32)
  context.textAlign = 'center'
  for (let index = Math.ceil(first / every) * every; index <= last; index += every) {
    const x = Math.round(xOf(scale, startUs[index]!))
    const tall = index % (every * 10) === 0
    context.fillStyle = tall ? colours.dim : colours.lineStrong
    context.fillRect(x, LABELS_PX, 1, tall ? TICKS_PX : TICKS_PX / 2)
    if (index % numbered !== 0) continue
    context.fillStyle = colours.dim
    context.fillText(String(index), x, LABELS_PX + TICKS_PX + NUMBERS_PX / 2)
  }
}

function drawFrame(context: Context, scale: Scale, { startUs, endUs }: FrameTimes, index: number, colours: Colours): void {
  const from = xOf(scale, startUs[index]!)
  const to = xOf(scale, startUs[index + 1] ?? endUs)
  context.fillStyle = colours.accentSoft
  context.fillRect(from, LABELS_PX, Math.max(1, to - from), TICKS_PX)
}

const LOOP_OPACITY = 0.16

function drawLoop(context: Context, { scale, heightPx, loop }: TimelinePicture, colours: Colours): void {
  if (!loop) return
  const [from, to] = [xOf(scale, loop.startUs), xOf(scale, loop.endUs)]
  const colour = loop.tone === 'plain' ? colours.accent : colours[loop.tone]
  context.fillStyle = colour
  context.globalAlpha = LOOP_OPACITY
  context.fillRect(from, LABELS_PX, to - from, heightPx - LABELS_PX)
  context.globalAlpha = 1
  context.fillRect(Math.round(from), LABELS_PX, 1, heightPx - LABELS_PX)
  context.fillRect(Math.round(to) - 1, LABELS_PX, 1, heightPx - LABELS_PX)
}

function drawExtents(context: Context, { scale, heightPx, cameras }: TimelinePicture, colours: Colours): void {
  const barPx = extentPx(cameras.length)
  const topPx = heightPx - BOTTOM_PX - cameras.length * (barPx + EXTENT_GAP_PX)
  cameras.forEach(({ times: { startUs, endUs }, isChosen }, row) => {
    const from = xOf(scale, startUs[0] ?? 0)
    const to = xOf(scale, endUs)
    context.fillStyle = isChosen ? colours.accent : colours.lineStrong
    context.globalAlpha = isChosen ? 0.75 : 1
    context.fillRect(from, topPx + row * (barPx + EXTENT_GAP_PX), Math.max(1, to - from), barPx)
    context.globalAlpha = 1
  })
}

/** Which part of the trial one sees, at the lower edge; nothing while it is all of it. */
function drawPart(context: Context, { scale, whole, heightPx }: TimelinePicture, colours: Colours): void {
  if (scale.startUs <= whole.startUs && scale.endUs >= whole.endUs) return
  const all = { ...scale, ...whole }
  const from = xOf(all, scale.startUs)
  context.fillStyle = colours.line
  context.fillRect(scale.leftPx, heightPx - 4, scale.rightPx - scale.leftPx, 2)
  context.fillStyle = colours.dim
  context.fillRect(from, heightPx - 4, Math.max(3, xOf(all, scale.endUs) - from), 2)
}

/** From in to out. */
function drawRange(context: Context, { scale, heightPx, range: { inUs, outUs } }: TimelinePicture, colours: Colours): void {
  if (inUs === null && outUs === null) return
  const from = inUs === null ? scale.leftPx : xOf(scale, inUs)
  const to = outUs === null ? scale.rightPx : xOf(scale, outUs)
  context.fillStyle = colours.accentSoft
  context.fillRect(from, LABELS_PX, to - from, heightPx - LABELS_PX)
  context.fillStyle = colours.accent
  if (inUs !== null) drawBracket(context, from, 1, heightPx)
  if (outUs !== null) drawBracket(context, to, -1, heightPx)
}

function drawBracket(context: Context, x: number, direction: 1 | -1, heightPx: number): void {
  const left = Math.round(x) - (direction < 0 ? 1 : 0)
  context.fillRect(left, LABELS_PX, 1, heightPx - LABELS_PX)
  context.fillRect(direction > 0 ? left : left - 4, LABELS_PX, 5, 2)
  context.fillRect(direction > 0 ? left : left - 4, heightPx - 2, 5, 2)
}

function drawHover(context: Context, { scale, heightPx, hoverUs, labelAt }: TimelinePicture, colours: Colours): void {
  if (hoverUs === null) return
  const x = Math.round(xOf(scale, hoverUs))
  context.fillStyle = colours.dim
  context.fillRect(x, LABELS_PX, 1, heightPx - LABELS_PX)
  drawTag(context, scale, x, labelAt(hoverUs, 1e3), colours.text, colours.line)
}

function drawPlayhead(context: Context, { scale, heightPx, timeUs }: TimelinePicture, colours: Colours): void {
  const x = Math.round(xOf(scale, timeUs))
  if (x < scale.leftPx - 1 || x > scale.rightPx + 1) return
  context.fillStyle = colours.accent
  context.fillRect(x - 0.5, LABELS_PX - 2, 2, heightPx - LABELS_PX + 2)
  context.beginPath()
  context.moveTo(x - 5.5, LABELS_PX - 8)
  context.lineTo(x + 6.5, LABELS_PX - 8)
  context.lineTo(x + 0.5, LABELS_PX)
  context.fill()
}

function drawTag(context: Context, scale: Scale, x: number, words: string, colour: string, background: string): void {
  const width = context.measureText(words).width + 10
  const left = Math.max(scale.leftPx - 8, Math.min(scale.rightPx + 8 - width, x - width / 2))
  context.fillStyle = background
  context.fillRect(left, 1, width, LABELS_PX - 3)
  context.fillStyle = colour
  context.textAlign = 'left'
  context.fillText(words, left + 5, LABELS_PX / 2)
}
