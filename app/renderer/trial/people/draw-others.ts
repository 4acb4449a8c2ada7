import { linesOf } from '../../../core/body/bones.ts'
import { LEAST_SCORE, type People } from '../../../core/body/people/people.ts'
import { rowsOfFrame } from '../../../core/body/skeleton/rows-of-frame.ts'
import { KEYPOINTS } from '../../../core/body/topologies.ts'
import type { Placed } from '../../pictures/zoom.ts'
import { canvasColours } from '../../pictures/canvas-colours.ts'
import { onCanvas } from '../../pictures/pixel-on-canvas.ts'

const GREY = '#c3ccd4a6'
const WORDS = '#e1e8ee'
/** Paler than under what is analysed. */
const OUTLINE = `${canvasColours.bg}80`
const AIMED = '#ffd166'

/** Of smaller ones the words would hide more than they say. */
const NAMED_FROM_PX = 70

interface Look {
  /** The row of who would be picked. */
  aimedRow: number | null
  isPicking: boolean
  /** Screen pixels a CSS pixel. */
  density: number
}

/** Thin and grey, without sides: those in the picture whose skeleton it is not. */
export function drawOthers(context: CanvasRenderingContext2D, people: People, frame: number, placed: Placed, look: Look): void {
  const names = KEYPOINTS[people.topology]
  const lines = linesOf(names)
  const perRow = 3 * names.length
  const [from, to] = rowsOfFrame(people.frames, frame)
  for (let row = from; row < to; row++) {
    const points = placedPoints(people.keypoints.subarray(row * perRow, (row + 1) * perRow), people, placed)
    const isAimed = row === look.aimedRow
    drawLines(context, points, lines, isAimed, look.density)
    drawWords(context, points, isAimed ? 'pick' : look.isPicking ? '' : 'not analysed', isAimed, look.density)
  }
}

type Point = readonly [x: number, y: number] | undefined

function placedPoints(person: Float32Array, { widthPx, heightPx }: People, placed: Placed): Point[] {
  const size = { width: widthPx, height: heightPx }
  return Array.from({ length: person.length / 3 }, (_, keypoint) => {
    const [x, y, score] = [person[3 * keypoint]!, person[3 * keypoint + 1]!, person[3 * keypoint + 2]!]
    return Number.isNaN(x) || score < LEAST_SCORE ? undefined : onCanvas([x, y], size, placed)
  })
}

function drawLines(context: CanvasRenderingContext2D, points: readonly Point[], lines: readonly (readonly [from: number, to: number])[], isAimed: boolean, density: number): void {
  context.beginPath()
  for (const [from, to] of lines) {
    const [one, other] = [points[from], points[to]]
    if (!one || !other) continue
    context.moveTo(...one)
    context.lineTo(...other)
  }
  context.lineCap = 'round'
  for (const [width, colour] of [[isAimed ? 5 : 3, OUTLINE], [isAimed ? 2.5 : 1.25, isAimed ? AIMED : GREY]] as const) {
    context.lineWidth = width * density
    context.strokeStyle = colour
    context.stroke()
  }
}

function drawWords(context: CanvasRenderingContext2D, points: readonly Point[], words: string, isAimed: boolean, density: number): void {
  const seen = points.filter((point) => point !== undefined).sort((one, other) => one[1] - other[1])
  const [top, bottom] = [seen[0], seen.at(-1)]
  if (!top || !bottom || words === '' || (!isAimed && bottom[1] - top[1] < NAMED_FROM_PX * density)) return
  context.font = `${11 * density}px system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'bottom'
  context.lineJoin = 'round'
  context.lineWidth = 3 * density
  context.strokeStyle = OUTLINE
  context.fillStyle = isAimed ? AIMED : WORDS
  // Within the panel also for who reaches out of it.
  const half = context.measureText(words).width / 2 + 3 * density
  const x = Math.max(half, Math.min(context.canvas.width - half, top[0]))
  const y = Math.max(14 * density, top[1] - 6 * density)
  context.strokeText(words, x, y)
  context.fillText(words, x, y)
}
