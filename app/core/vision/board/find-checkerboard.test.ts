import { describe, expect, it } from 'vitest'
import type { GreyPicture } from '../../image/grey-picture.ts'
import type { Camera, Pixel } from '../camera.ts'
import type { BoardSize } from './board-size.ts'
import { findCheckerboard } from './find-checkerboard.ts'
import { anyView, cameraSeeing, PHONE } from './testing/board-views.ts'
import { drawnBoard, squares, trueCorners } from './testing/drawn-board.ts'
import { seededRandom } from './testing/random.ts'

const SQUARE_M = 0.04
const LENS = { ...PHONE, widthPx: 360, heightPx: 480, focalXPx: 420, focalYPx: 422, centreXPx: 184, centreYPx: 233 }
const FRONT = { turnDeg: 0, tiltXDeg: 0, tiltYDeg: 0, share: 0.8, middle: [0.5, 0.5] } as const
const TURNED = { turnDeg: 70, tiltXDeg: 30, tiltYDeg: -20, share: 0.8, middle: [0.5, 0.5] } as const

const rms = (errors: readonly number[]) => Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)

function missesPx(corners: readonly (Pixel | undefined)[], camera: Camera, size: BoardSize): number[] {
  const truth = trueCorners(camera, size, SQUARE_M)
  return corners.flatMap((corner, at) => (corner ? [Math.hypot(corner[0] - truth[at]![0], corner[1] - truth[at]![1])] : []))
}

function drawn(size: BoardSize, view: Parameters<typeof cameraSeeing>[3], seed: number, changes: Partial<Parameters<typeof drawnBoard>[0]> = {}) {
  const camera = cameraSeeing(LENS, size, SQUARE_M, view)
  return { camera, picture: drawnBoard({ camera, size, squareM: SQUARE_M, blurPx: 1, noise: 2, random: seededRandom(seed), ...changes }) }
}

function changed({ width, height, data }: GreyPicture, greyOf: (grey: number, x: number, y: number) => number): GreyPicture {
  return { width, height, data: data.map((grey, at) => Math.max(0, Math.min(255, greyOf(grey, at % width, Math.floor(at / width))))) }
}

describe('a checkerboard', () => {
  it.each([1, 2, 3, 4, 5, 6])('is measured to a twentieth of a pixel however it is held, through a lens, noise and blur (%i)', (seed) => {
    const random = seededRandom(seed)
    const size = seed % 2 ? { columns: 4, rows: 7 } : { columns: 9, rows: 6 }
    const { camera, picture } = drawn(size, anyView(random), seed, { blurPx: random.uniform(0.5, 2), noise: random.uniform(0, 3) })
    const found = findCheckerboard(picture, size)
    expect(found).toMatchObject({ seen: size.columns * size.rows, isWhole: true, isTurnKnown: true })
    expect(rms(missesPx(found!.corners, camera, size))).toBeLessThan(0.05)
  })

  it('is found in uneven light and strongly blurred', () => {
    const size = { columns: 5, rows: 4 }
    const { camera, picture } = drawn(size, TURNED, 7, { blurPx: 4, noise: 1 })
    const uneven = changed(picture, (grey, x, y) => (grey * (0.15 + 0.85 * (x / 360))) ** 0.9 + (y / 480) * 40)
    const found = findCheckerboard(uneven, size)
    expect(found).toMatchObject({ isWhole: true, isTurnKnown: true })
    expect(rms(missesPx(found!.corners, camera, size))).toBeLessThan(0.15)
  })

  it('leaves out the corners under a hand and beyond the picture’s rim, and those it sees are right up to where the grid begins', () => {
    const size = { columns: 4, rows: 7 }
    const { camera, picture } = drawn(size, { ...FRONT, turnDeg: 20, middle: [0.5, 0.27] }, 8)
    const held = changed(picture, (grey, x, y) => (Math.hypot(x - 240, y - 230) < 45 ? 130 + 20 * Math.sin(x / 3) : grey))
    const found = findCheckerboard(held, size)!
    expect(found.isWhole).toBe(false)
    expect(found.seen).toBeGreaterThanOrEqual(14)
    const truth = trueCorners(camera, size, SQUARE_M)
    const nearest = found.corners.flatMap((corner) => (corner ? [Math.min(...truth.map((one) => Math.hypot(one![0] - corner[0], one![1] - corner[1])))] : []))
    expect(Math.max(...nearest)).toBeLessThan(0.2)
  })

  it('of which the colours do not tell top from bottom begins towards the picture’s top left', () => {
    const size = { columns: 5, rows: 5 }
    const { picture } = drawn(size, { ...FRONT, turnDeg: 130 }, 9)
    const found = findCheckerboard(picture, size)!
    expect(found).toMatchObject({ isWhole: true, isTurnKnown: false })
    const [first, alongRow, nextRow, last] = [0, 1, 5, 24].map((at) => found.corners[at]!) as [Pixel, Pixel, Pixel, Pixel]
    expect(first[0] + first[1]).toBeLessThan(last[0] + last[1])
    // Never as in a mirror.
    expect((alongRow[0] - first[0]) * (nextRow[1] - first[1]) - (alongRow[1] - first[1]) * (nextRow[0] - first[0])).toBeGreaterThan(0)
  })

  it('of another size is not taken for the one looked for, and its size is told when none is given', () => {
    const size = { columns: 6, rows: 8 }
    const { picture } = drawn(size, TURNED, 10)
    expect(findCheckerboard(picture, { columns: 4, rows: 7 })).toBeUndefined()
    expect(findCheckerboard(picture)).toMatchObject({ columns: 6, rows: 8, isWhole: true })
  })

  it('is not seen where there is none', () => {
    const size = { columns: 4, rows: 7 }
    const shelves = drawn(size, FRONT, 11, { board: () => undefined })
    expect(findCheckerboard(shelves.picture, size)).toBeUndefined()
    const stripes = drawn(size, TURNED, 12, { board: (x, y) => (squares(size, x, y) === undefined ? undefined : 120 + 80 * Math.sign(Math.sin(4 * x))) })
    expect(findCheckerboard(stripes.picture, size)).toBeUndefined()
    expect(findCheckerboard({ width: 3, height: 2, data: new Uint8Array(6) }, size)).toBeUndefined()
  })
})
