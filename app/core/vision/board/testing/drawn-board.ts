import type { GreyPicture } from '../../../image/grey-picture.ts'
import type { Camera, Pixel } from '../../camera.ts'
import { project } from '../../camera.ts'
import type { BoardSize } from '../board-size.ts'
import { blurred } from './blurred.ts'
import { placesOnPlane } from './places-on-plane.ts'
import type { Random } from './random.ts'

/** The camera stands in the board's axes: x along its columns, y along its rows, the first corner at the origin. */
export interface Drawing {
  camera: Camera
  size: BoardSize
  squareM: number
  /** Of the lens, as the standard deviation of a Gaussian. */
  blurPx: number
  noise: number
  random: Random
  /** Grey of a place in the board's plane, counted in squares from the first corner; none where the room is seen. */
  board?: (x: number, y: number) => number | undefined
}

const DARK = 35
const LIGHT = 205
const MARGIN_SQUARES = 0.7
/** Places in a row of a pixel, and in a column, where it does not all show the same. */
const SUPERSAMPLED = 12

export function drawnBoard({ camera, size, squareM, blurPx, noise, random, board = (x, y) => squares(size, x, y) }: Drawing): GreyPicture {
  const { widthPx: width, heightPx: height } = camera
  const { x: placeX, y: placeY } = placesOnPlane(camera, squareM)
  const corners = Float32Array.from(placeX, (x, at) => board(x, placeY[at]!) ?? NaN)
  const light = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = row * (width + 1) + column
      const [one, two, three, four] = [corners[at]!, corners[at + 1]!, corners[at + width + 1]!, corners[at + width + 2]!]
      const grey = one === two && one === three && one === four ? one : Number.isNaN(one + two + three + four) ? NaN : meanGrey(placeX, placeY, at, width + 1, board)
      light[row * width + column] = Number.isNaN(grey) ? clutter(column, row) : grey
    }
  }
  return { width, height, data: Uint8Array.from(blurred(light, width, height, blurPx), (value) => Math.max(0, Math.min(255, Math.round(value + noise * random.gaussian())))) }
}

export function trueCorners(camera: Camera, { columns, rows }: BoardSize, squareM: number): (Pixel | undefined)[] {
  return Array.from({ length: columns * rows }, (_, at) => project(camera, [squareM * (at % columns), squareM * Math.floor(at / columns), 0]))
}

/** A board on white with a margin; the square before the first corner is dark. */
export function squares({ columns, rows }: BoardSize, x: number, y: number): number | undefined {
  if (!(x > -1 - MARGIN_SQUARES && y > -1 - MARGIN_SQUARES && x < columns + MARGIN_SQUARES && y < rows + MARGIN_SQUARES)) return undefined
  const isOnBoard = x >= -1 && y >= -1 && x < columns && y < rows
  return isOnBoard && (Math.floor(x) + Math.floor(y)) % 2 === 0 ? DARK : LIGHT
}

/** Shelves and tiles about the board, with corners of their own. */
function clutter(x: number, y: number): number {
  return 110 + 40 * Math.sign(Math.sin(x / 23 + Math.sin(y / 61))) + 30 * Math.sign(Math.sin(y / 31)) + 20 * Math.sin(x / 7)
}

/** Over the pixel of which `at` is the first corner. */
function meanGrey(placeX: Float64Array, placeY: Float64Array, at: number, stride: number, board: NonNullable<Drawing['board']>): number {
  let sum = 0
  for (let sub = 0; sub < SUPERSAMPLED ** 2; sub++) {
    const right = ((sub % SUPERSAMPLED) + 0.5) / SUPERSAMPLED
    const down = (Math.floor(sub / SUPERSAMPLED) + 0.5) / SUPERSAMPLED
    const between = (plane: Float64Array) => (1 - down) * ((1 - right) * plane[at]! + right * plane[at + 1]!) + down * ((1 - right) * plane[at + stride]! + right * plane[at + stride + 1]!)
    sum += board(between(placeX), between(placeY)) ?? NaN
  }
  return sum / SUPERSAMPLED ** 2
}
