import type { GreyPicture } from '../../image/grey-picture.ts'
import { halved } from '../../image/halved.ts'
import type { Pixel } from '../camera.ts'
import type { BoardSize } from './board-size.ts'
import { cornerCandidates } from './corner-candidates.ts'
import { growGrid } from './grow-grid.ts'
import { layBoard, type LaidBoard } from './lay-board.ts'
import type { Lattice } from './lattice.ts'
import { nearby } from './nearby.ts'
import { sharpenCorners, type Sharpening } from './sharpen-corners.ts'
import { wholeGrid } from './whole-grid.ts'

export interface FoundBoard extends BoardSize {
  /** Row by row; undefined where one is hidden, outside the picture or cannot be measured. */
  corners: (Pixel | undefined)[]
  seen: number
  isWhole: boolean
  /** Whether the squares' colours tell which corner is the first (the square beyond it is dark), or only the picture's top left does. */
  isTurnKnown: boolean
  /** How far the edges' light runs into their dark: the standard deviation of a Gaussian. */
  blurPx: number
}

/** Boards are looked for first in a small copy of the picture, then in larger ones. */
const SMALLEST_PX = 240
/** Fewer corners say nothing of a plane's perspective. */
const LEAST_CORNERS = 6
/** Seeds that led to no grid. */
const MOST_SEEDS = 400

/**
 * The checkerboard in a picture, of the inner corners given or, with none given, the largest whole grid. It may be turned
 * any way, and part of it hidden. Undefined where there is none.
 */
export function findCheckerboard(picture: GreyPicture, size?: BoardSize, sharpening: Sharpening = {}): FoundBoard | undefined {
  let best: { board: LaidBoard; lattice: Lattice; scale: number } | undefined
  for (const { copy, scale } of copiesOf(picture)) {
    const lattice = largestGrid(copy, size)
    const board = lattice && layBoard(lattice, size ?? wholeGrid(lattice))
    if (board && board.seen > (best?.board.seen ?? LEAST_CORNERS - 1)) best = { board, lattice, scale }
    if (size && best?.board.isWhole) break
  }
  if (!best) return undefined
  const { corners, blurPx } = sharpenCorners(picture, best, sharpening)
  const seen = corners.filter((corner) => corner !== undefined).length
  if (seen < LEAST_CORNERS) return undefined
  const isWhole = seen === corners.length
  const { columns, rows, isTurnKnown } = best.board
  return { columns, rows, corners, seen, isWhole, isTurnKnown, blurPx }
}

/** The picture and copies half as large and so on, the smallest first. */
function copiesOf(picture: GreyPicture): { copy: GreyPicture; scale: number }[] {
  const copies = [{ copy: picture, scale: 1 }]
  for (let copy = picture, scale = 1; Math.max(copy.width, copy.height) / 2 >= SMALLEST_PX; ) {
    copy = halved(copy)
    scale *= 2
    copies.unshift({ copy, scale })
  }
  return copies
}

function largestGrid(picture: GreyPicture, size: BoardSize | undefined): Lattice | undefined {
  const candidates = cornerCandidates(picture)
  const scene = { picture, nearby: nearby(candidates) }
  const taken = new Set<unknown>()
  let largest: Lattice | undefined
  for (let seeds = 0, at = 0; seeds < MOST_SEEDS && at < candidates.length; at++) {
    const seed = candidates[at]!
    if (taken.has(seed)) continue
    seeds++
    const lattice = growGrid(scene, seed)
    for (const [, , corner] of lattice.places()) taken.add(corner)
    if (lattice.size >= LEAST_CORNERS && lattice.size > (largest?.size ?? 0)) largest = lattice
    if (size && largest && largest.size >= size.columns * size.rows) break
  }
  return largest
}
