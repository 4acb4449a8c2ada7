/** Where two models disagree most, to be looked at: crops of the frames with what each saw drawn over them. */
import { drawLine, filled, put, type Colour, type ColourPicture } from '../../image/colour-picture.ts'
import { drawLetters, lettersWidthPx } from '../../image/letters.ts'
import type { Size } from '../../math/size.ts'
import { scaled, type Affine } from '../../vision/detect/affine.ts'
import { boxAround } from '../../vision/detect/box.ts'
import { personCrop } from '../../vision/detect/crops.ts'
import { linesOf } from '../bones.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import type { SeenPerson } from './seen.ts'

export const CELL: Size = { width: 288, height: 384 }
const COLUMNS = 4
const PADDING = 8
const LETTERS_SCALE = 2
const LINE_PX = 18
const CAPTION_HEIGHT = 3 * LINE_PX + 8
const LEGEND_HEIGHT = 30

const GROUND: Colour = [14, 18, 22]
const WORDS: Colour = [205, 213, 219]
const SHADE: Colour = [0, 0, 0]
/** Of the first model, the second, and the truth: told apart by their brightness, too. */
export const MARKS: readonly Colour[] = [[64, 224, 190], [255, 150, 60], [255, 255, 255]]
/** Between the two places of the keypoint that is furthest apart: of a left taken for a right the lines alone show nothing. */
const WORST: Colour = [255, 64, 160]

export interface SheetCell {
  /** What the map cuts out of the frame, as large as a cell. */
  crop: ColourPicture
  /** From the crop to the frame. */
  map: Affine
  /** By the first model, the second, and in truth, where that is known. */
  people: readonly (SeenPerson | undefined)[]
  worst: Halpe26
  /** A line each, three at most. */
  caption: readonly string[]
}

/** The part of a frame that shows what anybody saw; from the cell's pixels to the frame's. */
export function cropOf(people: readonly (SeenPerson | undefined)[]): Affine {
  const points = people.flatMap((one) => (one ? [...HALPE_26.keys()].flatMap((keypoint) => [one.points[2 * keypoint]!, one.points[2 * keypoint + 1]!, Number.isNaN(one.points[2 * keypoint]!) ? 0 : 1]) : []))
  const box = boxAround(points, 1, 1.15)
  return box ? personCrop(box, CELL, 1) : scaled(1, 1, 0, 0)
}

/** `names`: what each colour stands for. */
export function contactSheet(cells: readonly SheetCell[], names: readonly string[]): ColourPicture {
  const columns = Math.min(COLUMNS, Math.max(cells.length, 1))
  const [cellWidth, cellHeight] = [CELL.width + PADDING, CELL.height + CAPTION_HEIGHT + PADDING]
  const sheet = filled(PADDING + Math.max(columns * cellWidth, legendWidth(names)), LEGEND_HEIGHT + Math.ceil(cells.length / columns) * cellHeight, GROUND)
  drawLegend(sheet, names)
  for (const [n, { crop, map, people, worst, caption }] of cells.entries()) {
    const [left, top] = [PADDING + (n % columns) * cellWidth, LEGEND_HEIGHT + Math.floor(n / columns) * cellHeight]
    // The truth lies below what is judged by it.
    for (const [who, person] of [...people.entries()].toReversed()) if (person) drawPerson(crop, person, map, MARKS[who]!)
    drawWorst(crop, people, map, HALPE_26.indexOf(worst))
    put(sheet, crop, left, top)
    for (const [line, text] of caption.entries()) drawLetters(sheet, fitting(text, CELL.width), left, top + CELL.height + 6 + line * LINE_PX, WORDS, LETTERS_SCALE)
  }
  return sheet
}

/** Where a keypoint lies in the crop, which neither turns nor bends. */
function inCrop([scaleX, , left, , scaleY, top]: Affine, { points }: SeenPerson, keypoint: number): [x: number, y: number] {
  return [(points[2 * keypoint]! - left) / scaleX, (points[2 * keypoint + 1]! - top) / scaleY]
}

function drawWorst(onto: ColourPicture, [one, other]: SheetCell['people'], map: Affine, keypoint: number): void {
  if (one && other) drawLine(onto, inCrop(map, one, keypoint), inCrop(map, other, keypoint), 2, WORST)
}

function drawPerson(onto: ColourPicture, person: SeenPerson, map: Affine, colour: Colour): void {
  const at = (keypoint: number) => inCrop(map, person, keypoint)
  const lines = linesOf(HALPE_26)
  for (const [width, tone, opacity] of [[4.5, SHADE, 0.5], [2, colour, 1]] as const) {
    for (const [from, to] of lines) drawLine(onto, at(from), at(to), width, tone, opacity)
    for (const keypoint of HALPE_26.keys()) drawLine(onto, at(keypoint), at(keypoint), width + 2.5, tone, opacity)
  }
}

function drawLegend(sheet: ColourPicture, names: readonly string[]): void {
  let left = PADDING
  for (const [n, name] of names.entries()) {
    drawLine(sheet, [left, LEGEND_HEIGHT / 2 - 1], [left + 22, LEGEND_HEIGHT / 2 - 1], 4, MARKS[n]!)
    drawLetters(sheet, name, left + 32, 8, WORDS, LETTERS_SCALE)
    left += legendWidth([name])
  }
}

const legendWidth = (names: readonly string[]) => names.reduce((sum, { length }) => sum + 32 + lettersWidthPx(length, LETTERS_SCALE) + 24, 0)

function fitting(text: string, widthPx: number): string {
  const most = Math.floor(widthPx / lettersWidthPx(1, LETTERS_SCALE))
  return text.length <= most ? text : `${text.slice(0, most - 2)}..`
}
