import { describe, expect, it } from 'vitest'
import type { Board } from '../../contract/analysis/calibration-tasks.ts'
import { cameraSeeing } from '../../core/vision/board/testing/board-views.ts'
import { drawnBoard, trueCorners } from '../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../core/vision/board/testing/random.ts'
import { charucoBoard, charucoFinder } from './charuco.ts'
import { openCv, withinOpenCv } from './opencv.ts'
import { SMALL_LENS } from './testing/drawn-pictures.ts'

const BOARD = { kind: 'charuco', columns: 3, rows: 5, squareM: 0.05, markerM: 0.037, dictionary: '4X4_50' } as const satisfies Board
const LENS = { ...SMALL_LENS, widthPx: 480, heightPx: 640, focalXPx: 560, focalYPx: 560, centreXPx: 240, centreYPx: 320 }
const CAMERA = cameraSeeing(LENS, BOARD, BOARD.squareM, { turnDeg: 25, tiltXDeg: 25, tiltYDeg: -20, share: 0.9, middle: [0.5, 0.5] })
const TRUTH = trueCorners(CAMERA, BOARD, BOARD.squareM)
const PIXELS_PER_SQUARE = 60

/** A picture of what OpenCV would print. */
async function pictured(isOldPattern: boolean) {
  const { cv } = await openCv()
  const [wide, high] = [(BOARD.columns + 1) * PIXELS_PER_SQUARE, (BOARD.rows + 1) * PIXELS_PER_SQUARE]
  const greys = withinOpenCv(cv, (keep) => {
    const image = keep(new cv.Mat())
    keep(charucoBoard(cv, BOARD, isOldPattern)).generateImage(new cv.Size(wide, high), image, 0, 1)
    return image.data.slice()
  })
  const board = (x: number, y: number) => {
    if (!(x > -1.5 && y > -1.5 && x < BOARD.columns + 0.5 && y < BOARD.rows + 0.5)) return undefined
    const [column, row] = [Math.floor((x + 1) * PIXELS_PER_SQUARE), Math.floor((y + 1) * PIXELS_PER_SQUARE)]
    return column < 0 || row < 0 || column >= wide || row >= high ? 220 : 30 + 0.75 * greys[row * wide + column]!
  }
  return drawnBoard({ camera: CAMERA, size: BOARD, squareM: BOARD.squareM, blurPx: 0.7, noise: 1, random: seededRandom(4), board })
}

const missesPx = (corners: readonly ([number, number] | null)[]) => corners.flatMap((corner, at) => (corner ? [Math.hypot(corner[0] - TRUTH[at]![0], corner[1] - TRUTH[at]![1])] : []))

describe('a ChArUco board', () => {
  it('is found with the place of every corner, and how sharp it is, also where half of it is hidden', async () => {
    const picture = await pictured(false)
    const find = await charucoFinder(BOARD, 'edges')
    const whole = find(picture, 'whole')!
    expect(whole).toMatchObject({ name: 'whole', isWhole: true, isTurnKnown: true })
    expect(Math.max(...missesPx(whole.corners))).toBeLessThan(0.05)
    expect(Math.abs(whole.blurPx! - 0.7)).toBeLessThan(0.15)

    const part = find({ ...picture, data: picture.data.map((grey, at) => (at % picture.width < 160 ? 90 : grey)) }, 'part')!
    expect(part.isWhole).toBe(false)
    expect(missesPx(part.corners).length).toBeGreaterThanOrEqual(6)
    expect(Math.max(...missesPx(part.corners))).toBeLessThan(0.05)
    expect(find({ ...picture, data: picture.data.map(() => 128) }, 'none')).toBeUndefined()
  })

  it('of the pattern of older programs is found as well; OpenCV’s own corners are less exact', async () => {
    const picture = await pictured(true)
    const seen = (await charucoFinder(BOARD, 'gradients'))(picture, 'old')!
    expect(seen).toMatchObject({ isWhole: true, blurPx: null })
    expect(Math.max(...missesPx(seen.corners))).toBeLessThan(0.2)
  })

  it('of an unknown dictionary is refused', async () => {
    await expect(charucoFinder({ ...BOARD, dictionary: 'NONE' }, 'edges')).rejects.toThrow('There is no dictionary of markers called NONE')
  })
})
