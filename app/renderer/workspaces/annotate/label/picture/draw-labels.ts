/** Labels over a film's picture. */
import { sideOf } from '../../../../../core/body/bones.ts'
import type { DoubleLabel } from '../../../../../core/annotation/agreement.ts'
import { cornersOf } from '../../../../../core/annotation/box.ts'
import { isPlaced, type PersonLabel, type PlacedPoint } from '../../../../../core/annotation/label.ts'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import type { Proposal } from '../../../../../core/annotation/proposals.ts'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { keypointWords } from '../../../../format/keypoint-words.ts'
import { canvasColours, OUTLINE } from '../../../../pictures/canvas-colours.ts'
import type { DrawOver } from '../../../../pictures/draw-loupe.ts'
import type { FilmSight } from '../state/sight.ts'

export interface Drawn {
  sight: FilmSight
  topology: LabelTopology
  active: number
  next: number | null
  held: number | null
  /** Of all points, not only of those in hand. */
  names: boolean
  /** Beside the picture that is labelled: points small, no names. */
  isSmall: boolean
}

type Context = CanvasRenderingContext2D
type To = (pixel: Pixel) => Pixel

const COLOURS = { left: canvasColours.left, right: canvasColours.right, middle: canvasColours.accent }

export const drawLabels = ({ sight, topology, active, next, held, names, isSmall }: Drawn): DrawOver => (context, to, density) => {
  const unit = isSmall ? density * 0.7 : density
  if (sight.lines.length > 0) drawLines(context, sight, to, unit)
  for (const person of sight.label.people) if (person.id !== active) drawPerson(context, person, topology, to, unit, true)
  drawProposals(context, sight, topology, next, to, unit)
  if (sight.double) drawBoth(context, sight.double, sight.person, to, density)
  if (sight.person) drawPerson(context, sight.person, topology, to, unit, false)
  if (held !== null) drawHeld(context, sight.person?.points[held], to, unit)
  if (isSmall) return
  const inHand = held ?? next
  sight.person?.points.forEach((point, keypoint) => {
    if (isPlaced(point) && (names || keypoint === inHand)) drawName(context, to([point.x, point.y]), topology.keypoints[keypoint]!, keypoint === held ? canvasColours.text : colourOf(topology, keypoint), density)
  })
  const proposal = next === null ? null : sight.proposals[next]
  if (next !== null && proposal && next !== held) drawName(context, to([proposal.x, proposal.y]), topology.keypoints[next]!, canvasColours.watch, density)
}

const colourOf = ({ keypoints }: LabelTopology, keypoint: number) => COLOURS[sideOf(keypoints[keypoint] ?? '')]

function drawPerson(context: Context, { points, box }: PersonLabel, topology: LabelTopology, to: To, unit: number, isOther: boolean): void {
  context.globalAlpha = isOther ? 0.45 : 1
  for (const [from, end] of topology.lines) {
    const [one, other] = [points[from], points[end]]
    if (isPlaced(one) && isPlaced(other)) stroke(context, [to([one.x, one.y]), to([other.x, other.y])], colourOf(topology, end), 1.25 * unit, 0.75)
  }
  points.forEach((point, keypoint) => {
    if (isPlaced(point)) drawPoint(context, point, colourOf(topology, keypoint), to, unit)
  })
  if (box) drawBox(context, cornersOf(box).map(({ at }) => to(at)), unit, isOther)
  context.globalAlpha = 1
}

/** With something at its corners to take it by, but for another person's. */
function drawBox(context: Context, corners: readonly Pixel[], unit: number, isOther: boolean): void {
  stroke(context, [...corners, corners[0]!], canvasColours.text, unit, 0.8)
  if (isOther) return
  const side = 5 * unit
  context.fillStyle = canvasColours.text
  for (const [x, y] of corners) context.fillRect(x - side / 2, y - side / 2, side, side)
}

/** Filled where it is seen, a ring where it is hidden. */
function drawPoint(context: Context, { x, y, visibility }: PlacedPoint, colour: string, to: To, unit: number): void {
  const [atX, atY] = to([x, y])
  context.beginPath()
  context.arc(atX, atY, 3.6 * unit, 0, 2 * Math.PI)
  context.strokeStyle = OUTLINE
  context.lineWidth = 3 * unit
  context.stroke()
  if (visibility === 'seen') {
    context.fillStyle = colour
    context.fill()
    // What is pointed at stays in sight.
    context.beginPath()
    context.arc(atX, atY, 1.1 * unit, 0, 2 * Math.PI)
    context.fillStyle = canvasColours.bg
    context.fill()
  } else {
    context.strokeStyle = colour
    context.lineWidth = 1.6 * unit
    context.stroke()
  }
}

function drawHeld(context: Context, point: PersonLabel['points'][number] | undefined, to: To, unit: number): void {
  if (!isPlaced(point)) return
  const [x, y] = to([point.x, point.y])
  for (const [colour, width] of [[OUTLINE, 4], [canvasColours.text, 1.6]] as const) {
    context.beginPath()
    context.arc(x, y, 9 * unit, 0, 2 * Math.PI)
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      context.moveTo(x + dx * 9 * unit, y + dy * 9 * unit)
      context.lineTo(x + dx * 14 * unit, y + dy * 14 * unit)
    }
    context.strokeStyle = colour
    context.lineWidth = width * unit
    context.stroke()
  }
}

function drawProposals(context: Context, { proposals }: FilmSight, topology: LabelTopology, next: number | null, to: To, unit: number): void {
  for (const [from, end] of topology.lines) {
    const [one, other] = [proposals[from], proposals[end]]
    if (one && other) stroke(context, [to([one.x, one.y]), to([other.x, other.y])], canvasColours.dim, unit, 0.6, [3 * unit, 3 * unit])
  }
  proposals.forEach((proposal, keypoint) => {
    if (proposal) drawProposal(context, proposal, keypoint === next, to, unit)
  })
}

/** What both have said of points that nobody has judged yet: A and B. */
function drawBoth(context: Context, { one, other }: DoubleLabel, judged: PersonLabel | undefined, to: To, density: number): void {
  one.points.forEach((point, keypoint) => {
    if (judged?.points[keypoint]) return
    const twin = other.points[keypoint]
    if (isPlaced(point) && isPlaced(twin)) stroke(context, [to([point.x, point.y]), to([twin.x, twin.y])], canvasColours.watch, density, 0.9)
    for (const [letter, at] of [['A', point], ['B', twin]] as const) {
      if (!isPlaced(at)) continue
      drawPoint(context, at, canvasColours.watch, to, density)
      drawName(context, to([at.x, at.y]), letter, canvasColours.watch, density)
    }
  })
}

/** A diamond; of other cameras' labels one that is filled a little. */
function drawProposal(context: Context, { x, y, by }: Proposal, isNext: boolean, to: To, unit: number): void {
  const [atX, atY] = to([x, y])
  const arm = (isNext ? 6 : 4) * unit
  const path: Pixel[] = [[atX, atY - arm], [atX + arm, atY], [atX, atY + arm], [atX - arm, atY], [atX, atY - arm]]
  stroke(context, path, isNext ? canvasColours.watch : canvasColours.ghost, (isNext ? 2 : 1) * unit, 1)
  if (by !== 'views') return
  context.fillStyle = `${canvasColours.watch}66`
  context.fill()
}

/** Within the picture: beside it nothing is seen. */
function drawLines(context: Context, { lines, film }: FilmSight, to: To, unit: number): void {
  const [[left, top], [right, bottom]] = [to([-0.5, -0.5]), to([film.playable.displayWidth - 0.5, film.playable.displayHeight - 0.5])]
  context.save()
  context.beginPath()
  context.rect(left, top, right - left, bottom - top)
  context.clip()
  for (const stretch of lines.flatMap(({ stretches }) => stretches)) stroke(context, stretch.map(to), canvasColours.watch, unit, 0.85)
  context.restore()
}

function stroke(context: Context, path: readonly Pixel[], colour: string, width: number, alpha: number, dash: number[] = []): void {
  const before = context.globalAlpha
  context.globalAlpha = before * alpha
  context.setLineDash(dash)
  context.beginPath()
  path.forEach(([x, y], n) => (n === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  for (const [style, more] of [[OUTLINE, 1.5], [colour, 0]] as const) {
    context.strokeStyle = style
    context.lineWidth = width + more
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = before
}

function drawName(context: Context, [x, y]: Pixel, name: string, colour: string, density: number): void {
  context.font = `600 ${12 * density}px system-ui, sans-serif`
  context.textBaseline = 'bottom'
  context.lineWidth = 3.5 * density
  context.lineJoin = 'round'
  context.strokeStyle = OUTLINE
  context.fillStyle = colour
  context.strokeText(keypointWords(name), x + 9 * density, y - 7 * density)
  context.fillText(keypointWords(name), x + 9 * density, y - 7 * density)
}
