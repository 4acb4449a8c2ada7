import { expect, it } from 'vitest'
import type { Board } from '../../contract/calibration-tasks.ts'
import { cameraSeeing } from '../../core/vision/board/testing/board-views.ts'
import { drawnBoard, trueCorners } from '../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../core/vision/board/testing/random.ts'
import { charucoBoard, charucoFinder } from './charuco.ts'
import { openCv, withinOpenCv } from './opencv.ts'
import { SMALL_LENS } from './testing/drawn-pictures.ts'

const BOARD = { kind: 'charuco', columns: 3, rows: 4, squareM: 0.05, markerM: 0.037, dictionary: '4X4_50' } as const satisfies Board
const LENS = { ...SMALL_LENS, widthPx: 480, heightPx: 640, focalXPx: 560, focalYPx: 560, centreXPx: 240, centreYPx: 320 }
const PIXELS_PER_SQUARE = 60

/** What OpenCV would print, by place in squares from the first inner corner. */
async function printed(): Promise<(x: number, y: number) => number | undefined> {
  const { cv } = await openCv()
  const [wide, high] = [(BOARD.columns + 1) * PIXELS_PER_SQUARE, (BOARD.rows + 1) * PIXELS_PER_SQUARE]
  const greys = withinOpenCv(cv, (keep) => {
    const image = keep(new cv.Mat())
    keep(charucoBoard(cv, BOARD)).generateImage(new cv.Size(wide, high), image, 0, 1)
    return image.data.slice()
  })
  return (x, y) => {
    if (!(x > -1.5 && y > -1.5 && x < BOARD.columns + 0.5 && y < BOARD.rows + 0.5)) return undefined
    const [column, row] = [Math.floor((x + 1) * PIXELS_PER_SQUARE), Math.floor((y + 1) * PIXELS_PER_SQUARE)]
    return column < 0 || row < 0 || column >= wide || row >= high ? 220 : 30 + 0.75 * greys[row * wide + column]!
  }
}

it('a ChArUco board is found with the place of every corner, also where half of it is hidden', async () => {
  const camera = cameraSeeing(LENS, BOARD, BOARD.squareM, { turnDeg: 25, tiltXDeg: 25, tiltYDeg: -20, share: 0.9, middle: [0.5, 0.5] })
  const picture = drawnBoard({ camera, size: BOARD, squareM: BOARD.squareM, blurPx: 0.7, noise: 1, random: seededRandom(4), board: await printed() })
  const find = await charucoFinder(BOARD)
  const truth = trueCorners(camera, BOARD, BOARD.squareM)
  const missed = (corners: readonly ([number, number] | null)[]) => corners.flatMap((corner, at) => (corner ? [Math.hypot(corner[0] - truth[at]![0], corner[1] - truth[at]![1])] : []))

  const whole = find(picture, 'whole')!
  expect(whole).toMatchObject({ name: 'whole', isWhole: true, isTurnKnown: true })
  expect(Math.max(...missed(whole.corners))).toBeLessThan(0.15)

  const half = { ...picture, data: picture.data.map((grey, at) => (at % picture.width < 160 ? 90 : grey)) }
  const part = find(half, 'part')!
  expect(part.isWhole).toBe(false)
  expect(missed(part.corners).length).toBeGreaterThanOrEqual(6)
  expect(Math.max(...missed(part.corners))).toBeLessThan(0.15)

  expect(find({ ...picture, data: picture.data.fill(128) }, 'none')).toBeUndefined()
  await expect(charucoFinder({ ...BOARD, dictionary: 'NONE' }).then((unknown) => unknown(picture, ''))).rejects.toThrow('There is no dictionary')
})
