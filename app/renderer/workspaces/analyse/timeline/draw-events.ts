import { eventRows, MARK_PX, type TimelineEvent } from './event-rows.ts'
import { LABELS_PX } from './heights.ts'
import type { Colours, TimelinePicture } from './picture.ts'
import { xOf } from '../../../trial/timeline/scale.ts'

type Context = CanvasRenderingContext2D

/** Closer than this they would lie on each other. */
const MARKS_APART_PX = 2

/** Strikes as triangles, offs as dots, in the colours of the sides; a ring around those that a person has set. */
export function drawEvents(context: Context, picture: TimelinePicture, colours: Colours): void {
  const { scale, events, selected, heightPx, cameras } = picture
  const { strikesPx, offsPx } = eventRows(heightPx, cameras.length)
  const last = { left: [-Infinity, -Infinity], right: [-Infinity, -Infinity] }
  for (const one of events) {
    const { timeUs, side, isStrike } = one
    const x = xOf(scale, timeUs)
    if (x < scale.leftPx - MARK_PX || x > scale.rightPx + MARK_PX) continue
    const isCrowded = x - last[side][Number(isStrike)]! < MARKS_APART_PX
    if (isCrowded && one !== selected && !one.isByHand && !one.conflict) continue
    last[side][Number(isStrike)] = x
    if (one === selected) drawSelected(context, picture, colours, x, isStrike ? strikesPx : offsPx)
    drawMark(context, one, colours, x, isStrike ? strikesPx : offsPx)
  }
}

function drawMark(context: Context, { side, isStrike, isByHand, conflict }: TimelineEvent, colours: Colours, x: number, y: number): void {
  context.fillStyle = colours[side]
  context.beginPath()
  if (isStrike) {
    context.moveTo(x, y - MARK_PX)
    context.lineTo(x + MARK_PX, y + MARK_PX)
    context.lineTo(x - MARK_PX, y + MARK_PX)
  } else context.arc(x, y, MARK_PX * 0.6, 0, 2 * Math.PI)
  context.fill()
  context.lineWidth = 1.3
  if (isByHand) ring(context, colours.text, x, isStrike ? y + 1 : y, MARK_PX * (isStrike ? 1.6 : 1.1))
  if (!conflict) return
  context.fillStyle = colours.watch
  context.fillRect(x - 1, y - 2.6 * MARK_PX, 2, 4)
  context.fillRect(x - 1, y - 2.6 * MARK_PX + 5, 2, 2)
}

/** Its moment, and around it a disc. */
function drawSelected(context: Context, { heightPx }: TimelinePicture, colours: Colours, x: number, y: number): void {
  context.fillStyle = colours.accentSoft
  context.beginPath()
  context.arc(x, y, 2.1 * MARK_PX, 0, 2 * Math.PI)
  context.fill()
  context.lineWidth = 1.5
  ring(context, colours.accent, x, y, 2.1 * MARK_PX)
  context.fillStyle = colours.accent
  context.fillRect(Math.round(x), LABELS_PX, 1, heightPx - LABELS_PX)
}

function ring(context: Context, colour: string, x: number, y: number, radiusPx: number): void {
  context.strokeStyle = colour
  context.beginPath()
  context.arc(x, y, radiusPx, 0, 2 * Math.PI)
  context.stroke()
}
